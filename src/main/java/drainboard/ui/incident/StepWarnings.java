package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Fact;
import drainboard.session.Freshness;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.drain.StepClock;
import drainboard.ui.incident.Alarm.Trait;
import drainboard.ui.incident.LateSteps.Late;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Steps that take too long: beyond what nineteen of twenty completed drains needed, or beyond a
/// limit of the site (lifecycle.md section 11). What is halted, in doubt or only last known is not
/// called late: it is worse than that, and said elsewhere. The nodes in each mode are kept by how
/// long they are in it, so that a picture costs a look at the late ones. One thread's own.
final class StepWarnings {
    private static final Comparator<Step> LONGEST_FIRST =
            Comparator.comparing(Step::began).thenComparing(Step::id, NodeId.ORDER);

    /// For what is new, and for the warnings that others add.
    private static final int ROOM = 64;

    private final WarningRules rules;
    private final Map<NodeId, Step> steps = new HashMap<>();
    private final Map<NodeMode, NavigableSet<Step>> inMode = new EnumMap<>(NodeMode.class);
    private final Map<NodeMode, Wording> stalls = new EnumMap<>(NodeMode.class);
    private @Nullable Wording overdues;
    private int last;

    /// A node in a step that may become late, and what was said of it last.
    private static final class Step {
        private final Instant began;
        private final long beganMillis;
        private Tracked node;
        private boolean heard;
        private long level;
        private @Nullable Alarm said;

        Step(Tracked node, Instant began) {
            this.node = node;
            this.began = began;
            this.beganMillis = began.toEpochMilli();
        }

        NodeId id() {
            return node.node();
        }

        Instant began() {
            return began;
        }

        /// The node has changed, but not in what it waits for.
        void heard(Tracked now) {
            node = now;
            heard = true;
        }

        /// The same object as before where nothing but time has passed.
        Alarm alarm(Severity severity, Wording wording, long doublings, SessionPicture picture) {
            Alarm before = said;
            String source =
                    before == null || heard ? source(id(), picture) : before.mark().source();
            heard = false;
            if (before != null
                    && before.severity() == severity
                    && level == doublings
                    && source.equals(before.mark().source())) {
                return before;
            }
            String asset = before == null ? Phrases.node(id()) : before.asset();
            Alarm next =
                    new Alarm(
                            severity,
                            new Alarm.Target(id(), null),
                            severity == Severity.OVERDUE ? "OVERDUE MAINTENANCE" : "STALLED",
                            asset,
                            wording.detail,
                            Saying.of(asset).and(wording.before).since(began).and(wording.after),
                            began,
                            Trait.of(source, doublings));
            level = doublings;
            said = next;
            return next;
        }
    }

    /// What is said of all nodes that are late in one step. What is usual moves with every drain
    /// that completes, so it is asked for when it is read: thousands of warnings stay as they are.
    private static final class Wording {
        private StepWords now;
        private final Supplier<String> before = this::before;
        private final Supplier<String> after = this::after;
        private final Saying detail = Saying.NONE.and(this::detail);

        Wording(StepWords now) {
            this.now = now;
        }

        private String before() {
            return now.before();
        }

        private String after() {
            return now.after();
        }

        private String detail() {
            return now.detail();
        }
    }

    StepWarnings(WarningRules rules) {
        this.rules = rules;
    }

    /// Takes note of a node that has changed. In the same step it keeps its place and what was said
    /// of it.
    void take(NodeState state) {
        Step before = steps.get(state.node());
        Instant began = LateSteps.began(state);
        Tracked node = began != null && state instanceof Tracked tracked ? tracked : null;
        if (node != null
                && before != null
                && before.node.mode() == node.mode()
                && before.began.equals(began)) {
            before.heard(node);
            return;
        }
        if (before != null) {
            steps.remove(before.id());
            in(before.node.mode()).remove(before);
        }
        if (node != null && began != null) {
            Step step = new Step(node, began);
            steps.put(node.node(), step);
            in(node.mode()).add(step);
        }
    }

    /// Lets go of all nodes but these.
    void retain(Set<NodeId> stay) {
        steps.keySet().retainAll(stay);
        inMode.values().forEach(all -> all.removeIf(step -> !stay.contains(step.id())));
    }

    private NavigableSet<Step> in(NodeMode mode) {
        return inMode.computeIfAbsent(mode, _ -> new TreeSet<>(LONGEST_FIRST));
    }

    /// What is late, those of each mode with the longest first.
    List<Alarm> in(SessionPicture picture) {
        List<Alarm> late = new ArrayList<>(last + ROOM);
        inMode.forEach((mode, all) -> late(mode, all, picture, late));
        last = late.size();
        return late;
    }

    private void late(
            NodeMode mode, NavigableSet<Step> all, SessionPicture picture, List<Alarm> late) {
        Wording stalled = stalled(mode, picture);
        Wording overdue = overdue(picture);
        Instant stalledFrom = stalled.now.edge(picture.now());
        Instant overdueFrom = mode == NodeMode.MAINTENANCE ? overdue.now.edge(picture.now()) : null;
        Freshness freshness = picture.freshness();
        // Nothing is made for a node: a whole fleet may be late.
        long now = picture.now().toEpochMilli();
        long maintenance = millis(rules.maintenance());
        long limit = millis(stalled.now.limit());
        for (Step step : all) {
            Late how = LateSteps.of(step.node, step.began, stalledFrom, overdueFrom);
            if (how == Late.NO && (stalledFrom == null || !step.began.isBefore(stalledFrom))) {
                return;
            }
            if (!freshness.isStale(step.id())) {
                long lasted = now - step.beganMillis;
                switch (how) {
                    case NO -> {}
                    case OVERDUE -> {
                        long times = lasted / maintenance;
                        late.add(step.alarm(Severity.OVERDUE, overdue, times, picture));
                    }
                    case STALLED -> {
                        long doublings = doublings(lasted / limit);
                        late.add(step.alarm(Severity.STALLED, stalled, doublings, picture));
                    }
                }
            }
        }
    }

    private Wording stalled(NodeMode mode, SessionPicture picture) {
        StepWords now =
                StepWords.stalled(
                        mode,
                        picture.expected().get(StepClock.step(mode)),
                        rules.steps().get(mode));
        Wording wording = stalls.computeIfAbsent(mode, _ -> new Wording(now));
        wording.now = now;
        return wording;
    }

    private Wording overdue(SessionPicture picture) {
        StepWords now =
                StepWords.overdue(
                        picture.expected().get(NodeMode.MAINTENANCE), rules.maintenance());
        Wording wording = overdues == null ? new Wording(now) : overdues;
        wording.now = now;
        overdues = wording;
        return wording;
    }

    private static long millis(@Nullable Duration limit) {
        return limit == null ? 1 : Math.max(1, limit.toMillis());
    }

    private static long doublings(long times) {
        return 63L - Long.numberOfLeadingZeros(Math.max(1, times));
    }

    /// The source that spoke of the node last.
    private static String source(NodeId node, SessionPicture picture) {
        for (Fact fact : picture.facts().getOrDefault(node, List.of())) {
            if (fact.origin() != null) {
                return Sanitizer.show(fact.origin().source());
            }
        }
        return "";
    }
}
