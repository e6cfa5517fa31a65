package drainboard.journal;

import drainboard.event.HaltCause;
import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Release;
import drainboard.event.Resolution;
import drainboard.event.Stamp;
import drainboard.lifecycle.Lifecycle;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.ActionMemory;
import drainboard.node.CheckpointOrder;
import drainboard.node.Doubts;
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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes a node's state of the bytes that [StateWriter] wrote; throws an [IllegalArgumentException]
/// where they are not.
final class StateReader {
    private final Unpacker in;

    private StateReader(byte[] bytes) {
        this.in = new Unpacker(bytes);
    }

    static NodeState state(byte[] bytes) {
        StateReader reader = new StateReader(bytes);
        if (reader.in.octet() != StateWriter.FORM) {
            throw new IllegalArgumentException("it is written in an unknown form");
        }
        NodeState state = reader.state();
        reader.in.end();
        return state;
    }

    private NodeState state() {
        NodeId node = node();
        return in.bool()
                ? tracked(node)
                : new Unseen(node, in.each(() -> new Unseen.Named(in.name(), inFlight())));
    }

    private Tracked tracked(NodeId node) {
        return new Tracked(
                node,
                mode(),
                in.maybe(in::time),
                trail(),
                in.each(this::placement),
                in.maybe(this::incident),
                in.maybe(this::drain),
                Doubts.of(in.bool(), in.bool()));
    }

    private NodeMode mode() {
        return at(NodeMode.ALL, in.octet());
    }

    private WorkloadAction action() {
        return at(WorkloadAction.ALL, in.octet());
    }

    private static <T> T at(List<T> all, int rank) {
        if (rank >= all.size()) {
            throw new IllegalArgumentException("there is no rank " + rank);
        }
        return all.get(rank);
    }

    private static <T> T known(Optional<T> named) {
        return named.orElseThrow(() -> new IllegalArgumentException("an unknown name"));
    }

    private Trail trail() {
        List<Trail.Remembered> events =
                in.each(
                        () -> {
                            var change = in.change();
                            return new Trail.Remembered(
                                    in.maybe(in::time), change, in.maybe(in::text));
                        });
        return Trail.remembering(events, in.maybe(in::time), in.number(), in.maybe(in::change));
    }

    private Placement placement() {
        return new Placement(
                in.maybe(in::name),
                Lifecycle.of(mode(), in.bool(), in.bool()),
                in.maybe(() -> new Halt(cause(), in.maybe(in::change))),
                in.maybe(this::action),
                in.maybe(this::action),
                in.maybe(() -> new CheckpointOrder(in.maybe(in::time))),
                inFlight(),
                new ActionMemory(in.number(), in.number()));
    }

    private HaltCause cause() {
        return known(HaltCause.named(in.text()));
    }

    private InFlight inFlight() {
        return new InFlight(
                in.number(),
                in.bool(),
                in.maybe(
                        () ->
                                new InFlight.OfDrain(
                                        in.number(),
                                        in.number(),
                                        in.maybe(in::time),
                                        in.maybe(in::time))));
    }

    private Incident incident() {
        return new Incident(
                in.number(),
                in.maybe(in::time),
                cause(),
                Math.toIntExact(in.number()),
                in.maybe(in::time),
                in.maybe(() -> new Incident.Acknowledged(in.text(), in.maybe(in::time))),
                in.maybe(this::clear),
                wayOut(in.text()));
    }

    private static Incident.WayOut wayOut(String name) {
        return known(
                Arrays.stream(Incident.WayOut.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst());
    }

    private ForensicClear clear() {
        String operator = in.text();
        String reason = in.text();
        List<String> verified = in.each(in::text);
        Resolution resolution = in.maybe(() -> known(Resolution.named(in.text())));
        String approver = in.maybe(in::text);
        Long raise = in.maybe(in::number);
        List<Release> preview = in.maybe(() -> in.each(() -> new Release(in.name(), action())));
        return new ForensicClear(
                node(), operator, reason, verified, resolution, approver, raise, preview, stamp());
    }

    private NodeId node() {
        String cell = in.maybe(in::text);
        return new NodeId(cell, in.number());
    }

    private Stamp stamp() {
        return new Stamp(in.maybe(in::time), in.number(), in.bool(), in.maybe(in::text));
    }

    private Drain drain() {
        return new Drain(
                in.number(),
                in.maybe(in::time),
                in.maybe(this::stay),
                in.maybe(this::stay),
                in.maybe(this::stay),
                in.maybe(this::stay));
    }

    private Stay stay() {
        return Stay.of(in.maybe(in::time), in.maybe(in::span));
    }
}
