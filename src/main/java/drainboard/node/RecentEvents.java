package drainboard.node;

import drainboard.event.Stamp;
import drainboard.lifecycle.ModeChange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// The last 16 taken events of a node, oldest first, for recognising duplicates. Packed into three
/// ints each, for a fleet keeps one of these per node.
final class RecentEvents {
    static final RecentEvents NONE = new RecentEvents(new int[0], null);
    private static final int KEPT = 16;
    private static final int WORDS = 3;
    private static final int TIMED = 0x40;
    private static final int PAIR = 0x3f;

    private final int[] packed;
    private final @Nullable String @Nullable [] ids;

    private RecentEvents(int[] packed, @Nullable String @Nullable [] ids) {
        this.packed = packed;
        this.ids = ids;
    }

    RecentEvents plus(Stamp stamp, ModeChange change) {
        int had = packed.length / WORDS;
        int dropped = had == KEPT ? 1 : 0;
        int count = had - dropped + 1;
        int[] next = new int[count * WORDS];
        System.arraycopy(packed, dropped * WORDS, next, 0, (had - dropped) * WORDS);
        pack(next, (count - 1) * WORDS, stamp.time(), change);
        return new RecentEvents(next, idsPlus(stamp.eventId(), had, dropped, count));
    }

    private @Nullable String @Nullable [] idsPlus(
            @Nullable String id, int had, int dropped, int count) {
        if (ids == null && id == null) {
            return null;
        }
        @Nullable String[] next = new @Nullable String[count];
        if (ids != null) {
            System.arraycopy(ids, dropped, next, 0, had - dropped);
        }
        next[count - 1] = id;
        return next;
    }

    private static void pack(int[] into, int at, @Nullable Instant time, ModeChange change) {
        into[at + 2] = change.index();
        if (time != null) {
            into[at] = (int) time.getEpochSecond();
            into[at + 1] = time.getNano();
            into[at + 2] |= TIMED | (int) (time.getEpochSecond() >> 32) << 8;
        }
    }

    /// The pair that an event id was taken with.
    Optional<ModeChange> changeOf(String eventId) {
        if (ids != null) {
            for (int i = 0; i < ids.length; i++) {
                if (eventId.equals(ids[i])) {
                    return Optional.of(ModeChange.at(packed[i * WORDS + 2] & PAIR));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether one of them has this time and pair.
    boolean holds(Instant time, ModeChange change) {
        int[] wanted = new int[WORDS];
        pack(wanted, 0, time, change);
        for (int at = 0; at < packed.length; at += WORDS) {
            if (packed[at + 1] == wanted[1]
                    && packed[at] == wanted[0]
                    && packed[at + 2] == wanted[2]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecentEvents that
                && Arrays.equals(packed, that.packed)
                && Arrays.equals(ids, that.ids);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(packed) + Arrays.hashCode(ids);
    }
}
