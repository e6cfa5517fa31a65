package drainboard.node;

import drainboard.lifecycle.ModeChange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How the last 16 taken events of a node lie in an array of longs (lifecycle.md section 6).
///
/// A fleet keeps one such array per node. The array begins with the place behind its last entry and
/// with a second that its times are counted from; an entry is one long that holds the time to the
/// nanosecond and the pair. Where an entry's time lies more than two years from that second, all
/// entries take two longs and the second is [#WIDE].
final class RecentEvents {
    /// How many events are remembered.
    static final int KEPT = 16;

    private static final int HEAD = 2;
    private static final long WIDE = Long.MIN_VALUE;
    private static final int PAIR_BITS = 6;
    private static final int TIMED = 1 << PAIR_BITS;
    private static final int NANO = PAIR_BITS + 1;
    private static final int SECOND = NANO + 30;
    private static final long FAR = 1L << (63 - SECOND);
    private static final int PAIR = TIMED - 1;
    private static final int NANOS = (1 << 30) - 1;

    private RecentEvents() {}

    /// An array that holds nothing yet.
    static long[] none() {
        return new long[HEAD];
    }

    /// The array that holds one entry more behind those below `end`: the same one where it has room
    /// and nobody wrote there, another one that keeps the last of them elsewhere.
    static long[] plus(long[] events, int end, @Nullable Instant time, ModeChange change) {
        boolean fits = fits(events, time);
        if (events[0] == end && at(events, end + 1) <= events.length && fits) {
            write(events, end, time, change);
            events[0] = end + 1L;
            return events;
        }
        int kept = Math.min(end, KEPT - 1);
        long base = base(events, end, time);
        boolean wide = !fits(base, time);
        for (int i = end - kept; i < end && !wide; i++) {
            wide = !fits(base, time(events, i));
        }
        long[] moved = new long[HEAD + room(kept) * (wide ? 2 : 1)];
        moved[1] = wide ? WIDE : base;
        for (int i = 0; i < kept; i++) {
            int from = end - kept + i;
            write(moved, i, time(events, from), ModeChange.at(pair(events, from)));
        }
        write(moved, kept, time, change);
        moved[0] = kept + 1L;
        return moved;
    }

    /// The latest second there is, so that what follows lies near it.
    private static long base(long[] events, int end, @Nullable Instant time) {
        Instant latest = time;
        for (int i = end - 1; latest == null && i >= Math.max(0, end - KEPT); i--) {
            latest = time(events, i);
        }
        return latest == null ? 0 : latest.getEpochSecond();
    }

    /// Writes the last 16 entries below `end` and the second they count from; the answer is how
    /// many, or -1 where they are wide.
    static int into(Words out, long[] events, int end) {
        if (events[1] == WIDE) {
            return -1;
        }
        int kept = Math.min(end, KEPT);
        out.put(events[1]);
        for (int i = end - kept; i < end; i++) {
            out.put(events[HEAD + i]);
        }
        return kept;
    }

    /// The array that [#into] wrote, with room for one entry more.
    static long[] of(Words in, int count) {
        long[] events = new long[HEAD + count + 1];
        events[0] = count;
        events[1] = in.next();
        for (int i = 0; i < count; i++) {
            events[HEAD + i] = in.next();
        }
        return events;
    }

    private static int room(int kept) {
        return kept < 4 ? kept + 2 : kept < KEPT - 1 ? Math.min(kept + 4, KEPT + 1) : KEPT + 4;
    }

    /// Whether one of the last 16 below `end` has this time and pair.
    static boolean holds(long[] events, int end, Instant time, ModeChange change) {
        if (!fits(events, time)) {
            return false;
        }
        for (int i = Math.max(0, end - KEPT); i < end; i++) {
            if (pair(events, i) == change.index() && time.equals(time(events, i))) {
                return true;
            }
        }
        return false;
    }

    /// The pair of an entry.
    static int pair(long[] events, int entry) {
        return (int) events[at(events, entry)] & PAIR;
    }

    /// The time of an entry; null where it had none.
    static @Nullable Instant time(long[] events, int entry) {
        int at = at(events, entry);
        long word = events[at];
        if ((word & TIMED) == 0) {
            return null;
        }
        long second = events[1] == WIDE ? events[at + 1] : events[1] + (word >> SECOND);
        return Instant.ofEpochSecond(second, word >> NANO & NANOS);
    }

    private static void write(long[] events, int entry, @Nullable Instant time, ModeChange change) {
        int at = at(events, entry);
        events[at] = change.index();
        if (time != null) {
            boolean wide = events[1] == WIDE;
            long second = wide ? 0 : time.getEpochSecond() - events[1];
            events[at] |= second << SECOND | (long) time.getNano() << NANO | TIMED;
            if (wide) {
                events[at + 1] = time.getEpochSecond();
            }
        }
    }

    private static int at(long[] events, int entry) {
        return HEAD + (events[1] == WIDE ? entry * 2 : entry);
    }

    private static boolean fits(long[] events, @Nullable Instant time) {
        return events[1] == WIDE || fits(events[1], time);
    }

    private static boolean fits(long base, @Nullable Instant time) {
        return time == null || Math.abs(time.getEpochSecond() - base) < FAR;
    }
}
