package drainboard.ui.dossier;

import drainboard.session.Dossier.Reach;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import java.time.DateTimeException;
import java.time.Instant;

/// Says how far back a dossier goes, and how far it can be relied on.
final class ReachWords {
    private ReachWords() {}

    /// @param asOf when it was read
    /// @param chain how the chain of the audit stands; blank where nobody has looked
    static String of(Reach reach, Instant asOf, String chain, Times times) {
        Instant oldest = reach.oldest();
        String messages =
                oldest == null
                        ? "No message is kept"
                        : "Messages are kept since " + times.full(oldest);
        return "As of "
                + times.full(asOf)
                + ". "
                + messages
                + (reach.trimmed() ? "; older ones were let go of, drains and audit stay." : ".")
                + " "
                + audit(reach.audit(), times)
                + " "
                + (chain.isEmpty()
                        ? "Nobody has checked its chain in this window yet."
                        : "Chain: " + chain);
    }

    private static String audit(String first, Times times) {
        if (first.isBlank()) {
            return "The audit has no entry.";
        }
        try {
            return "The audit goes back to " + times.full(Instant.parse(first)) + ".";
        } catch (DateTimeException e) {
            return "The audit goes back to an entry at " + Sanitizer.show(first) + ".";
        }
    }
}
