package drainboard.ui.command;

import drainboard.scheduler.CommandResult;
import drainboard.scheduler.CommandResult.Ending;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/// What came of a run, safe to show.
///
/// @param headline how it ended and what that means
/// @param output the beginning of what it wrote
/// @param amount how much that was
/// @param failed whether it is one to stop at
/// @param audit whether it stands in the audit
public record CommandOutcome(
        String headline, String output, String amount, boolean failed, String audit) {
    private static final int MOST_LINES = 400;

    /// So little has no line that is cut, and not too many of them.
    private static final int WHOLE = 400;

    private static final String ONLY_REPORTS =
            " The board changes when the scheduler's own report comes.";

    static CommandOutcome of(CommandResult result, String audit) {
        return new CommandOutcome(
                headline(result),
                shown(result.text()),
                amount(result),
                !(result.ending() instanceof Ending.Exit(int code)) || code != 0,
                audit);
    }

    CommandOutcome audited(String now) {
        return new CommandOutcome(headline, output, amount, failed, now);
    }

    private static String headline(CommandResult result) {
        return switch (result.ending()) {
            case Ending.Exit(int code) ->
                    code == 0
                            ? "The scheduler was told: exit 0 after "
                                    + seconds(result.took())
                                    + "."
                                    + ONLY_REPORTS
                            : "It failed: exit "
                                    + code
                                    + " after "
                                    + seconds(result.took())
                                    + ". It is not known what the scheduler made of it."
                                    + ONLY_REPORTS;
            case Ending.TimedOut(Duration after) ->
                    "It took longer than "
                            + after.toSeconds()
                            + " s and was killed with all that it had started. It is not known"
                            + " whether the scheduler heard it."
                            + ONLY_REPORTS;
            case Ending.NotBegun(String cause) ->
                    "It could not be begun, so the scheduler was told nothing: "
                            + Sanitizer.show(cause);
            case Ending.Unknown(String cause) ->
                    "What came of it is not known: it may have been begun, and the scheduler may"
                            + " have heard it ("
                            + Sanitizer.show(cause)
                            + ")."
                            + ONLY_REPORTS;
        };
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    private static String shown(String text) {
        return text.lines()
                .limit(MOST_LINES)
                .map(Sanitizer::show)
                .collect(Collectors.joining("\n"));
    }

    private static String amount(CommandResult result) {
        if (result.bytes() == 0) {
            return "It wrote nothing.";
        }
        return "It wrote "
                + Figures.count(result.bytes())
                + (result.bytes() > WHOLE ? " bytes, of which the beginning is shown" : " bytes")
                + ". SHA-256 "
                + result.sha256()
                + ".";
    }

    /// All of it as text, to be pasted elsewhere.
    public String text() {
        return String.join("\n", headline, output, amount, audit, "");
    }
}
