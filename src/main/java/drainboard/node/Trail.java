package drainboard.node;

import drainboard.event.NodeTransition;
import drainboard.event.Stamp;
import drainboard.lifecycle.ModeChange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// What a node's tracker took last, and its last 16 taken events (lifecycle.md section 6).
///
/// A fleet keeps one of these per node and makes one per event, so the events lie packed in an
/// array that successive trails share: each reads only the entries below its own end, and only the
/// trail that ends where the array is filled may write behind it. A trail therefore never changes.
public final class Trail {
    static final Trail NONE = new Trail(new int[1], 0, null, null, 0, null);
    private static final int KEPT = 16;
    private static final int WORDS = 3;
    private static final int TIMED = 0x40;
    private static final int PAIR = 0x3f;

    /// `events[0]` is the place behind the last entry; an entry is second, nanosecond, pair and
    /// more.
    private final int[] events;

    private final int end;
    private final @Nullable String @Nullable [] ids;
    private final @Nullable Instant lastTime;
    private final long lastSequence;
    private final @Nullable ModeChange sequenceChange;

    private Trail(
            int[] events,
            int end,
            @Nullable String @Nullable [] ids,
            @Nullable Instant lastTime,
            long lastSequence,
            @Nullable ModeChange sequenceChange) {
        this.events = events;
        this.end = end;
        this.ids = ids;
        this.lastTime = lastTime;
        this.lastSequence = lastSequence;
        this.sequenceChange = sequenceChange;
    }

    /// The `ts` of the latest taken event that has one.
    @Nullable Instant lastTime() {
        return lastTime;
    }

    /// The `seq` of the latest taken event that has one.
    long lastSequence() {
        return lastSequence;
    }

    /// The pair that this `seq` was taken with; null where none had a `seq`.
    @Nullable ModeChange sequenceChange() {
        return sequenceChange;
    }

    /// The pair that an event id of the last 16 was taken with.
    Optional<ModeChange> changeOf(String eventId) {
        if (ids != null) {
            for (int i = 0; i < ids.length; i++) {
                if (eventId.equals(ids[i])) {
                    int entry = end - ids.length + i;
                    return Optional.of(ModeChange.at(events[entry * WORDS + WORDS] & PAIR));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether one of the last 16 has this time and pair.
    boolean holds(Instant time, ModeChange change) {
        int[] wanted = new int[WORDS + 1];
        pack(wanted, 0, time, change);
        for (int entry = Math.max(0, end - KEPT); entry < end; entry++) {
            int at = entry * WORDS + 1;
            if (events[at + 1] == wanted[2]
                    && events[at] == wanted[1]
                    && events[at + 2] == wanted[3]) {
                return true;
            }
        }
        return false;
    }

    /// Reads what the next step will read; the number has no meaning.
    int foresee() {
        return events[0] + events[end * WORDS] + (lastTime == null ? 0 : lastTime.hashCode());
    }

    Trail plus(NodeTransition taken) {
        Stamp stamp = taken.stamp();
        boolean owner = events[0] == end && (end + 1) * WORDS < events.length;
        int kept = owner ? end : Math.min(end, KEPT - 1);
        int[] room = owner ? events : moved(kept);
        pack(room, kept, stamp.time(), taken.change());
        room[0] = kept + 1;
        return new Trail(
                room,
                kept + 1,
                idsPlus(stamp.eventId()),
                stamp.time() == null ? lastTime : stamp.time(),
                stamp.sequenced() ? stamp.sequence() : lastSequence,
                stamp.sequenced() ? taken.change() : sequenceChange);
    }

    private int[] moved(int kept) {
        int entries = kept < 2 ? 2 : kept < 6 ? 6 : kept < KEPT - 1 ? KEPT : KEPT + KEPT / 2;
        int[] room = new int[entries * WORDS + 1];
        System.arraycopy(events, (end - kept) * WORDS + 1, room, 1, kept * WORDS);
        return room;
    }

    private @Nullable String @Nullable [] idsPlus(@Nullable String id) {
        if (ids == null && id == null) {
            return null;
        }
        int count = Math.min(end + 1, KEPT);
        @Nullable String[] next = new @Nullable String[count];
        if (ids != null) {
            int kept = Math.min(ids.length, count - 1);
            System.arraycopy(ids, ids.length - kept, next, count - 1 - kept, kept);
        }
        next[count - 1] = id;
        return next;
    }

    private static void pack(int[] into, int entry, @Nullable Instant time, ModeChange change) {
        int at = entry * WORDS + 1;
        int pair = change.index();
        into[at] = time == null ? 0 : (int) time.getEpochSecond();
        into[at + 1] = time == null ? 0 : time.getNano();
        into[at + 2] =
                time == null ? pair : pair | TIMED | (int) (time.getEpochSecond() >> 32) << 8;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Trail that
                && Arrays.equals(
                        events,
                        from(),
                        end * WORDS + 1,
                        that.events,
                        that.from(),
                        that.end * WORDS + 1)
                && Arrays.equals(ids, that.ids)
                && Objects.equals(lastTime, that.lastTime)
                && lastSequence == that.lastSequence
                && Objects.equals(sequenceChange, that.sequenceChange);
    }

    private int from() {
        return Math.max(0, end - KEPT) * WORDS + 1;
    }

    @Override
    public int hashCode() {
        return Objects.hash(lastTime, lastSequence, sequenceChange);
    }
}
