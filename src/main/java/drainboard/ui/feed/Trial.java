package drainboard.ui.feed;

import java.util.List;

/// How the trial of a source goes.
///
/// @param status what is being done, or what came of it; blank before any trial
/// @param decoded the first events that were decoded
/// @param missed the first records that were not understood
/// @param format how the source is written; blank until that is known
public record Trial(
        State state,
        String status,
        String format,
        List<String> decoded,
        long decodedCount,
        List<String> missed,
        long missedCount) {
    static final Trial NONE = new Trial(State.NONE, "", "", List.of(), 0, List.of(), 0);

    /// How far a trial is.
    public enum State {
        NONE,
        RUNNING,
        GOOD,
        BAD,
        CANCELLED
    }

    public Trial {
        decoded = List.copyOf(decoded);
        missed = List.copyOf(missed);
    }

    Trial ended(State how, String sentence) {
        return new Trial(how, sentence, format, decoded, decodedCount, missed, missedCount);
    }
}
