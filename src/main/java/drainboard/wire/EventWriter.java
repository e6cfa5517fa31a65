package drainboard.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

import drainboard.event.HaltCause;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Resolution;
import drainboard.event.RuntimeReport.ActionReport;
import drainboard.event.RuntimeReport.ProgressReport;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.WorkloadAction;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/// Writes what the product says and hands on as one JSON object without a line end, in the forms of
/// events.md that [EventReader] reads back. Stateless.
public final class EventWriter {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /// Writes the members behind `kind`, `ts` and the node.
    private interface Members {
        void to(JsonGenerator json) throws IOException;
    }

    /// `node_mode_transition`, as the scheduler said it.
    public String transition(NodeTransition news) {
        Stamp stamp = news.stamp();
        return event(
                "node_mode_transition",
                news.node(),
                stamp.time(),
                json -> {
                    change(json, news.change());
                    if (stamp.sequenced()) {
                        json.writeFieldName("seq");
                        json.writeNumber(Long.toUnsignedString(stamp.sequence()));
                    }
                    if (stamp.eventId() != null) {
                        text(json, "event_id", stamp.eventId());
                    }
                    if (!news.workloads().isEmpty()) {
                        names(json, news.workloads());
                    }
                });
    }

    /// `workload_progress`, as a runtime said it.
    public String progress(ProgressReport report) {
        return event(
                "workload_progress",
                report.node(),
                report.stamp().time(),
                json -> {
                    text(json, "workload", report.workload().text());
                    json.writeNumberField("in_flight", report.inFlight());
                });
    }

    /// `workload_action`, as a runtime said it: without the members by which [#action] tells how
    /// the lifecycle stands, for a runtime's word says nothing of it.
    public String reported(ActionReport report) {
        return event(
                "workload_action",
                report.node(),
                report.stamp().time(),
                json -> {
                    text(json, "workload", report.workload().text());
                    change(json, report.change());
                    text(json, "action", report.action().wireName());
                });
    }

    /// `workload_action`: what a placement was told, and how its lifecycle stands after it.
    public String action(
            NodeId node,
            @Nullable Instant time,
            ModeChange change,
            WorkloadName workload,
            Told told) {
        return event(
                "workload_action",
                node,
                time,
                json -> {
                    text(json, "workload", workload.text());
                    change(json, change);
                    text(json, "action", told.action().wireName());
                    text(json, "current_mode", change.to().wireName());
                    json.writeBooleanField("accepts_new_work", told.acceptsNewWork());
                    json.writeBooleanField("has_persisted_checkpoint", told.hasCheckpoint());
                    WorkloadAction withheld = told.withheld();
                    text(json, "withheld_action", withheld == null ? null : withheld.wireName());
                });
    }

    /// What a placement was told, and its lifecycle's two flags.
    ///
    /// @param withheld what its latch kept back; null where nothing
    public record Told(
            WorkloadAction action,
            @Nullable WorkloadAction withheld,
            boolean acceptsNewWork,
            boolean hasCheckpoint) {}

    /// `halt_raised`.
    public String haltRaised(
            NodeId node, @Nullable Instant time, HaltCause cause, List<WorkloadName> workloads) {
        return event(
                "halt_raised",
                node,
                time,
                json -> {
                    text(json, "cause", cause.wireName());
                    names(json, workloads);
                });
    }

    /// `halt_acknowledged`.
    public String acknowledged(
            NodeId node, @Nullable Instant time, String operator, @Nullable Long raise) {
        return event(
                "halt_acknowledged",
                node,
                time,
                json -> {
                    text(json, "operator", operator);
                    if (raise != null) {
                        json.writeNumberField("raise", raise);
                    }
                });
    }

    /// `forensic_clear`, as it was decided.
    public String cleared(ForensicClear clear) {
        return event(
                "forensic_clear",
                clear.node(),
                clear.stamp().time(),
                json -> {
                    text(json, "operator", clear.operator());
                    text(json, "reason", clear.reason());
                    json.writeArrayFieldStart("verified");
                    for (String one : clear.verified()) {
                        json.writeString(Lone.safe(one));
                    }
                    json.writeEndArray();
                    resolution(json, clear.resolution());
                    text(json, "approver", clear.approver());
                    Long raise = clear.raise();
                    if (raise != null) {
                        json.writeNumberField("raise", raise);
                    }
                });
    }

    /// `halt_cleared`.
    public String haltCleared(
            NodeId node,
            @Nullable Instant time,
            String operator,
            @Nullable Resolution resolution,
            List<WorkloadName> workloads) {
        return event(
                "halt_cleared",
                node,
                time,
                json -> {
                    text(json, "operator", operator);
                    resolution(json, resolution);
                    names(json, workloads);
                });
    }

    private static void change(JsonGenerator json, ModeChange change) throws IOException {
        text(json, "from", change.from().wireName());
        text(json, "to", change.to().wireName());
    }

    private static void resolution(JsonGenerator json, @Nullable Resolution resolution)
            throws IOException {
        text(json, "resolution", resolution == null ? null : resolution.wireName());
    }

    private static void names(JsonGenerator json, List<WorkloadName> workloads) throws IOException {
        json.writeArrayFieldStart("workloads");
        for (WorkloadName one : workloads) {
            json.writeString(Lone.safe(one.text()));
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String field, @Nullable String text)
            throws IOException {
        if (text == null) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, Lone.safe(text));
        }
    }

    private static String event(String kind, NodeId node, @Nullable Instant time, Members members) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("kind", kind);
            if (time != null) {
                json.writeStringField("ts", time.toString());
            }
            json.writeStringField("node_id", node.hex());
            if (node.cell() != null) {
                text(json, "cell", node.cell());
            }
            members.to(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return out.toString();
    }
}
