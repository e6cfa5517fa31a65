package drainboard.scheduler;

import java.time.Duration;

/// What came of one run of a command.
///
/// @param ending how it ended
/// @param text the beginning of what it wrote, output and errors as they came; not safe to show
/// @param bytes how much it wrote in all
/// @param sha256 the hash of all that it wrote, in hex
/// @param took how long it ran
public record CommandResult(Ending ending, String text, long bytes, String sha256, Duration took) {

    /// How a run ended.
    public sealed interface Ending {
        /// By itself.
        ///
        /// @param code 0 where the command says that it did what it was told
        record Exit(int code) implements Ending {}

        /// It took too long and was killed with all that it had started.
        record TimedOut(Duration after) implements Ending {}

        /// It could not be begun.
        ///
        /// @param cause as the system says it; not safe to show
        record NotBegun(String cause) implements Ending {}

        /// What watched it failed, so that nobody knows whether it was begun or how it ended.
        ///
        /// @param cause as what watched it says it; not safe to show
        record Unknown(String cause) implements Ending {}
    }

    /// How it ended, in a few words.
    public String words() {
        return switch (ending) {
            case Ending.Exit(int code) -> "exit " + code;
            case Ending.TimedOut(Duration after) ->
                    "timed out after " + after.toSeconds() + " s, killed";
            case Ending.NotBegun(String cause) -> "not begun: " + cause;
            case Ending.Unknown(String cause) -> "not known: " + cause;
        };
    }
}
