package drainboard.node;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.lifecycle.ModeChange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/// The last 16 events are remembered to the nanosecond, however far apart their times lie. A
/// failure names its seed.
class RecentEventsTest {
    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private record Taken(@Nullable Instant time, ModeChange change) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_remembered_is_found_and_nothing_else(long seed) {
        Random random = new Random(seed);
        List<Taken> taken = new ArrayList<>();
        long[] events = RecentEvents.none();
        int end = 0;
        for (int i = 0; i < 60; i++) {
            Taken next = taken(random, seed);
            long[] earlier = events;
            int earlierEnd = end;
            events = RecentEvents.plus(events, end, next.time, next.change);
            end = (int) events[0];
            if (random.nextInt(5) == 0) {
                // A second successor of the same trail must not disturb the first.
                Taken other = taken(random, seed);
                RecentEvents.plus(earlier, earlierEnd, other.time, other.change);
            }
            taken.add(next);
            List<Taken> kept = taken.subList(Math.max(0, taken.size() - 16), taken.size());
            for (int back = 1; back <= kept.size(); back++) {
                Taken one = kept.get(kept.size() - back);
                assertThat(RecentEvents.time(events, end - back))
                        .as("seed %d, %d back of %d", seed, back, i)
                        .isEqualTo(one.time);
                assertThat(RecentEvents.pair(events, end - back)).isEqualTo(one.change.index());
            }
            Taken asked = taken(random, seed);
            if (asked.time != null) {
                assertThat(RecentEvents.holds(events, end, asked.time, asked.change))
                        .as("seed %d, %s after %d", seed, asked, i)
                        .isEqualTo(kept.contains(asked));
            }
        }
    }

    private static Taken taken(Random random, long seed) {
        ModeChange change = ModeChange.at(random.nextInt(36));
        Instant time =
                switch ((int) (seed % 4)) {
                    case 0 -> Instant.ofEpochSecond(1_790_000_000L + random.nextInt(3));
                    case 1 -> Instant.ofEpochSecond(random.nextInt(200_000_000), 999_999_999);
                    case 2 -> Instant.ofEpochSecond(random.nextLong(FIRST, LAST), 1);
                    default -> Instant.ofEpochSecond(random.nextBoolean() ? FIRST : LAST);
                };
        return new Taken(random.nextInt(7) == 0 ? null : time, change);
    }
}
