package drainboard.ui.incident;

import drainboard.fleet.DrainHistory.Expected;
import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// What is said of every node that is late in one step: the same words for all of them, so they are
/// made once for a picture.
///
/// @param limit after what time the step is late; null where it never is
/// @param detail how it stands
/// @param before what the banner says before the time, the node's name left out
/// @param after what it says behind the time
record StepWords(@Nullable Duration limit, String detail, String before, String after) {
    /// A step that never is late.
    private static final StepWords NEVER = new StepWords(null, "", "", "");

    /// Beyond what nineteen of twenty completed drains needed, or beyond a limit of the site.
    static StepWords stalled(NodeMode mode, @Nullable Expected expected, @Nullable Duration set) {
        Duration usual = expected == null ? null : expected.limit().orElse(null);
        Duration limit = smaller(usual, set);
        if (limit == null) {
            return NEVER;
        }
        String step = Words.of(mode).toLowerCase(Locale.ROOT);
        String past =
                limit.equals(usual)
                        ? "past " + Ages.words(limit) + ", the 95th percentile"
                        : "past the limit of " + Ages.words(limit);
        String baseline = baseline(expected);
        return new StepWords(
                limit,
                step + " " + past + "; " + baseline,
                ": " + step + " ",
                ", " + past + " (" + baseline + ").");
    }

    /// In maintenance beyond the limit of the site.
    static StepWords overdue(@Nullable Expected expected, Duration limit) {
        String past = "past the limit of " + Ages.words(limit);
        return new StepWords(
                limit, past + "; " + baseline(expected), ": in maintenance ", ", " + past + ".");
    }

    /// Steps that began before then are late; null where none is.
    @Nullable Instant edge(Instant now) {
        return limit == null ? null : now.minus(limit);
    }

    private static @Nullable Duration smaller(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// What usual is, and of how many drains that is known.
    private static String baseline(@Nullable Expected expected) {
        long count = expected == null ? 0 : expected.count();
        return expected == null || expected.limit().isEmpty()
                ? "no baseline, n " + count
                : "median " + Ages.words(expected.median()) + ", n " + Figures.count(count);
    }
}
