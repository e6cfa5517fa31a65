package drainboard.app;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.NodeMode;
import drainboard.session.Fact;
import drainboard.session.SeenRejection;
import drainboard.ui.diagram.ModeDiagramViewModel;
import drainboard.ui.drain.DrainKey;
import drainboard.ui.drain.DrainViewModel;
import drainboard.ui.fleet.FleetMapViewModel;
import drainboard.ui.fleet.FleetTableViewModel;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.Severity;
import drainboard.ui.node.InspectorViewModel;
import drainboard.ui.node.Proof;
import drainboard.ui.timeline.TimelineView;
import drainboard.ui.timeline.TimelineViewModel;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What the operator looks at: one node, workload or source, the same in every part of the window.
final class Choosing {
    private final DrainViewModel drains;
    private final FleetMapViewModel map;
    private final TimelineViewModel timeline;
    private final TimelineView lanes;
    private final InspectorViewModel inspector;
    private final ModeDiagramViewModel machine;
    private final FleetTableViewModel fleet;
    private @Nullable NodeId chosen;
    private boolean looking;

    Choosing(
            DrainViewModel drains,
            FleetMapViewModel map,
            BoardPages pages,
            InspectorViewModel inspector,
            ModeDiagramViewModel machine) {
        this.drains = drains;
        this.map = map;
        this.timeline = pages.timeline().model();
        this.lanes = pages.timeline().view();
        this.inspector = inspector;
        this.machine = machine;
        this.fleet = pages.fleet().model();
        drains.selected().subscribe(this::chosen);
        map.selectedNode().subscribe(node -> node.ifPresent(this::choose));
        timeline.selectedNode().subscribe(node -> node.ifPresent(this::choose));
        fleet.chosen().subscribe(node -> node.ifPresent(this::choose));
        machine.chosen().subscribe(this::only);
        drains.filter().pinnedProperty().subscribe(this::pinned);
        drains.filter().filterProperty().subscribe(map::showOnly);
        pages.events().model().selected().subscribe(fact -> fact.ifPresent(this::event));
    }

    /// What tells of what is looked at.
    InspectorViewModel inspector() {
        return inspector;
    }

    /// The list of the drains.
    DrainViewModel drains() {
        return drains;
    }

    /// What is in sight by the operator's choice.
    Sight sight() {
        return new Sight(
                drains.filter().textProperty().get(),
                timeline.pins(),
                lanes.gutter(),
                map.grouped());
    }

    /// Shows what was in sight before, as far as it is there.
    void see(Sight before) {
        drains.filter().textProperty().set(before.filter());
        timeline.pin(before.pins());
        if (before.gutter() > 0) {
            lanes.gutter(before.gutter());
        }
        String grouping = before.grouping();
        if (grouping != null) {
            map.groupBy(grouping);
        }
    }

    /// The map of the fleet.
    FleetMapViewModel map() {
        return map;
    }

    /// The state machine.
    ModeDiagramViewModel machine() {
        return machine;
    }

    /// The node that is looked at; null where it is none.
    @Nullable NodeId node() {
        return chosen;
    }

    private void chosen(@Nullable DrainKey key) {
        if (key != null) {
            choose(key.node(), key.workload());
        }
    }

    void choose(NodeId node) {
        choose(node, null);
    }

    void choose(NodeId node, @Nullable WorkloadName workload) {
        at(node);
        inspector.select(node, workload);
        machine.follow(workload == null ? Optional.empty() : Optional.of(node));
    }

    /// One thing that happened to a node, whose line is then told, and not the node's newest.
    void event(Fact fact) {
        about(fact.node(), new Proof.Event(fact));
    }

    private void about(NodeId node, @Nullable Proof proof) {
        at(node);
        inspector.selectFor(node, proof);
        machine.follow(Optional.empty());
    }

    private void at(NodeId node) {
        looking = true;
        chosen = node;
        map.select(node);
        timeline.select(node);
        fleet.leave(node);
    }

    /// Looks at what an alarm is about where that is a node or a source, for the sake of the line
    /// that it tells of.
    void open(Alarm alarm) {
        switch (alarm.about()) {
            case Alarm.Target target -> about(target.node(), proof(alarm, target));
            case Alarm.Feed feed -> source(feed.name(), feed.line());
            case Alarm.Service _, Alarm.Audit _, Alarm.Desktop _ -> {}
        }
    }

    static boolean isOfNodeOrSource(Alarm alarm) {
        return alarm.about() instanceof Alarm.Target || alarm.about() instanceof Alarm.Feed;
    }

    private static @Nullable Proof proof(Alarm alarm, Alarm.Target target) {
        if (target.said() != null) {
            return new Proof.Event(target.said());
        }
        if (alarm.severity().isHalt()) {
            return new Proof.Forgotten(target.node(), "the event that raised the halt");
        }
        return alarm.severity() == Severity.REFUSED_FENCE
                ? new Proof.Forgotten(target.node(), "an event that names fence_lost")
                : null;
    }

    /// Looks at a node as long as the operator has not chosen anything.
    void offer(@Nullable NodeId worst) {
        if (!looking && worst != null) {
            choose(worst);
        }
    }

    void source(String name) {
        source(name, null);
    }

    /// A source, for the sake of a line of it that was refused where there is one.
    void source(String name, @Nullable SeenRejection line) {
        looking = true;
        chosen = null;
        machine.follow(Optional.empty());
        inspector.selectSource(name, line == null ? null : new Proof.Refused(line));
    }

    /// Shows only what is in a mode, or all.
    private void only(Optional<NodeMode> mode) {
        drains.filter().pinnedProperty().set(mode.map(one -> "mode:" + one.wireName()));
    }

    /// A choice that was taken out of the filter is none in the state machine either, and one that
    /// came back into it is one there too.
    private void pinned(Optional<String> term) {
        if (term.isEmpty()) {
            machine.chooseAll();
        }
        term.flatMap(one -> NodeMode.named(one.substring(one.indexOf(':') + 1)))
                .filter(mode -> !machine.chosen().get().equals(Optional.of(mode)))
                .ifPresent(machine::choose);
    }
}
