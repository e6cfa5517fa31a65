package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;
import drainboard.event.Bookmark;
import drainboard.event.NodeEvent;
import drainboard.event.Stamp;
import drainboard.event.Text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// Reads what a command prints: one that is kept open, or one that is run again and again with the
/// cursor among its arguments. No shell is asked. What comes again in another run is left out; a
/// run that fails is tried again, later and later.
public final class CommandSource implements Source {
    private static final long LEAST_WAIT = 500;
    private static final long MOST_WAIT = 60_000;

    private final CommandPlan plan;
    private final Decoding how;
    private final Sleeper sleeper;
    private final RandomGenerator chance;
    private final SourceThread thread;
    private final Repeats repeats = new Repeats();
    private volatile @Nullable CommandRun running;
    private volatile boolean closed;
    private String cursor;
    private boolean recognised;
    private boolean anything;

    /// Waits on the thread of its caller.
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    /// Will run a command.
    ///
    /// @param from where to go on; null for the plan's own beginning
    public CommandSource(CommandPlan plan, Decoding how, @Nullable Bookmark from) {
        this(plan, how, from, Thread::sleep, RandomGenerator.getDefault());
    }

    CommandSource(
            CommandPlan plan,
            Decoding how,
            @Nullable Bookmark from,
            Sleeper sleeper,
            RandomGenerator chance) {
        this.plan = plan;
        this.how = how;
        this.sleeper = sleeper;
        this.chance = chance;
        this.cursor = from instanceof Bookmark.AtCursor(String at) ? at : plan.since();
        this.thread = new SourceThread(name());
    }

    @Override
    public String name() {
        try {
            Path name =
                    plan.arguments().isEmpty()
                            ? null
                            : Path.of(plan.arguments().getFirst()).getFileName();
            return name == null ? "command" : name.toString();
        } catch (java.nio.file.InvalidPathException e) {
            return "command";
        }
    }

    @Override
    public void start(Sink sink) {
        thread.start(sink, () -> follow(sink));
    }

    private void follow(Sink sink) throws IOException, InterruptedException {
        String refusal = plan.refusal().orElse("");
        if (!refusal.isEmpty()) {
            sink.lost(refusal);
            return;
        }
        long wait = LEAST_WAIT;
        while (!closed) {
            boolean before = anything;
            String failure = run(sink);
            if (failure.isEmpty()) {
                Duration every = plan.every();
                if (every == null) {
                    sink.ended();
                    return;
                }
                wait = LEAST_WAIT;
                sink.caughtUp();
                sleeper.sleep(every);
                continue;
            }
            wait = anything && !before ? LEAST_WAIT : wait;
            if (plan.every() == null && anything) {
                sink.gap(name() + " ended and is started again; what it said between may be lost");
            }
            long pause = chance.nextLong(wait + 1);
            sink.waiting(failure + " Next try in " + (pause + 999) / 1000 + " s.");
            sleeper.sleep(Duration.ofMillis(pause));
            wait = Math.min(MOST_WAIT, wait * 2);
        }
    }

    /// Runs it once; answers why it failed, or a blank.
    private String run(Sink sink) throws IOException, InterruptedException {
        boolean poll = plan.every() != null;
        try (CommandRun run = CommandRun.of(plan.at(cursor), poll ? plan.timeout() : null)) {
            running = run;
            if (closed) {
                throw new InterruptedException("closed");
            }
            if (!poll) {
                sink.caughtUp();
            }
            Decoder decoder = new Decoder(run.output(), how.closed(poll), 1, 0);
            String cut = "";
            try {
                for (Decoded one = decoder.next(); one != null; one = decoder.next()) {
                    give(one, decoder, sink);
                }
            } catch (IOException e) {
                cut = name() + " gave what cannot be read: " + e.getMessage() + ".";
            }
            return cut.isEmpty() ? run.failure(name()) : cut;
        } catch (CommandRun.NotStarted e) {
            return name() + " cannot be started: " + Text.shown(e.sentence()) + ".";
        } finally {
            running = null;
        }
    }

    private void give(Decoded one, Decoder decoder, Sink sink) throws InterruptedException {
        if (!recognised && decoder.recognised().isPresent()) {
            recognised = true;
            sink.recognised(decoder.recognised().get());
        }
        boolean repeat = repeats.isRepeat(one);
        if (plan.every() != null && repeat) {
            sink.repeated(1);
            return;
        }
        anything = true;
        sink.took(one);
        if (one.finding() instanceof Finding.Event event
                && event.event() instanceof NodeEvent news) {
            moveTo(news.stamp(), sink);
        }
    }

    private void moveTo(Stamp stamp, Sink sink) throws InterruptedException {
        String next =
                stamp.time() != null
                        ? stamp.time().toString()
                        : stamp.sequenced() ? Long.toUnsignedString(stamp.sequence()) : "";
        if (!next.isEmpty()) {
            cursor = next;
            sink.reached(new Bookmark.AtCursor(next));
        }
    }

    @Override
    public void close() {
        closed = true;
        CommandRun run = running;
        if (run != null) {
            run.close();
        }
        thread.close();
    }
}
