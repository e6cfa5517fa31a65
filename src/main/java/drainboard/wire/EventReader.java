package drainboard.wire;

import static drainboard.event.RejectionReason.MALFORMED;

import drainboard.event.CoreRecord.HaltCleared;
import drainboard.event.CoreRecord.HaltRaised;
import drainboard.event.FleetEvent;
import drainboard.event.HaltCause;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Resolution;
import drainboard.event.RuntimeReport.ActionReport;
import drainboard.event.RuntimeReport.ProgressReport;
import drainboard.event.Stamp;
import drainboard.event.UnknownKind;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.WorkloadAction;
import drainboard.wire.Members.Shape;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads one JSON object as one event, in the forms and with the refusals of events.md. One
/// thread's own.
public final class EventReader {
    private final Members members = new Members();
    private final QuickScan quick = new QuickScan();
    private final Common common;
    private final boolean careful;

    /// A reader that takes the quick way where it is sure.
    public EventReader() {
        this(false, null);
    }

    /// A reader for a source that names the cell of everything that it brings.
    ///
    /// @param cell the cell of an event that names none itself; null for none
    public EventReader(@Nullable String cell) {
        this(false, cell);
    }

    EventReader(boolean careful, @Nullable String cell) {
        this.careful = careful;
        this.common = new Common(members, cell);
    }

    /// Whether a member of this name means something in any event.
    public static boolean knows(String member) {
        return FieldNames.named(member) != null;
    }

    /// What the object in these bytes says; never throws, whatever the bytes.
    public Reading read(byte[] bytes, int from, int to) {
        if (careful || !quick.scan(bytes, from, to, members)) {
            Optional<String> wrong = TokenScan.scan(bytes, from, to, members);
            if (wrong.isPresent()) {
                return new Reading.Refused(MALFORMED, wrong.get(), null);
            }
        }
        if (members.shape(Field.KIND) != Shape.TEXT) {
            return new Reading.Understood(new UnknownKind(null));
        }
        String kind = common.kind();
        try {
            return new Reading.Understood(
                    switch (kind) {
                        case "node_mode_transition" -> transition();
                        case "workload_progress" -> progress();
                        case "workload_action" -> action();
                        case "halt_acknowledged" -> acknowledged();
                        case "forensic_clear" -> cleared();
                        case "halt_raised" -> haltRaised();
                        case "halt_cleared" -> haltCleared();
                        default -> new UnknownKind(kind);
                    });
        } catch (Fault fault) {
            return new Reading.Refused(fault.reason(), fault.detail(), common.readableNode());
        }
    }

    private FleetEvent transition() throws Fault {
        common.require(Field.NODE_ID);
        requireChange();
        NodeId bare = common.node(null);
        ModeChange change = common.change();
        Instant time = common.time();
        NodeId node = inCell(bare);
        Stamp stamp = common.stamp(time);
        return new NodeTransition(node, change, stamp, common.workloads());
    }

    private void requireChange() throws Fault {
        common.require(common.first(Field.FROM, Field.FROM_MODE));
        common.require(common.first(Field.TO, Field.TO_MODE));
    }

    private NodeId inCell(NodeId bare) throws Fault {
        String cell = common.cell();
        return cell == null ? bare : new NodeId(cell, bare.id());
    }

    private FleetEvent progress() throws Fault {
        common.require(Field.NODE_ID, Field.WORKLOAD, Field.IN_FLIGHT);
        NodeId bare = common.node(null);
        Instant time = common.time();
        NodeId node = inCell(bare);
        WorkloadName workload = common.workload();
        return new ProgressReport(node, workload, common.count(Field.IN_FLIGHT), Stamp.at(time));
    }

    private FleetEvent action() throws Fault {
        common.require(Field.NODE_ID, Field.WORKLOAD, Field.ACTION);
        requireChange();
        NodeId bare = common.node(null);
        ModeChange change = common.change();
        Instant time = common.time();
        NodeId node = inCell(bare);
        WorkloadName workload = common.workload();
        WorkloadAction action =
                WorkloadAction.named(common.text(Field.ACTION))
                        .orElseThrow(() -> common.wrong(Field.ACTION));
        return new ActionReport(node, workload, change, action, Stamp.at(time));
    }

    private FleetEvent acknowledged() throws Fault {
        common.require(Field.NODE_ID);
        NodeId bare = common.node(null);
        Instant time = common.time();
        NodeId node = inCell(bare);
        return new Acknowledgement(node, operator(), common.raise(), Stamp.at(time));
    }

    private FleetEvent cleared() throws Fault {
        common.require(Field.NODE_ID);
        NodeId bare = common.node(null);
        Instant time = common.time();
        NodeId node = inCell(bare);
        String reason = common.optionalText(Field.REASON);
        return new ForensicClear(
                node,
                operator(),
                reason == null ? "" : reason,
                common.optionalTexts(Field.VERIFIED),
                resolution(),
                common.optionalText(Field.APPROVER),
                common.raise(),
                null,
                Stamp.at(time));
    }

    private String operator() throws Fault {
        String operator = common.optionalText(Field.OPERATOR);
        return operator == null ? "" : operator;
    }

    private @Nullable Resolution resolution() throws Fault {
        String resolution = common.optionalText(Field.RESOLUTION);
        return resolution == null ? null : Resolution.named(resolution).orElse(null);
    }

    private FleetEvent haltRaised() throws Fault {
        common.require(Field.NODE_ID);
        NodeId bare = common.node(null);
        Instant time = common.time();
        NodeId node = inCell(bare);
        String cause = common.optionalText(Field.CAUSE);
        List<WorkloadName> workloads = common.workloads();
        return new HaltRaised(
                node,
                cause == null
                        ? null
                        : HaltCause.named(cause).orElseThrow(() -> common.wrong(Field.CAUSE)),
                workloads,
                Stamp.at(time));
    }

    private FleetEvent haltCleared() throws Fault {
        common.require(Field.NODE_ID);
        NodeId bare = common.node(null);
        Instant time = common.time();
        NodeId node = inCell(bare);
        List<WorkloadName> workloads = common.workloads();
        return new HaltCleared(node, resolution(), workloads, Stamp.at(time));
    }
}
