package drainboard.journal;

import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Stamp;
import drainboard.lifecycle.Lifecycle;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.CheckpointOrder;
import drainboard.node.Drain;
import drainboard.node.Halt;
import drainboard.node.InFlight;
import drainboard.node.Incident;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.NodeState.Unseen;
import drainboard.node.Placement;
import drainboard.node.Stay;
import drainboard.node.Trail;

/// Writes all that is known of a node as bytes; [StateReader] makes the equal state of them.
final class StateWriter {
    /// The form of what follows; a file of another form is not read.
    static final int FORM = 1;

    private final Packer out = new Packer();

    private StateWriter() {}

    static byte[] bytes(NodeState state) {
        StateWriter writer = new StateWriter();
        writer.out.octet(FORM);
        writer.state(state);
        return writer.out.bytes();
    }

    private void state(NodeState state) {
        node(state.node());
        switch (state) {
            case Unseen unseen -> {
                out.bool(false);
                out.each(
                        unseen.named(),
                        one -> {
                            out.name(one.workload());
                            inFlight(one.reports());
                        });
            }
            case Tracked node -> {
                out.bool(true);
                tracked(node);
            }
        }
    }

    private void node(NodeId node) {
        out.maybe(node.cell(), out::text);
        out.number(node.id());
    }

    private void tracked(Tracked node) {
        out.octet(node.mode().rank());
        out.maybe(node.since(), out::time);
        trail(node.trail());
        out.each(node.placements(), this::placement);
        out.maybe(node.incident(), this::incident);
        out.maybe(node.drain(), this::drain);
        out.bool(node.doubts().fenceEventNotTaken());
        out.bool(node.doubts().eventNotFollowed());
    }

    private void trail(Trail trail) {
        out.each(
                trail.remembered(),
                one -> {
                    out.change(one.change());
                    out.maybe(one.time(), out::time);
                    out.maybe(one.eventId(), out::text);
                });
        out.maybe(trail.lastTime(), out::time);
        out.number(trail.lastSequence());
        out.maybe(trail.sequenceChange(), out::change);
    }

    private void placement(Placement one) {
        out.maybe(one.given(), out::name);
        Lifecycle lifecycle = one.lifecycle();
        out.octet(lifecycle.mode().rank());
        out.bool(lifecycle.acceptsNewWork());
        out.bool(lifecycle.hasPersistedCheckpoint());
        out.maybe(one.halt(), this::halt);
        out.maybe(one.lastAction(), this::action);
        out.maybe(one.withheldAction(), this::action);
        out.maybe(one.order(), this::order);
        inFlight(one.reports());
        out.number(one.memory().made());
        out.number(one.memory().halted());
    }

    private void halt(Halt halt) {
        out.text(halt.cause().wireName());
        out.maybe(halt.change(), out::change);
    }

    private void action(WorkloadAction action) {
        out.octet(action.rank());
    }

    private void order(CheckpointOrder order) {
        out.maybe(order.at(), out::time);
    }

    private void inFlight(InFlight reports) {
        out.number(reports.last());
        out.bool(reports.settled());
        out.maybe(
                reports.drain(),
                drain -> {
                    out.number(drain.peak());
                    out.number(drain.last());
                    out.maybe(drain.lastFall(), out::time);
                    out.maybe(drain.reported(), out::time);
                });
    }

    private void incident(Incident incident) {
        out.number(incident.position());
        out.maybe(incident.opened(), out::time);
        out.text(incident.cause().wireName());
        out.number(incident.raises());
        out.maybe(incident.raised(), out::time);
        out.maybe(
                incident.acknowledgement(),
                one -> {
                    out.text(one.operator());
                    out.maybe(one.at(), out::time);
                });
        out.maybe(incident.authorised(), this::clear);
        out.text(incident.wayOut().name());
    }

    private void clear(ForensicClear clear) {
        out.text(clear.operator());
        out.text(clear.reason());
        out.each(clear.verified(), out::text);
        out.maybe(clear.resolution(), one -> out.text(one.wireName()));
        out.maybe(clear.approver(), out::text);
        out.maybe(clear.raise(), out::number);
        out.maybe(
                clear.preview(),
                all ->
                        out.each(
                                all,
                                one -> {
                                    out.name(one.workload());
                                    action(one.action());
                                }));
        node(clear.node());
        stamp(clear.stamp());
    }

    private void stamp(Stamp stamp) {
        out.maybe(stamp.time(), out::time);
        out.number(stamp.sequence());
        out.bool(stamp.sequenced());
        out.maybe(stamp.eventId(), out::text);
    }

    private void drain(Drain drain) {
        out.number(drain.position());
        out.maybe(drain.started(), out::time);
        out.maybe(drain.draining(), this::stay);
        out.maybe(drain.drained(), this::stay);
        out.maybe(drain.maintenance(), this::stay);
        out.maybe(drain.returning(), this::stay);
    }

    private void stay(Stay stay) {
        out.maybe(stay.started(), out::time);
        out.maybe(stay.spent(), out::span);
    }
}
