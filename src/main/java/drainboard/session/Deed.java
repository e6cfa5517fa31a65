package drainboard.session;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What an operator does about the run itself rather than about a halt, as the audit tells it. No
/// text in it is trusted, and the audit keeps long ones cut.
public sealed interface Deed {
    /// What is not done unless its entry is kept.
    sealed interface Intended extends Deed {}

    /// What came of a deed: where it cannot be kept at once, it is kept as soon as that can be.
    sealed interface Done extends Deed {}

    /// A setting that decides what is safe gets another value; entered before it is written.
    ///
    /// @param key as `policy.two_person`
    /// @param from what held before, as it is shown
    /// @param to what was chosen
    /// @param file the configuration it is written to
    record PolicyChanged(String key, String from, String to, String file) implements Intended {}

    /// A change that was entered could not be written: what held before still holds.
    ///
    /// @param cause why, as a sentence
    record PolicyUnwritten(PolicyChanged meant, String cause) implements Done {}

    /// The scheduler's command is about to be run.
    ///
    /// @param argv all its words, the program first
    record CommandBegun(NodeId node, NodeMode mode, List<String> argv) implements Intended {
        public CommandBegun {
            argv = List.copyOf(argv);
        }
    }

    /// The scheduler's command was run, or could not be.
    ///
    /// @param exit what it ended with; null where it did not end by itself or was not begun
    /// @param result what came of it in a few words, as `exit 0`, `timed out`
    record CommandEnded(
            CommandBegun command,
            @Nullable Integer exit,
            String result,
            Output output,
            Duration took)
            implements Done {}

    /// A warning was put aside for a while.
    ///
    /// @param key what tells it from other warnings
    /// @param as how bad it was
    /// @param until when it comes back
    /// @param reason why, as the operator said
    record WarningShelved(String key, Weight as, Instant until, String reason) implements Done {}

    /// How bad a warning was: one that grew worse than that is not aside any more.
    ///
    /// @param condition what it said had happened
    /// @param level how bad within its kind: a greater one is a worsening
    /// @param since when it had begun; null where that was not said
    record Weight(String condition, long level, @Nullable Instant since) {}

    /// A warning that was aside was brought back before its time.
    record WarningBroughtBack(String key) implements Done {}

    /// What a command wrote.
    ///
    /// @param text its beginning
    /// @param bytes how long all of it was
    /// @param sha256 the hash of all of it, in hex
    record Output(String text, long bytes, String sha256) {}
}
