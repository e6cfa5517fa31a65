package drainboard.node;

import drainboard.event.NodeTransition;
import drainboard.event.Stamp;
import drainboard.lifecycle.ModeChange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a node's tracker took last, and its last 16 taken events (lifecycle.md section 6).
///
/// A fleet keeps one of these per node and makes one per event, so successive trails share the
/// array of events: each reads only the entries below its own end, and only the trail that ends
/// where the array is filled may write behind it. A trail therefore never changes.
public final class Trail {
    static final Trail NONE = new Trail(RecentEvents.none(), 0, null, null, 0, null);

    private final long[] events;
    private final int end;
    private final @Nullable String @Nullable [] ids;
    private final @Nullable Instant lastTime;
    private final long lastSequence;
    private final @Nullable ModeChange sequenceChange;

    private Trail(
            long[] events,
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

    /// A trail of so many events that follow in `in`; it has no event ids.
    static Trail of(
            Words in,
            int count,
            @Nullable Instant lastTime,
            long lastSequence,
            @Nullable ModeChange sequenceChange) {
        long[] events = RecentEvents.of(in, count);
        return new Trail(events, count, null, lastTime, lastSequence, sequenceChange);
    }

    /// One event as it is remembered.
    ///
    /// @param time its `ts`; null where it had none
    /// @param eventId its id; null where it had none
    public record Remembered(@Nullable Instant time, ModeChange change, @Nullable String eventId) {}

    /// The trail that remembers these events, oldest first: what [#remembered] gave is the same
    /// trail again.
    public static Trail remembering(
            List<Remembered> events,
            @Nullable Instant lastTime,
            long lastSequence,
            @Nullable ModeChange sequenceChange) {
        Trail trail = NONE;
        for (Remembered one : events) {
            trail = trail.plus(one.change(), new Stamp(one.time(), 0, false, one.eventId()));
        }
        return new Trail(
                trail.events, trail.end, trail.ids, lastTime, lastSequence, sequenceChange);
    }

    /// The last 16 taken events, oldest first.
    public List<Remembered> remembered() {
        List<Remembered> all = new ArrayList<>();
        int kept = Math.min(end, RecentEvents.KEPT);
        for (int i = end - kept; i < end; i++) {
            int id = ids == null ? -1 : ids.length - (end - i);
            all.add(
                    new Remembered(
                            RecentEvents.time(events, i),
                            ModeChange.at(RecentEvents.pair(events, i)),
                            ids == null || id < 0 ? null : ids[id]));
        }
        return all;
    }

    /// Writes the events, oldest first, for [#of]; the answer is how many, or -1 where they do not
    /// go into words.
    int into(Words out) {
        return ids == null ? RecentEvents.into(out, events, end) : -1;
    }

    /// The `ts` of the latest taken event that has one.
    public @Nullable Instant lastTime() {
        return lastTime;
    }

    /// The `seq` of the latest taken event that has one.
    public long lastSequence() {
        return lastSequence;
    }

    /// The pair that this `seq` was taken with; null where none had a `seq`.
    public @Nullable ModeChange sequenceChange() {
        return sequenceChange;
    }

    /// The pair that an event id of the last 16 was taken with.
    Optional<ModeChange> changeOf(String eventId) {
        if (ids != null) {
            for (int i = 0; i < ids.length; i++) {
                if (eventId.equals(ids[i])) {
                    int entry = end - ids.length + i;
                    return Optional.of(ModeChange.at(RecentEvents.pair(events, entry)));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether one of the last 16 has this time and pair.
    boolean holds(Instant time, ModeChange change) {
        return RecentEvents.holds(events, end, time, change);
    }

    Trail plus(NodeTransition taken) {
        return plus(taken.change(), taken.stamp());
    }

    private Trail plus(ModeChange change, Stamp stamp) {
        long[] next = RecentEvents.plus(events, end, stamp.time(), change);
        return new Trail(
                next,
                (int) next[0],
                idsPlus(stamp.eventId()),
                stamp.time() == null ? lastTime : stamp.time(),
                stamp.sequenced() ? stamp.sequence() : lastSequence,
                stamp.sequenced() ? change : sequenceChange);
    }

    private @Nullable String @Nullable [] idsPlus(@Nullable String id) {
        if (ids == null && id == null) {
            return null;
        }
        int count = Math.min(end + 1, RecentEvents.KEPT);
        @Nullable String[] next = new @Nullable String[count];
        if (ids != null) {
            int kept = Math.min(ids.length, count - 1);
            System.arraycopy(ids, ids.length - kept, next, count - 1 - kept, kept);
        }
        next[count - 1] = id;
        return id == null && isBlank(next) ? null : next;
    }

    private static boolean isBlank(@Nullable String[] ids) {
        for (String id : ids) {
            if (id != null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Trail that
                && recent().equals(that.recent())
                && Arrays.equals(ids, that.ids)
                && Objects.equals(lastTime, that.lastTime)
                && lastSequence == that.lastSequence
                && Objects.equals(sequenceChange, that.sequenceChange);
    }

    /// The remembered events, oldest first: each its time, if it had one, and its pair.
    private List<Object> recent() {
        List<Object> recent = new ArrayList<>();
        for (int i = Math.max(0, end - RecentEvents.KEPT); i < end; i++) {
            recent.add(Optional.ofNullable(RecentEvents.time(events, i)));
            recent.add(RecentEvents.pair(events, i));
        }
        return recent;
    }

    @Override
    public int hashCode() {
        return Objects.hash(lastTime, lastSequence, sequenceChange);
    }
}
