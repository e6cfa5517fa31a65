package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.fleet.FleetSnapshot;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Fact;
import drainboard.session.SessionPicture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that needs a person, from picture to picture. A node that did not change is the same object,
/// so what it raised is not worked out again, and what was sorted stays sorted: a flood of
/// thousands costs one pass, a quiet fleet nothing. One thread's own.
final class AlarmBook {
    private final WarningRules rules;
    private final SkewWatch skews = new SkewWatch();
    private final FloodWatch floods = new FloodWatch();
    private final StepWarnings steps;
    private final Map<NodeId, Raised> raising = new HashMap<>();
    private FleetSnapshot fleet = FleetSnapshot.EMPTY;
    private long compared;
    private List<Alarm> ofNodes = List.of();
    private List<Alarm> others = List.of();
    private List<Alarm> all = List.of();

    /// A node that raises something.
    private record Raised(Tracked node, List<Fact> facts, List<Alarm> alarms) {}

    AlarmBook() {
        this(WarningRules.DEFAULT);
    }

    AlarmBook(WarningRules rules) {
        this.rules = rules;
        this.steps = new StepWarnings(rules);
    }

    /// How often two alarms were compared so far to bring them in order.
    long compared() {
        return compared;
    }

    private int compare(Alarm one, Alarm other) {
        compared++;
        return Alarm.WORST_FIRST.compare(one, other);
    }

    /// Everything, worst first; the same list as before where nothing but time has passed.
    List<Alarm> of(SessionPicture picture) {
        List<Alarm> fresh = new ArrayList<>();
        List<NodeState> news = picture.fleet().changedSince(fleet);
        boolean changed = isAnyGone(picture.fleet(), news);
        for (NodeState state : news) {
            steps.take(state);
            if (state instanceof Tracked node) {
                skews.heard(node.node(), picture);
                changed |= isChanged(node, picture, fresh);
            }
        }
        fleet = picture.fleet();
        changed |= isToldAnew(picture, fresh);
        List<Alarm> warnings = steps.in(picture);
        warnings.addAll(SourceAlarms.in(picture));
        warnings.addAll(JournalAlarms.in(picture));
        warnings.addAll(rules.others().apply(picture));
        if (!picture.recorded()) {
            warnings.addAll(skews.alarms(picture.now()));
        }
        return combined(changed, fresh, warnings);
    }

    /// Lets go of nodes that are no longer there, as in another run.
    private boolean isAnyGone(FleetSnapshot now, List<NodeState> news) {
        Set<NodeId> before = fleet.nodes().keySet();
        long newcomers = news.stream().filter(state -> !before.contains(state.node())).count();
        Set<NodeId> stay = now.nodes().keySet();
        if (before.size() + newcomers == stay.size()) {
            return false;
        }
        steps.retain(stay);
        return raising.keySet().retainAll(stay);
    }

    /// Whether a node raises something else than before; what it raises now is added to `fresh`.
    private boolean isChanged(Tracked node, SessionPicture picture, List<Alarm> fresh) {
        List<Alarm> alarms = Alarms.of(node, picture);
        Raised before =
                alarms.isEmpty()
                        ? raising.remove(node.node())
                        : raising.put(node.node(), new Raised(node, facts(node, picture), alarms));
        if (before == null ? alarms.isEmpty() : alarms.equals(before.alarms())) {
            return false;
        }
        fresh.addAll(alarms);
        return true;
    }

    /// Whether other news that was not taken came in of a node that stayed as it was.
    // Identity is the point: facts that are as they were are the same object.
    @SuppressWarnings("ReferenceEquality")
    private boolean isToldAnew(SessionPicture picture, List<Alarm> fresh) {
        boolean changed = false;
        for (Raised raised : List.copyOf(raising.values())) {
            Tracked node = raised.node();
            if (node.doubts().fenceEventNotTaken() && raised.facts() != facts(node, picture)) {
                skews.heard(node.node(), picture);
                changed |= isChanged(node, picture, fresh);
            }
        }
        return changed;
    }

    private static List<Fact> facts(Tracked node, SessionPicture picture) {
        return picture.facts().getOrDefault(node.node(), List.of());
    }

    private List<Alarm> combined(boolean changed, List<Alarm> fresh, List<Alarm> warnings) {
        warnings.sort(this::compare);
        if (!changed && warnings.equals(others)) {
            return all;
        }
        if (changed) {
            ofNodes = floods.marked(merged(standing(fresh), sorted(fresh)));
        }
        others = List.copyOf(warnings);
        all = merged(ofNodes, others);
        return all;
    }

    private List<Alarm> sorted(List<Alarm> alarms) {
        alarms.sort(this::compare);
        return alarms;
    }

    /// What was raised before and still stands as it was, in its order.
    private List<Alarm> standing(List<Alarm> fresh) {
        Set<NodeId> renewed = new HashSet<>();
        for (Alarm alarm : fresh) {
            NodeId node = alarm.node();
            if (node != null) {
                renewed.add(node);
            }
        }
        List<Alarm> kept = new ArrayList<>(ofNodes.size());
        for (Alarm alarm : ofNodes) {
            if (raising.containsKey(alarm.node()) && !renewed.contains(alarm.node())) {
                kept.add(alarm);
            }
        }
        return kept;
    }

    private List<Alarm> merged(List<Alarm> some, List<Alarm> more) {
        List<Alarm> both = new ArrayList<>(some.size() + more.size());
        int at = 0;
        for (Alarm next : more) {
            while (at < some.size() && compare(some.get(at), next) <= 0) {
                both.add(some.get(at++));
            }
            both.add(next);
        }
        both.addAll(some.subList(at, some.size()));
        return List.copyOf(both);
    }
}
