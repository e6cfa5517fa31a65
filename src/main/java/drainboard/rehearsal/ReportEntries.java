package drainboard.rehearsal;

import com.fasterxml.jackson.core.JsonGenerator;

import drainboard.event.HaltCause;
import drainboard.event.NodeId;
import drainboard.event.Resolution;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Halt;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.node.Readiness;
import drainboard.wire.Lone;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes the entries of a report's long lists (rehearsal-report.md). Each reads what cannot change
/// any more, so any thread may write any of them.
final class ReportEntries {
    private ReportEntries() {}

    static void node(Tracked node, JsonGenerator json) throws IOException {
        Readiness readiness = Readiness.of(node, false);
        json.writeStartObject();
        text(json, "node_id", node.node().toString());
        json.writeStringField("mode", node.mode().wireName());
        json.writeStringField("readiness", readiness.verdict().wireName());
        json.writeArrayFieldStart("reasons");
        for (Readiness.Reason reason : readiness.reasons()) {
            json.writeString(reason.wireName());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void placements(Tracked node, JsonGenerator json) throws IOException {
        NodeId id = node.node();
        if (node.placements().size() == 1) {
            placement(id, node.placements().getFirst(), json);
            return;
        }
        List<Placement> placements = new ArrayList<>(node.placements());
        placements.sort(Comparator.comparing(one -> one.name(id), WorkloadName.ORDER));
        for (Placement placement : placements) {
            placement(id, placement, json);
        }
    }

    private static void placement(NodeId node, Placement placement, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        text(json, "workload", placement.name(node).text());
        text(json, "node_id", node.toString());
        json.writeStringField("mode", placement.lifecycle().mode().wireName());
        json.writeBooleanField("accepts_new_work", placement.lifecycle().acceptsNewWork());
        json.writeBooleanField(
                "has_persisted_checkpoint", placement.lifecycle().hasPersistedCheckpoint());
        action(json, "last_action", placement.lastAction());
        action(json, "withheld_action", placement.withheldAction());
        Halt halt = placement.halt();
        HaltCause cause = halt == null ? null : halt.cause();
        word(json, "halt", cause == null ? null : cause.wireName());
        json.writeEndObject();
    }

    static void incident(ReportedIncident incident, JsonGenerator json) throws IOException {
        json.writeStartObject();
        text(json, "node_id", incident.node());
        json.writeStringField("cause", incident.cause().wireName());
        instant(json, "opened", incident.opened());
        json.writeNumberField("raises", incident.raises());
        json.writeStringField("condition", incident.present() ? "present" : "gone");
        json.writeBooleanField("acknowledged", incident.acknowledged());
        json.writeStringField("latch", incident.latch());
        Resolution resolution = incident.resolution();
        word(json, "resolution", resolution == null ? null : resolution.wireName());
        json.writeArrayFieldStart("workloads");
        for (String workload : incident.workloads()) {
            json.writeString(Lone.safe(workload));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void drain(ReportedDrain drain, JsonGenerator json) throws IOException {
        json.writeStartObject();
        text(json, "node_id", drain.node());
        instant(json, "started", drain.started());
        instant(json, "ended", drain.ended());
        json.writeStringField("outcome", drain.outcome());
        json.writeObjectFieldStart("seconds");
        for (int i = 0; i < ReportedDrain.COLUMNS.size(); i++) {
            NodeMode mode = ReportedDrain.COLUMNS.get(i);
            seconds(json, mode.wireName(), drain.spent().get(i));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void action(JsonGenerator json, String field, @Nullable WorkloadAction action)
            throws IOException {
        word(json, field, action == null ? null : action.wireName());
    }

    static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeStringField(field, Lone.safe(text));
    }

    private static void word(JsonGenerator json, String field, @Nullable String word)
            throws IOException {
        if (word == null) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, word);
        }
    }

    private static void instant(JsonGenerator json, String field, @Nullable Instant instant)
            throws IOException {
        word(json, field, instant == null ? null : instant.toString());
    }

    private static void seconds(JsonGenerator json, String field, @Nullable Duration spent)
            throws IOException {
        if (spent == null) {
            json.writeNullField(field);
            return;
        }
        json.writeFieldName(field);
        json.writeNumber(decimal(spent));
    }

    /// The seconds of a duration, exact, with at least one digit behind the point.
    private static String decimal(Duration spent) {
        boolean negative = spent.isNegative();
        Duration size = negative ? spent.negated() : spent;
        StringBuilder text = new StringBuilder(24);
        text.append(negative ? "-" : "").append(size.getSeconds()).append('.');
        int left = size.getNano();
        int digit = 100_000_000;
        do {
            text.append((char) ('0' + left / digit));
            left %= digit;
            digit /= 10;
        } while (left != 0);
        return text.toString();
    }
}
