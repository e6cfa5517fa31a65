package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;
import drainboard.source.CommandSource.Launcher;
import drainboard.source.CommandSource.Surroundings;
import drainboard.source.Source.Sink;

import java.io.IOException;

/// A command that prints for as long as it lives. When it fails it is started again, and what it
/// did not print meanwhile is a declared gap. One thread's own.
final class KeptOpenCommand {
    private static final long GOODBYE_MILLIS = 5000;

    private final CommandPlan plan;
    private final Decoding how;
    private final Launcher launcher;
    private final Sink sink;
    private final Backoff backoff;
    private final CommandGiving giving;
    private String trouble = "";

    KeptOpenCommand(
            CommandPlan plan, Decoding how, Launcher launcher, Surroundings around, Sink sink) {
        this.plan = plan;
        this.how = how.closed(false);
        this.launcher = launcher;
        this.sink = sink;
        this.backoff = new Backoff(around.chance(), around.backoff());
        this.giving = new CommandGiving(sink, new GivenMarks(false), null);
    }

    /// What became of one start.
    private enum After {
        ENDED,
        NEWEST_FIRST,
        FAILED
    }

    void run() throws IOException, InterruptedException {
        After after = live(launcher.start(plan.arguments()));
        while (after == After.FAILED) {
            if (launcher.betweenTries().pause(sink, trouble, backoff.next())) {
                backoff.stay();
            }
            after = again();
        }
        switch (after) {
            case ENDED -> sink.ended();
            case NEWEST_FIRST ->
                    sink.lost(
                            Direction.refusal(
                                    plan.name(), "Let the command print the oldest first."));
            case FAILED -> throw new IllegalStateException("a failed command is started again");
        }
    }

    private After again() throws InterruptedException, IOException {
        RunningCommand command;
        try {
            command = launcher.start(plan.arguments());
        } catch (IOException e) {
            trouble = plan.name() + " cannot be started; it is tried again.";
            return After.FAILED;
        }
        sink.gap(
                plan.name()
                        + " was started again: what happened in between may never have been"
                        + " printed.");
        return live(command);
    }

    private After live(RunningCommand started) throws IOException, InterruptedException {
        try (RunningCommand command = started) {
            if (isNewestFirst(command)) {
                return After.NEWEST_FIRST;
            }
            launcher.checkOpen();
            boolean over = command.await(GOODBYE_MILLIS);
            launcher.checkOpen();
            if (over && command.exit() == 0) {
                return After.ENDED;
            }
            trouble = CommandWords.failed(plan.name(), over, command);
            return After.FAILED;
        }
    }

    /// Reads to the end of the output, or until it turns out to be newest first.
    private boolean isNewestFirst(RunningCommand command) throws IOException, InterruptedException {
        Decoder decoder = new Decoder(new LiveOutput(command, sink), how, 1, 0);
        Direction direction = new Direction();
        for (Decoded record = decoder.next(); record != null; record = decoder.next()) {
            launcher.checkOpen();
            giving.tellForm(decoder);
            if (direction.isBackwardWith(record)) {
                return true;
            }
            giving.give(record);
            giving.tellAgain();
            backoff.reset();
        }
        return false;
    }
}
