package drainboard.fleet;

import drainboard.lifecycle.NodeMode;
import drainboard.node.Drain;
import drainboard.node.Effect;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How long the steps of completed drains took, for what to expect of the next (lifecycle.md
/// section 11). Durations are kept in buckets of about one percent, so memory does not grow with
/// the number of drains and the order of adding does not matter. Not thread-safe.
public final class DrainHistory {
    private static final int ENOUGH = 20;
    private static final int BUCKETS = 4096;
    private static final double GROWTH = Math.log1p(0.01);

    private int enough = ENOUGH;
    private final Map<NodeMode, long[]> buckets = new EnumMap<>(NodeMode.class);

    /// What is known of one step.
    ///
    /// @param count how many completed drains it was measured in
    /// @param median half of them were no longer
    /// @param limit the 95th percentile; empty below 20 drains, or as many as were asked for
    public record Expected(long count, Duration median, Optional<Duration> limit) {}

    /// Asks for more drains than 20 before a step has a limit; fewer are never enough.
    public void enough(int drains) {
        enough = Math.max(ENOUGH, drains);
    }

    /// Takes the drain that ended with a message and was completed, where there is one.
    public void take(Outcome outcome) {
        for (Effect effect : outcome.effects()) {
            if (effect instanceof Effect.DrainEnded ended
                    && ended.outcome() == Drain.Outcome.COMPLETED) {
                add(ended.drain());
            }
        }
    }

    /// Adds a completed drain.
    public void add(Drain drain) {
        for (NodeMode mode : NodeMode.ALL) {
            if (mode != NodeMode.FENCE_LOST) {
                drain.stay(mode)
                        .ifPresent(
                                stay -> {
                                    if (stay.spent() != null) {
                                        of(mode)[bucket(stay.spent())]++;
                                    }
                                });
            }
        }
    }

    /// Adds drains that were completed before.
    public void restore(Stream<Drain> completed) {
        completed.forEach(this::add);
    }

    /// Adds all that another history holds.
    public void addAll(DrainHistory other) {
        other.buckets.forEach(
                (mode, counts) -> {
                    long[] mine = of(mode);
                    for (int i = 0; i < BUCKETS; i++) {
                        mine[i] += counts[i];
                    }
                });
    }

    /// What to expect of each step that is known.
    public Map<NodeMode, Expected> expected() {
        Map<NodeMode, Expected> known = new EnumMap<>(NodeMode.class);
        for (NodeMode mode : NodeMode.ALL) {
            expected(mode).ifPresent(one -> known.put(mode, one));
        }
        return Map.copyOf(known);
    }

    /// What to expect of a step; empty where no completed drain had it.
    public Optional<Expected> expected(NodeMode mode) {
        long[] counts = buckets.get(mode);
        long total = 0;
        if (counts != null) {
            for (long count : counts) {
                total += count;
            }
        }
        if (counts == null || total == 0) {
            return Optional.empty();
        }
        Optional<Duration> limit =
                total < enough ? Optional.empty() : Optional.of(quantile(counts, total, 0.95));
        return Optional.of(new Expected(total, quantile(counts, total, 0.5), limit));
    }

    private long[] of(NodeMode mode) {
        return buckets.computeIfAbsent(mode, _ -> new long[BUCKETS]);
    }

    private static int bucket(Duration spent) {
        double millis = Math.max(0, spent.toMillis());
        return (int) Math.min(BUCKETS - 1, Math.log1p(millis) / GROWTH);
    }

    /// The upper end of the bucket that holds the quantile, so that nothing is called late early.
    private static Duration quantile(long[] counts, long total, double share) {
        long wanted = (long) Math.ceil(total * share);
        long seen = 0;
        int at = 0;
        while (at < counts.length - 1) {
            seen += counts[at];
            if (seen >= wanted) {
                break;
            }
            at++;
        }
        return Duration.ofMillis((long) Math.ceil(Math.expm1((at + 1) * GROWTH)));
    }
}
