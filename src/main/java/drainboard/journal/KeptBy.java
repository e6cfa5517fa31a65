package drainboard.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Tells who keeps a journal at this moment.
public final class KeptBy {
    private KeptBy() {}

    /// The process, as it wrote itself down; empty where nobody keeps it, or where it cannot be
    /// told. To be asked from another process than the one that keeps it.
    public static Optional<String> of(Path journal) {
        try {
            return JournalLock.keeper(journal.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
