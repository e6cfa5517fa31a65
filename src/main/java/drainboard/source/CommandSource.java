package drainboard.source;

import drainboard.decode.Decoding;
import drainboard.event.Bookmark;
import drainboard.source.CommandPlan.Rounds;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// Reads what a command prints: of one that is kept open as it comes, of one that is run again and
/// again what each run adds.
public final class CommandSource implements Source {
    private final CommandPlan plan;
    private final Decoding how;
    private @Nullable Bookmark from;
    private final Surroundings around;
    private final SourceThread thread;
    private final RetryWait wait;
    private volatile boolean closed;
    private volatile @Nullable RunningCommand running;

    /// What a command source has from outside.
    ///
    /// @param clock tells which times lie in the future
    /// @param chance for the spreading of tries
    /// @param sleeper waits between runs and tries
    /// @param backoff what the waiting between tries begins with
    public record Surroundings(
            InstantSource clock, RandomGenerator chance, Sleeper sleeper, Duration backoff) {
        /// The real ones.
        public static Surroundings real(InstantSource clock) {
            return new Surroundings(
                    clock, RandomGenerator.getDefault(), Thread::sleep, Duration.ofSeconds(1));
        }
    }

    /// Starts commands, for as long as the source is not closed.
    interface Launcher {
        /// A run that has just begun.
        ///
        /// @throws InterruptedException where the source was closed
        RunningCommand start(List<String> words) throws IOException, InterruptedException;

        /// Waits between two tries.
        RetryWait betweenTries();

        /// Goes on only while the source is not closed.
        void checkOpen() throws InterruptedException;
    }

    /// Will run a command, with the real clock, chance and sleep.
    ///
    /// @param from where an earlier run of the product was; null for the beginning
    public CommandSource(CommandPlan plan, Decoding how, @Nullable Bookmark from) {
        this(plan, how, from, Surroundings.real(InstantSource.system()));
    }

    /// Will run a command.
    ///
    /// @param from where an earlier run of the product was; null for the beginning
    public CommandSource(
            CommandPlan plan, Decoding how, @Nullable Bookmark from, Surroundings around) {
        this.plan = plan;
        this.how = how;
        this.from = from;
        this.around = around;
        this.thread = new SourceThread(plan.name());
        this.wait = new RetryWait(around.sleeper(), () -> closed);
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public String key() {
        return "exec:" + plan.name() + " " + Keys.digest(String.join("\0", plan.arguments()));
    }

    @Override
    public void resume(Bookmark place) {
        from = place;
    }

    @Override
    public void start(Sink sink) {
        thread.start(sink, () -> read(sink));
    }

    private void read(Sink sink) throws IOException, InterruptedException {
        String refusal = plan.refusal().orElse(null);
        if (refusal != null) {
            sink.lost(refusal);
            return;
        }
        Launcher launcher = new OpenLauncher();
        Rounds rounds = plan.rounds();
        if (rounds == null) {
            new KeptOpenCommand(plan, how, launcher, around, sink).run();
        } else {
            new RepeatedCommand(plan, rounds, how, launcher, around, sink).run(from);
        }
    }

    /// Starts commands that [#close] finds.
    private final class OpenLauncher implements Launcher {
        @Override
        public RunningCommand start(List<String> words) throws IOException, InterruptedException {
            checkOpen();
            RunningCommand begun = RunningCommand.start(words);
            running = begun;
            if (closed) {
                begun.close();
            }
            checkOpen();
            return begun;
        }

        @Override
        public RetryWait betweenTries() {
            return wait;
        }

        @Override
        public void checkOpen() throws InterruptedException {
            if (closed) {
                throw new InterruptedException("closed");
            }
        }
    }

    @Override
    public void tryNow() {
        wait.tryNow();
    }

    @Override
    public void close() {
        closed = true;
        RunningCommand now = running;
        if (now != null) {
            now.close();
        }
        thread.close();
    }
}
