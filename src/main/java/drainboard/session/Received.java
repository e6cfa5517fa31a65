package drainboard.session;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a source brought besides its events.
///
/// @param format how it turned out to be written; blank until that is known
/// @param records how many records it gave
/// @param repeated how many came again and were left out
/// @param gaps the last gaps it declared, newest first
/// @param gapCount how many gaps it declared in all
/// @param patience how long it may be silent by its own word; null where it says nothing
public record Received(
        String format,
        long records,
        long repeated,
        List<SeenGap> gaps,
        long gapCount,
        @Nullable Duration patience) {
    /// Nothing came yet.
    public static final Received NOTHING = new Received("", 0, 0, List.of(), 0, null);

    private static final int MOST_GAPS = 20;

    /// How many of its announced signs of life a source may miss (lifecycle.md section 12).
    private static final int MISSED = 3;

    Received written(String form) {
        return new Received(form, records, repeated, gaps, gapCount, patience);
    }

    Received record() {
        return new Received(format, records + 1, repeated, gaps, gapCount, patience);
    }

    Received repeated(long more) {
        return new Received(format, records, repeated + more, gaps, gapCount, patience);
    }

    Received announcing(Duration heartbeat) {
        Duration most = heartbeat.multipliedBy(MISSED);
        return new Received(format, records, repeated, gaps, gapCount, most);
    }

    Received gap(SeenGap gap) {
        List<SeenGap> all = new ArrayList<>(gaps.size() + 1);
        all.add(gap);
        all.addAll(gaps.subList(0, Math.min(gaps.size(), MOST_GAPS - 1)));
        return new Received(format, records, repeated, List.copyOf(all), gapCount + 1, patience);
    }
}
