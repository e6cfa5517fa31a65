package drainboard.bench;

import drainboard.event.Evidence;
import drainboard.event.NodeId;
import drainboard.event.Resolution;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.session.SessionPicture;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.ClearAct;
import drainboard.ui.incident.ClearViewModel;
import drainboard.ui.incident.IncidentViewModel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// An operator among thousands of halts: each of some chosen by lot is acknowledged, cleared in two
/// steps and released by the scheduler, one after the other, by way of what the window's own
/// controls call. The window's thread's own.
final class ClearTrial {
    /// A node that is told of meanwhile locks its clear; it is read again so often.
    private static final int MOST_READINGS = 20;

    private final IncidentViewModel incidents;
    private final BusyFleet fleet;
    private final Deque<NodeId> left = new ArrayDeque<>();
    private final FrameTimes times = new FrameTimes();
    private final int count;
    private Step step = Step.FIND;
    private @Nullable ClearViewModel clear;
    private long begun;
    private int readings;
    private String fault = "";

    /// Where the operator is with a node: a closed set.
    private enum Step {
        FIND,
        ACKNOWLEDGED,
        OPERATED,
        RELEASED
    }

    /// What came of it.
    ///
    /// @param times from the acknowledgement to the release seen, of each
    /// @param fault why it went no further; blank where all were cleared
    record Result(int count, FrameTimes times, String fault) {
        boolean isWhole() {
            return fault.isEmpty() && times.count() == count;
        }
    }

    ClearTrial(IncidentViewModel incidents, BusyFleet fleet, int nodes, int count) {
        this.incidents = incidents;
        this.fleet = fleet;
        this.count = count;
        SplittableRandom lot = new SplittableRandom(7);
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < count) {
            chosen.add(lot.nextInt(nodes));
        }
        chosen.forEach(node -> left.add(NodeId.of(node)));
    }

    Result result() {
        return new Result(count, times, fault);
    }

    /// Goes one step on, if it can; answers whether nothing is left to do.
    boolean isOver(@Nullable SessionPicture picture) {
        NodeId node = left.peek();
        if (node == null || picture == null || !fault.isEmpty()) {
            return true;
        }
        Tracked state = picture.fleet().tracked(node).orElse(null);
        Incident incident = state == null ? null : state.incident();
        switch (step) {
            case FIND -> find(node);
            case ACKNOWLEDGED -> acknowledged(node, incident);
            case OPERATED -> operated(node);
            case RELEASED -> released(node, incident);
        }
        return false;
    }

    private void find(NodeId node) {
        Optional<Alarm> alarm = listed(node);
        if (alarm.isEmpty()) {
            fault = node + " is not in the list";
            return;
        }
        begun = System.nanoTime();
        readings = 0;
        incidents.acknowledge().ask(alarm.get());
        incidents.acknowledge().confirm();
        step = Step.ACKNOWLEDGED;
    }

    private Optional<Alarm> listed(NodeId node) {
        return incidents.attention().rows().stream()
                .filter(Alarm.class::isInstance)
                .map(Alarm.class::cast)
                .filter(one -> one.severity().isHalt() && node.equals(one.node()))
                .findFirst();
    }

    private void acknowledged(NodeId node, @Nullable Incident incident) {
        if (!incidents.acknowledge().faultProperty().get().isEmpty()) {
            fault = node + ": " + incidents.acknowledge().faultProperty().get();
        } else if (incident != null && incident.isAcknowledged()) {
            clear = incidents.clear(node);
            fill(clear);
            step = Step.OPERATED;
        }
    }

    private static void fill(@Nullable ClearViewModel clear) {
        if (clear != null) {
            clear.draft().resolutionProperty().set(Resolution.FENCE_VALID);
            Evidence.ALL.forEach(one -> clear.draft().evidenceProperty(one).set(true));
            clear.draft().reasonProperty().set("found valid by the bench");
        }
    }

    private void operated(NodeId node) {
        ClearViewModel form = clear;
        if (form == null) {
            fault = node + " has no form";
            return;
        }
        switch (form.stepProperty().get()) {
            case FINDINGS -> review(node, form);
            case CONFIRM -> confirm(node, form);
            case OUTCOME -> {
                fleet.free(node);
                step = Step.RELEASED;
            }
        }
    }

    private void review(NodeId node, ClearViewModel form) {
        if (++readings > MOST_READINGS) {
            fault = node + ": the form goes no further";
        }
        form.review();
    }

    private void confirm(NodeId node, ClearViewModel form) {
        ClearAct act = form.actProperty().get();
        if (!form.lockProperty().get().isEmpty()) {
            review(node, form);
        } else if (act != null) {
            form.typedProperty().set(act.id());
            form.operate();
        }
    }

    private void released(NodeId node, @Nullable Incident incident) {
        if (incident == null && listed(node).isEmpty()) {
            times.add(System.nanoTime() - begun);
            if (clear != null) {
                incidents.close(clear);
            }
            left.remove();
            step = Step.FIND;
        }
    }
}
