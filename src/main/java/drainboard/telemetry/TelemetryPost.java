package drainboard.telemetry;

import drainboard.source.http.Backoff;
import drainboard.source.http.Clients;
import drainboard.source.http.Refusal;
import drainboard.source.http.Surroundings;
import drainboard.telemetry.Outbox.Line;
import drainboard.telemetry.PostCall.Answer;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/// Posts kept lines in order, each at least once: the next batch goes only when the server took the
/// one before. On a virtual thread of its own.
public final class TelemetryPost implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(900);
    private static final long LOOK_MILLIS = 1_000;

    private final PostTarget target;
    private final Outbox outbox;
    private final LongConsumer taken;
    private final Surroundings around;
    private final Batch.Limits limits;
    private final Backoff backoff;
    private final Semaphore news = new Semaphore(0);
    private long last;
    private volatile Posting state = new Posting.Sending();
    private volatile boolean closed;
    private volatile @Nullable PostCall call;
    private volatile @Nullable Thread thread;

    /// A posting that has not begun.
    ///
    /// @param acknowledged the sequence of the last line that the server has; posting begins behind
    ///   it
    /// @param taken is told on the posting's thread how far the server has taken the lines; what it
    ///   does not keep is posted again by the next posting
    public TelemetryPost(
            PostTarget target,
            Outbox outbox,
            long acknowledged,
            LongConsumer taken,
            Surroundings around) {
        this(target, outbox, acknowledged, taken, around, Batch.Limits.USUAL);
    }

    TelemetryPost(
            PostTarget target,
            Outbox outbox,
            long acknowledged,
            LongConsumer taken,
            Surroundings around,
            Batch.Limits limits) {
        this.target = target;
        this.outbox = outbox;
        this.last = acknowledged;
        this.taken = taken;
        this.around = around;
        this.limits = limits;
        this.backoff = new Backoff(around.chance(), around.backoff());
    }

    /// Begins to post.
    public void start() {
        thread = Thread.ofVirtual().name("drainboard-telemetry").start(this::run);
    }

    /// Says that the outbox has more; it is looked at once a second anyway.
    public void wake() {
        news.release();
    }

    /// How the posting stands.
    public Posting state() {
        return state;
    }

    private void run() {
        try {
            try {
                send();
            } catch (Refusal refusal) {
                state = new Posting.Stopped(refusal.sentence());
            } catch (InterruptedException asked) {
                throw asked;
            } catch (Throwable fault) {
                // Its message may hold anything, a secret too.
                state =
                        new Posting.Stopped(
                                "A fault of the program ended the posting of telemetry: "
                                        + fault.getClass().getSimpleName()
                                        + ".");
            }
        } catch (InterruptedException e) {
            // Closed: the owner asked for it and waits for nothing more.
            Thread.currentThread().interrupt();
        } finally {
            PostCall used = call;
            if (used != null) {
                used.release();
            }
        }
    }

    private void send() throws Refusal, InterruptedException {
        String refused = target.refusal().orElse(null);
        if (refused != null) {
            throw new Refusal(refused);
        }
        HttpUrl url = HttpUrl.get(target.url());
        PostCall post =
                new PostCall(Clients.client(target.tls(), url.isHttps()), target, around.clock());
        call = post;
        while (!closed) {
            List<Line> lines = lines();
            if (lines.isEmpty()) {
                news.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                news.drainPermits();
            } else {
                Batch batch = Batch.of(lines, last, limits);
                deliver(post, batch, url.host());
                last = batch.last();
                taken.accept(last);
            }
        }
    }

    private List<Line> lines() throws InterruptedException {
        boolean failed = false;
        while (true) {
            try {
                List<Line> lines = outbox.after(last, limits.lines());
                if (failed) {
                    went();
                }
                return lines;
            } catch (IOException e) {
                failed = true;
                pause("The kept telemetry cannot be read", null);
            }
        }
    }

    /// Returns when the server has the batch.
    private void deliver(PostCall post, Batch batch, String host)
            throws Refusal, InterruptedException {
        while (true) {
            switch (post.post(batch)) {
                case Answer.Taken() -> {
                    went();
                    return;
                }
                case Answer.Again(String cause, @Nullable Duration asked) ->
                        pause(host + " " + cause, asked);
            }
        }
    }

    private void went() {
        backoff.reset();
        state = new Posting.Sending();
    }

    /// Waits as long as the server asks for, and never less than the backoff says.
    private void pause(String cause, @Nullable Duration asked) throws InterruptedException {
        if (closed) {
            throw new InterruptedException("closed");
        }
        Duration own = backoff.next();
        Duration next = asked == null || asked.compareTo(own) < 0 ? own : asked;
        long seconds = (next.toMillis() + 999) / 1000;
        state = new Posting.Waiting(cause + ". Next try in " + seconds + " s.");
        around.sleeper().sleep(next);
    }

    /// Waits until it has stopped by itself; answers whether it has.
    boolean awaitEnd(Duration most) throws InterruptedException {
        Thread running = thread;
        return running != null && running.join(most);
    }

    /// Ends the posting within a second, in whatever phase. What the server has not acknowledged by
    /// then is posted again by the next posting.
    @Override
    public void close() {
        closed = true;
        PostCall post = call;
        if (post != null) {
            post.close();
        }
        Thread running = thread;
        if (running != null && running != Thread.currentThread()) {
            running.interrupt();
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
