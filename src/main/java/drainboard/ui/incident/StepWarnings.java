package drainboard.ui.incident;

import drainboard.fleet.DrainHistory.Expected;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Fact;
import drainboard.session.Freshness;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Words;
import drainboard.ui.drain.StepClock;
import drainboard.ui.incident.Alarm.Trait;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Steps that take too long: beyond what nineteen of twenty completed drains needed, or beyond a
/// limit of the site (lifecycle.md section 11). What is halted, in doubt or only last known is not
/// called late: it is worse than that, and said elsewhere.
final class StepWarnings {
    private StepWarnings() {}

    static Optional<Alarm> of(
            Tracked node, SessionPicture picture, Freshness freshness, WarningRules rules) {
        if (node.mode() == NodeMode.ACCEPTING || isWorse(node, freshness)) {
            return Optional.empty();
        }
        Instant began = node.drain() == null ? node.since() : StepClock.began(node);
        if (began == null) {
            return Optional.empty();
        }
        Duration lasted = Phrases.elapsed(began, picture.now());
        return node.mode() == NodeMode.MAINTENANCE && lasted.compareTo(rules.maintenance()) > 0
                ? Optional.of(overdue(node, began, lasted, picture, rules.maintenance()))
                : stalled(node, began, lasted, picture, rules);
    }

    private static boolean isWorse(Tracked node, Freshness freshness) {
        return node.mode() == NodeMode.FENCE_LOST
                || node.incident() != null
                || node.doubts().any()
                || freshness.isStale(node.node());
    }

    private static Alarm overdue(
            Tracked node, Instant began, Duration lasted, SessionPicture picture, Duration limit) {
        String asset = Phrases.node(node.node());
        String baseline = baseline(picture.expected().get(NodeMode.MAINTENANCE));
        return new Alarm(
                Severity.OVERDUE,
                new Alarm.Target(node.node(), null),
                "OVERDUE MAINTENANCE",
                asset,
                Saying.of("past the limit of " + Ages.words(limit) + "; " + baseline),
                Saying.of(asset + ": in maintenance ")
                        .since(began)
                        .and(", past the limit of " + Ages.words(limit) + "."),
                began,
                Trait.of(source(node, picture), lasted.dividedBy(limit)));
    }

    private static Optional<Alarm> stalled(
            Tracked node,
            Instant began,
            Duration lasted,
            SessionPicture picture,
            WarningRules rules) {
        if (node.drain() == null) {
            return Optional.empty();
        }
        Expected expected = picture.expected().get(StepClock.step(node.mode()));
        Duration usual = expected == null ? null : expected.limit().orElse(null);
        Duration set = rules.steps().get(node.mode());
        Duration limit = smaller(usual, set);
        if (limit == null || lasted.compareTo(limit) <= 0) {
            return Optional.empty();
        }
        String asset = Phrases.node(node.node());
        String step = Words.of(node.mode()).toLowerCase(Locale.ROOT);
        String past =
                limit.equals(usual)
                        ? "past " + Ages.words(limit) + ", the 95th percentile"
                        : "past the limit of " + Ages.words(limit);
        return Optional.of(
                new Alarm(
                        Severity.STALLED,
                        new Alarm.Target(node.node(), null),
                        "STALLED",
                        asset,
                        Saying.of(step + " " + past + "; " + baseline(expected)),
                        Saying.of(asset + ": " + step + " ")
                                .since(began)
                                .and(", " + past + " (" + baseline(expected) + ")."),
                        began,
                        Trait.of(source(node, picture), doublings(lasted, limit))));
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

    private static long doublings(Duration lasted, Duration limit) {
        long times = lasted.toMillis() / Math.max(1, limit.toMillis());
        return 63L - Long.numberOfLeadingZeros(Math.max(1, times));
    }

    /// The source that spoke of the node last.
    private static String source(Tracked node, SessionPicture picture) {
        for (Fact fact : picture.facts().getOrDefault(node.node(), List.of())) {
            if (fact.origin() != null) {
                return Sanitizer.show(fact.origin().source());
            }
        }
        return "";
    }
}
