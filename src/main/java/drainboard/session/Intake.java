package drainboard.session;

import drainboard.event.OperatorDecision;
import drainboard.session.Desk.Answer;
import drainboard.source.LineSource;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The queue into the session's thread. It holds so many lines and no more: a reader that is faster
/// than the fleet waits here. A decision always finds a place, in the same order as the news.
final class Intake {
    private static final int MOST = 4096;

    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST);

    /// How much of a line came.
    enum Extent {
        WHOLE,
        /// Only its beginning is held.
        TOO_LONG,
        /// Its end never came.
        UNFINISHED
    }

    /// Something to be done on the session's thread.
    sealed interface Item {
        /// A line came.
        @SuppressWarnings("ArrayRecordComponent") // handed over, used by nobody else
        record Line(int source, byte[] text, long line, long offset, Extent extent)
                implements Item {}

        /// A source's standing changed.
        record Standing(int source, SourceStatus status) implements Item {}

        /// A source gave a sign of life.
        record Contact(int source) implements Item {}

        /// An operator decided.
        record Decision(OperatorDecision decision, CompletableFuture<Answer> answer)
                implements Item {}
    }

    /// Hands a decision in; never blocks.
    void hand(Item.Decision decision) {
        queue.add(decision);
    }

    /// What is next; null when nothing came in time.
    @Nullable Item poll(long millis) throws InterruptedException {
        return freed(queue.poll(millis, TimeUnit.MILLISECONDS));
    }

    /// What is next; null when nothing is there.
    @Nullable Item poll() {
        return freed(queue.poll());
    }

    private @Nullable Item freed(@Nullable Item item) {
        if (item instanceof Item.Line) {
            room.release();
        }
        return item;
    }

    private void put(Item.Line line) throws InterruptedException {
        room.acquire();
        queue.add(line);
    }

    LineSource.Sink sinkFor(int source) {
        return new LineSource.Sink() {
            @Override
            public void line(byte[] text, long line, long offset) throws InterruptedException {
                put(new Item.Line(source, text, line, offset, Extent.WHOLE));
            }

            @Override
            public void tooLong(byte[] head, long line, long offset) throws InterruptedException {
                put(new Item.Line(source, head, line, offset, Extent.TOO_LONG));
            }

            @Override
            public void unfinished(byte[] head, long line, long offset)
                    throws InterruptedException {
                put(new Item.Line(source, head, line, offset, Extent.UNFINISHED));
            }

            @Override
            public void waiting(String cause) {
                queue.add(new Item.Standing(source, new SourceStatus.Waiting(cause)));
            }

            @Override
            public void caughtUp() {
                queue.add(new Item.Standing(source, new SourceStatus.Live()));
            }

            @Override
            public void contact() {
                queue.add(new Item.Contact(source));
            }

            @Override
            public void ended() {
                queue.add(new Item.Standing(source, new SourceStatus.Ended()));
            }

            @Override
            public void lost(String cause) {
                queue.add(new Item.Standing(source, new SourceStatus.Failed(cause)));
            }
        };
    }
}
