package drainboard.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Enters in a journal that earlier runs were kept in too.
record KeptScribe(Scribe into, List<Shelving> shelved) implements Scribe {
    @Override
    public CompletableFuture<Answer> enter(String operator, Deed deed) {
        return into.enter(operator, deed);
    }
}
