package drainboard.session;

import drainboard.decode.Decoded;
import drainboard.decode.Recognised;
import drainboard.event.Bookmark;
import drainboard.event.OperatorDecision;
import drainboard.session.Desk.Answer;
import drainboard.source.Retry;
import drainboard.source.Source;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/// The queue into the session's thread. It holds so much and no more: a reader that is faster than
/// the fleet waits here. A decision always finds a place, in the same order as the news.
final class Intake {
    private static final int MOST = 4096;

    /// Long records take the room of several, so that a few thousand of them do not fill memory.
    private static final int USUAL_BYTES = 16_384;

    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST);

    /// Something to be done on the session's thread.
    sealed interface Item {
        /// Something that waits for an answer, so that a picture follows it at once.
        sealed interface Asked extends Item {
            /// Answers that it was not taken and will not be.
            void refuse(String why);
        }

        /// A source is followed from now on; it is begun when its place is known.
        record Opened(int source, Source opened, Runnable then) implements Item {}

        /// Everything that a source gave up to here was taken.
        record Reached(int source, Bookmark bookmark) implements Item {}

        /// The operator wants the source of a shown name no more; who asks is told which it is.
        record Stop(String name, IntConsumer then) implements Item {}

        /// A record came.
        record Taken(int source, Decoded decoded) implements Item {}

        /// A source's standing changed.
        record Standing(int source, SourceStatus status) implements Item {}

        /// A source cannot be read just now and is tried again in so long.
        record Retried(int source, String cause, Retry next) implements Item {}

        /// The operator wants the source of a shown name tried now; who asks is told which it is.
        record Try(String name, IntConsumer then) implements Item {}

        /// A source gave a sign of life.
        record Contact(int source) implements Item {}

        /// A source declared a gap.
        record Gap(int source, String cause, boolean ahead) implements Item {}

        /// It turned out how a source is written.
        record Written(int source, Recognised form) implements Item {}

        /// Records came again and were left out.
        record Repeated(int source, long count) implements Item {}

        /// A source announces a sign of life at least so often.
        record Announced(int source, Duration every) implements Item {}

        /// A receiver has what was told up to a line, and everybody up to another.
        record Delivered(String receiver, long sequence, long everybody) implements Item {}

        /// An operator decided.
        record Decision(
                OperatorDecision decision,
                Optional<Attachment> attached,
                CompletableFuture<Answer> answer)
                implements Asked {
            @Override
            public void refuse(String why) {
                answer.complete(new Answer.Unavailable(why));
            }
        }

        /// An operator did something about the run itself, or is about to.
        record Entry(String operator, Deed deed, CompletableFuture<Scribe.Answer> answer)
                implements Asked {
            @Override
            public void refuse(String why) {
                answer.complete(new Scribe.Answer.Refused(why));
            }
        }
    }

    /// Hands in what must never wait for room.
    void hand(Item item) {
        queue.add(item);
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
        if (item instanceof Item.Taken(int _, Decoded decoded)) {
            room.release(weight(decoded));
        }
        return item;
    }

    private static int weight(Decoded decoded) {
        return Math.min(MOST, 1 + decoded.record().length() / USUAL_BYTES);
    }

    private void put(Item.Taken record) throws InterruptedException {
        room.acquire(weight(record.decoded()));
        queue.add(record);
    }

    Source.Sink sinkFor(int source) {
        return new Door(source);
    }

    /// Where one source hands in.
    private final class Door implements Source.Sink {
        private final int source;

        Door(int source) {
            this.source = source;
        }

        @Override
        public void took(Decoded record) throws InterruptedException {
            put(new Item.Taken(source, record));
        }

        @Override
        public void reached(Bookmark next) {
            queue.add(new Item.Reached(source, next));
        }

        @Override
        public void recognised(Recognised form) {
            queue.add(new Item.Written(source, form));
        }

        @Override
        public void repeated(long count) {
            queue.add(new Item.Repeated(source, count));
        }

        @Override
        public void gap(String cause) {
            queue.add(new Item.Gap(source, cause, false));
        }

        @Override
        public void gapAhead(String cause) {
            queue.add(new Item.Gap(source, cause, true));
        }

        @Override
        public void waiting(String cause) {
            standing(new SourceStatus.Waiting(cause));
        }

        @Override
        public void waiting(String cause, Retry next) {
            queue.add(new Item.Retried(source, cause, next));
        }

        @Override
        public void caughtUp() {
            standing(new SourceStatus.Live());
        }

        @Override
        public void contact() {
            queue.add(new Item.Contact(source));
        }

        @Override
        public void heartbeat(Duration every) {
            queue.add(new Item.Announced(source, every));
        }

        @Override
        public void ended() {
            standing(new SourceStatus.Ended(true));
        }

        @Override
        public void lost(String cause) {
            standing(new SourceStatus.Failed(cause));
        }

        private void standing(SourceStatus status) {
            queue.add(new Item.Standing(source, status));
        }
    }
}
