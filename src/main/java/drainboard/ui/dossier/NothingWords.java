package drainboard.ui.dossier;

import drainboard.ui.control.Sanitizer;

/// Says why a table of the dossier has no row: the upper one why and what to do, the lower one no
/// more than what that means for it.
final class NothingWords {
    private static final String NO_JOURNAL =
            "This run keeps no journal, so what was before it is not known. Start Drainboard with"
                    + " --journal FILE to keep what happens to every node; what this run saw stands"
                    + " in the inspector.";
    private static final String RECORDING =
            "A recording is played, of which no journal is kept; what was seen of it stands in the"
                    + " inspector. The dossier is there where a live run keeps a journal.";

    private NothingWords() {}

    /// Why there is no drain.
    ///
    /// @param recorded whether a recording is played
    static String drains(Reading reading, boolean recorded) {
        if (!reading.isKept()) {
            return recorded ? RECORDING : NO_JOURNAL;
        }
        if (!reading.fault().isEmpty()) {
            return Sanitizer.show(reading.fault());
        }
        return reading.held() == null ? "Reading the journal…" : "The journal holds nothing of it.";
    }

    /// Why nothing is told to have happened.
    ///
    /// @param within whether a drain is chosen
    static String happened(Reading reading, boolean within) {
        if (!reading.isKept()) {
            return "What was said and decided of it is not kept either.";
        }
        if (!reading.fault().isEmpty()) {
            return "What was said and decided of it could not be read either.";
        }
        Holdings now = reading.held();
        if (now == null) {
            return "What was said and decided of it is read with it.";
        }
        return "Nothing that was said or decided "
                + (within ? "in this drain" : "of it")
                + (now.hasMore() ? " was found yet: Older reads on." : " was found.");
    }
}
