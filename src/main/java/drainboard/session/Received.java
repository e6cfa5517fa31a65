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
/// @param ignored what it gave of kinds that are not known here
public record Received(
        String format,
        long records,
        long repeated,
        List<SeenGap> gaps,
        long gapCount,
        @Nullable Duration patience,
        Ignored ignored) {
    /// Nothing came yet.
    public static final Received NOTHING = new Received("", 0, 0, List.of(), 0, null);

    private static final int MOST_GAPS = 20;

    /// Objects of unknown kinds.
    ///
    /// @param count how many
    /// @param kinds the first kinds they named, cut, not sanitized
    public record Ignored(long count, List<String> kinds) {
        private static final int MOST = 5;
        private static final int LONGEST = 60;

        /// Nothing was ignored.
        public static final Ignored NOTHING = new Ignored(0, List.of());

        Ignored plus(@Nullable String kind) {
            String cut = kind == null || kind.length() <= LONGEST ? kind : cut(kind);
            if (cut == null || kinds.size() >= MOST || kinds.contains(cut)) {
                return new Ignored(count + 1, kinds);
            }
            List<String> more = new ArrayList<>(kinds);
            more.add(cut);
            return new Ignored(count + 1, List.copyOf(more));
        }

        private static String cut(String kind) {
            boolean pair = Character.isHighSurrogate(kind.charAt(LONGEST - 1));
            return kind.substring(0, pair ? LONGEST - 1 : LONGEST);
        }
    }

    /// A source that gave nothing of unknown kinds.
    public Received(
            String format,
            long records,
            long repeated,
            List<SeenGap> gaps,
            long gapCount,
            @Nullable Duration patience) {
        this(format, records, repeated, gaps, gapCount, patience, Ignored.NOTHING);
    }

    /// How many of its announced signs of life a source may miss (lifecycle.md section 12).
    private static final int MISSED = 3;

    Received written(String form) {
        return new Received(form, records, repeated, gaps, gapCount, patience, ignored);
    }

    Received record() {
        return new Received(format, records + 1, repeated, gaps, gapCount, patience, ignored);
    }

    Received repeated(long more) {
        return new Received(format, records, repeated + more, gaps, gapCount, patience, ignored);
    }

    Received announcing(Duration heartbeat) {
        Duration most = heartbeat.multipliedBy(MISSED);
        return new Received(format, records, repeated, gaps, gapCount, most, ignored);
    }

    Received gap(SeenGap gap) {
        List<SeenGap> all = new ArrayList<>(gaps.size() + 1);
        all.add(gap);
        all.addAll(gaps.subList(0, Math.min(gaps.size(), MOST_GAPS - 1)));
        return new Received(
                format, records, repeated, List.copyOf(all), gapCount + 1, patience, ignored);
    }

    Received ignoring(@Nullable String kind) {
        return new Received(
                format, records, repeated, gaps, gapCount, patience, ignored.plus(kind));
    }
}
