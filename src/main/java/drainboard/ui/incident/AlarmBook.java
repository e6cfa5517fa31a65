package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Fact;
import drainboard.session.Freshness;
import drainboard.session.SessionPicture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All that needs a person, from picture to picture. A node that did not change is the same object,
/// so what it raised is not worked out again, and what was sorted stays sorted: a flood of
/// thousands costs one pass. One thread's own.
final class AlarmBook {
    private final WarningRules rules;
    private final SkewWatch skews = new SkewWatch();
    private final FloodWatch floods = new FloodWatch();
    private final Map<NodeId, Seen> seen = new HashMap<>();
    private long compared;
    private List<Alarm> ofNodes = List.of();
    private List<Alarm> others = List.of();
    private List<Alarm> all = List.of();

    /// A node, and what it raised.
    private record Seen(Tracked node, List<Fact> facts, List<Alarm> alarms) {}

    AlarmBook() {
        this(WarningRules.DEFAULT);
    }

    AlarmBook(WarningRules rules) {
        this.rules = rules;
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
        Freshness freshness = picture.freshness();
        List<Alarm> warnings = new ArrayList<>();
        List<Alarm> fresh = new ArrayList<>();
        boolean changed = forgotten(picture);
        for (NodeState state : picture.fleet().nodes().values()) {
            if (state instanceof Tracked node) {
                changed |= isChanged(node, picture, fresh);
                StepWarnings.of(node, picture, freshness, rules).ifPresent(warnings::add);
            }
        }
        warnings.addAll(SourceAlarms.in(picture));
        warnings.addAll(JournalAlarms.in(picture));
        warnings.addAll(rules.others().apply(picture));
        if (!picture.recorded()) {
            warnings.addAll(skews.alarms(picture.now()));
        }
        return combined(changed, fresh, warnings);
    }

    /// Lets go of what is not of this run.
    private boolean forgotten(SessionPicture picture) {
        return seen.size() > picture.fleet().nodes().size()
                && seen.keySet().retainAll(picture.fleet().nodes().keySet());
    }

    /// Whether a node raises something else than before; what it raises now is added to `fresh`.
    // Identity is the point: an unchanged node is the same object.
    @SuppressWarnings("ReferenceEquality")
    private boolean isChanged(Tracked node, SessionPicture picture, List<Alarm> fresh) {
        Seen before = seen.get(node.node());
        List<Fact> facts = picture.facts().getOrDefault(node.node(), List.of());
        if (before != null
                && before.node() == node
                && (before.facts() == facts || !node.doubts().fenceEventNotTaken())) {
            return false;
        }
        skews.heard(node.node(), picture);
        List<Alarm> alarms = Alarms.of(node, picture);
        seen.put(node.node(), new Seen(node, facts, alarms));
        if (before == null ? alarms.isEmpty() : alarms.equals(before.alarms())) {
            return false;
        }
        fresh.addAll(alarms);
        return true;
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
        Map<NodeId, Boolean> renewed = new HashMap<>();
        for (Alarm alarm : fresh) {
            NodeId node = alarm.node();
            if (node != null) {
                renewed.put(node, true);
            }
        }
        List<Alarm> kept = new ArrayList<>(ofNodes.size());
        for (Alarm alarm : ofNodes) {
            Seen now = seen.get(alarm.node());
            if (now != null && !now.alarms().isEmpty() && !renewed.containsKey(alarm.node())) {
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
