package drainboard.source;

import drainboard.source.CommandPlan.Rounds;
import drainboard.source.CommandSource.Launcher;
import drainboard.source.Source.Sink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// What one run of a command printed, and how it ended. A run that takes too long or prints too
/// much is killed. One thread's own.
final class CommandOutput {
    private static final long MOST = 64L << 20;
    private static final long LOOK_MILLIS = 200;
    private static final int LOOKS = 3;

    private final List<byte[]> chunks = new ArrayList<>();
    private long length;
    private boolean tooMuch;
    private boolean cut;
    private String trouble = "";

    private CommandOutput() {}

    static CommandOutput of(
            Launcher launcher, CommandPlan plan, Rounds rounds, String since, Sink sink)
            throws IOException, InterruptedException {
        CommandOutput output = new CommandOutput();
        try (RunningCommand command = launcher.start(plan.at(since))) {
            output.read(command, plan.name(), rounds.timeout(), sink);
        }
        launcher.checkOpen();
        return output;
    }

    private void read(RunningCommand command, String name, Duration timeout, Sink sink)
            throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        int quiet = 0;
        while (true) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            byte[] next = command.next(Math.clamp(left, 0, LOOK_MILLIS));
            if (next == null) {
                quiet = command.isAlive() ? 0 : quiet + 1;
                // A child that outlives the command may hold its output open for ever.
                if (quiet == LOOKS) {
                    cut = true;
                    break;
                }
                if (left <= 0) {
                    late(command, name, timeout);
                    return;
                }
                continue;
            }
            if (next.length == 0) {
                break;
            }
            keep(next);
            if (tooMuch) {
                trouble = name + " printed more than 64 MiB in one run and was stopped.";
                return;
            }
            sink.contact();
        }
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (!command.await(Math.max(0, left))) {
            late(command, name, timeout);
        } else if (command.exit() != 0) {
            cut = true;
            trouble = CommandWords.failed(name, true, command);
        }
    }

    private void keep(byte[] next) {
        tooMuch = length + next.length > MOST;
        cut |= tooMuch;
        if (!tooMuch) {
            chunks.add(next);
            length += next.length;
        }
    }

    private void late(RunningCommand command, String name, Duration timeout)
            throws InterruptedException {
        cut = true;
        command.close();
        String time = String.format(Locale.ROOT, "%.1f s", timeout.toMillis() / 1000.0);
        trouble = CommandWords.late(name, time, command);
    }

    boolean isEmpty() {
        return length == 0;
    }

    /// Whether it is all that the command had to print, so that its end ends its last record.
    boolean isWhole() {
        return !cut;
    }

    boolean isTooMuch() {
        return tooMuch;
    }

    /// What went wrong, as a sentence; empty where nothing did.
    String trouble() {
        return trouble;
    }

    void fail(String sentence) {
        if (trouble.isEmpty()) {
            trouble = sentence;
        }
    }

    /// The output from its beginning.
    InputStream stream() {
        return new SequenceInputStream(
                Collections.enumeration(chunks.stream().map(ByteArrayInputStream::new).toList()));
    }
}
