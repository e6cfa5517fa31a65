package drainboard.session;

import drainboard.event.Resolution;

import java.util.List;
import java.util.Optional;

/// What a decision about a node came to.
public enum Decided {
    /// Its workloads were released.
    RELEASED("Cleared and released"),
    /// A clear waits for the scheduler.
    AUTHORISED("Clear authorised"),
    /// It was silenced.
    ACKNOWLEDGED("Acknowledged"),
    /// Nothing: it was refused.
    REFUSED("Decision refused");

    private final String words;

    Decided(String words) {
        this.words = words;
    }

    /// The same in words.
    public String words() {
        return words;
    }

    /// What a decision came to; empty where the fact is of none. It is read from the note, which is
    /// all that a journal keeps of it.
    public static Optional<Decided> by(Fact fact) {
        if (fact.change() != null) {
            return Optional.empty();
        }
        List<String> notes = EffectWords.notes(fact);
        if (isAny(notes, EffectWords.RELEASED_BY)) {
            return Optional.of(RELEASED);
        }
        if (Resolution.ALL.stream().anyMatch(one -> isAny(notes, EffectWords.authorisedBy(one)))) {
            return Optional.of(AUTHORISED);
        }
        if (isAny(notes, EffectWords.ACKNOWLEDGED_BY)) {
            return Optional.of(ACKNOWLEDGED);
        }
        return isAny(notes, EffectWords.REFUSED) ? Optional.of(REFUSED) : Optional.empty();
    }

    private static boolean isAny(List<String> notes, String head) {
        return notes.stream().anyMatch(note -> note.startsWith(head));
    }
}
