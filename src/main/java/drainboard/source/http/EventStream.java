package drainboard.source.http;

import drainboard.decode.Decoded;
import drainboard.decode.Recognising;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;
import drainboard.decode.frame.SseFrames;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Server-sent events: the data of each is one record, its id the place to go on at.
final class EventStream implements SseFrames.Listener {
    /// How many times a distance between comments must have been seen to be believed in.
    private static final int ENOUGH = 3;

    private final Giving giving;
    private final Life life;
    private final SseFrames frames;
    private final Recognising records;
    private String place;
    private long count;
    private long passed;
    private @Nullable Instant comment;
    private Duration longest = Duration.ZERO;
    private int distances;

    /// What a stream does to the waiting of its source.
    interface Life {
        /// Data or a heartbeat came.
        void sign();

        /// The server wishes this pause between tries.
        void retry(long millis);

        /// Its comments come at least so often.
        void heartbeat(Duration every) throws InterruptedException;

        /// Now.
        Instant now();
    }

    EventStream(InputStream in, Giving giving, Life life) {
        this.giving = giving;
        this.life = life;
        String cursor = giving.cursor();
        this.place = cursor == null ? "" : cursor;
        this.frames = new SseFrames(in, this, place);
        this.records = giving.records();
    }

    /// Reads to the end of the stream. Only what was given moves the place to go on at.
    void read() throws IOException, Refusal, InterruptedException {
        try {
            for (SseFrames.Event event = frames.next(); event != null; event = frames.next()) {
                life.sign();
                if (take(event.data())) {
                    reached(event.lastEventId());
                } else {
                    place = event.lastEventId();
                }
            }
            finish();
            reached(frames.lastEventId());
        } catch (IOException e) {
            if (!Thread.currentThread().isInterrupted()) {
                reached(frames.lastEventId());
            }
            throw e;
        }
    }

    /// One that is too long to be read says nothing of the order.
    private void passOver(long length) throws InterruptedException {
        passed += length;
        Frame frame = new Frame(new byte[0], 0, 0, count, passed - length, passed, Extent.TOO_LONG);
        for (Decoded said : giving.decoded(records, frame)) {
            giving.give(said);
        }
    }

    /// What was held until its rest comes is told. Where a stream was cut it is left, as the place
    /// to go on at lies before it.
    private void finish() throws InterruptedException {
        List<Decoded> left = new ArrayList<>();
        records.finish(left::add);
        for (Decoded one : left) {
            giving.give(one);
        }
    }

    private void reached(String id) throws InterruptedException {
        if (!id.equals(place)) {
            place = id;
            giving.reached(id.isEmpty() ? null : id);
        }
    }

    /// Says whether the place to go on at moves: what the server gives again moves it never, as
    /// that would be back, and neither does what is held until its rest comes.
    private boolean take(byte[] data) throws Refusal, InterruptedException {
        count++;
        if (new String(data, StandardCharsets.ISO_8859_1).isBlank()) {
            giving.sink.contact();
            return true;
        }
        boolean fits = data.length <= Frame.LONGEST;
        byte[] kept = fits ? data : Arrays.copyOf(data, Frame.HEAD);
        return give(kept, data.length, fits ? Extent.WHOLE : Extent.TOO_LONG);
    }

    private boolean give(byte[] kept, long length, Extent extent)
            throws Refusal, InterruptedException {
        long begin = passed;
        passed += length;
        Frame frame = new Frame(kept, 0, kept.length, count, begin, passed, extent);
        boolean given = false;
        for (Decoded said : giving.decoded(records, frame)) {
            given |= giving.giveNext(said);
        }
        return given;
    }

    @Override
    public void retry(long millis) {
        life.retry(millis);
    }

    @Override
    public void comment() {
        life.sign();
        Instant now = life.now();
        Instant before = comment;
        comment = now;
        told(
                () -> {
                    giving.sink.contact();
                    if (before != null) {
                        beat(Duration.between(before, now));
                    }
                });
    }

    /// The longest distance counts, and not before there were some: comments come at other times
    /// than those of the heartbeat too.
    private void beat(Duration distance) throws InterruptedException {
        distances++;
        longest = distance.compareTo(longest) > 0 ? distance : longest;
        if (distances >= ENOUGH) {
            life.heartbeat(longest);
        }
    }

    @Override
    public void tooLong(long bytes) {
        life.sign();
        count++;
        told(() -> passOver(bytes));
    }

    /// The listener may not throw: who was closed meanwhile finds out at the next read.
    private static void told(Telling telling) {
        try {
            telling.tell();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Telling {
        void tell() throws InterruptedException;
    }
}
