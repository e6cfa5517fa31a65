package drainboard.session;

import drainboard.event.OperatorDecision;
import drainboard.session.Desk.Answer;
import drainboard.source.LineSource;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The bounded queue into the session's thread: a reader that is faster than the fleet waits here,
/// and a decision takes its place in the same order as the news.
final class Intake {
    private static final int MOST = 4096;

    private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(MOST);

    /// Something to be done on the session's thread.
    sealed interface Item {
        /// A line came.
        @SuppressWarnings("ArrayRecordComponent") // handed over, used by nobody else
        record Line(int source, byte[] text, long line, long offset, boolean tooLong)
                implements Item {}

        /// A source's standing changed.
        record Standing(int source, SourceStatus status) implements Item {}

        /// An operator decided.
        record Decision(OperatorDecision decision, CompletableFuture<Answer> answer)
                implements Item {}
    }

    boolean offer(Item item) {
        return queue.offer(item);
    }

    @Nullable Item poll(long millis) throws InterruptedException {
        return queue.poll(millis, TimeUnit.MILLISECONDS);
    }

    LineSource.Sink sinkFor(int source) {
        return new LineSource.Sink() {
            @Override
            public void line(byte[] text, long line, long offset) throws InterruptedException {
                queue.put(new Item.Line(source, text, line, offset, false));
            }

            @Override
            public void tooLong(byte[] head, long line, long offset) throws InterruptedException {
                queue.put(new Item.Line(source, head, line, offset, true));
            }

            @Override
            public void caughtUp() throws InterruptedException {
                queue.put(new Item.Standing(source, new SourceStatus.Live()));
            }

            @Override
            public void ended() throws InterruptedException {
                queue.put(new Item.Standing(source, new SourceStatus.Ended()));
            }

            @Override
            public void lost(String cause) throws InterruptedException {
                queue.put(new Item.Standing(source, new SourceStatus.Failed(cause)));
            }
        };
    }
}
