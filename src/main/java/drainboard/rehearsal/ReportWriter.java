package drainboard.rehearsal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

import drainboard.event.HaltCause;
import drainboard.event.NodeId;
import drainboard.event.RejectionReason;
import drainboard.event.Resolution;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Disposition;
import drainboard.node.Halt;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.node.Readiness;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes a report as rehearsal-report.md has it: its members, their order, its forms.
public final class ReportWriter {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build();

    private final RehearsalReport report;
    private final JsonGenerator json;

    private ReportWriter(RehearsalReport report, JsonGenerator json) {
        this.report = report;
        this.json = json;
    }

    /// Writes the report as UTF-8; the caller closes the stream.
    public static void write(RehearsalReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(new ReportLayout());
            new ReportWriter(report, json).report();
        }
        out.write('\n');
        out.flush();
    }

    private void report() throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "drainboard.rehearsal/1");
        inputs();
        events();
        rejections();
        transitions();
        actions();
        List<Tracked> nodes = report.nodes();
        nodes(nodes);
        placements(nodes);
        incidents();
        json.writeObjectFieldStart("decisions");
        json.writeNumberField("applied", report.decisionsApplied());
        json.writeNumberField("refused", report.decisionsRefused());
        json.writeEndObject();
        json.writeNumberField("mismatches", report.mismatches());
        drains();
        json.writeEndObject();
    }

    private void inputs() throws IOException {
        json.writeArrayFieldStart("inputs");
        for (Input input : report.inputs()) {
            json.writeStartObject();
            json.writeStringField("name", input.name());
            json.writeStringField("format", "ndjson");
            json.writeStringField("compression", "none");
            json.writeNumberField("bytes", input.bytes());
            json.writeNumberField("lines", input.lines());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void events() throws IOException {
        json.writeObjectFieldStart("events");
        json.writeNumberField("read", report.read());
        for (Disposition disposition : Disposition.ALL) {
            json.writeNumberField(disposition.wireName(), report.count(disposition));
        }
        json.writeEndObject();
    }

    private void rejections() throws IOException {
        json.writeObjectFieldStart("rejections");
        for (RejectionReason reason : RejectionReason.ALL) {
            json.writeNumberField(reason.wireName(), report.count(reason));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("rejected");
        for (Rejected one : report.rejected()) {
            json.writeStartObject();
            json.writeStringField("input", report.inputs().get(one.input()).name());
            json.writeNumberField("line", one.line());
            json.writeNumberField("offset", one.offset());
            json.writeStringField("reason", one.reason().wireName());
            text("detail", one.detail());
            text("raw", one.raw());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void transitions() throws IOException {
        json.writeArrayFieldStart("transitions");
        for (int i = 0; i < ModeChange.count(); i++) {
            ModeChange change = ModeChange.at(i);
            long count = report.count(change);
            if (count > 0) {
                json.writeStartObject();
                json.writeStringField("from", change.from().wireName());
                json.writeStringField("to", change.to().wireName());
                json.writeNumberField("count", count);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void actions() throws IOException {
        json.writeObjectFieldStart("actions");
        for (WorkloadAction action : WorkloadAction.ALL) {
            json.writeNumberField(action.wireName(), report.count(action));
        }
        json.writeEndObject();
    }

    private void nodes(List<Tracked> nodes) throws IOException {
        json.writeArrayFieldStart("nodes");
        for (Tracked node : nodes) {
            Readiness readiness = Readiness.of(node, false);
            json.writeStartObject();
            text("node_id", node.node().toString());
            json.writeStringField("mode", node.mode().wireName());
            json.writeStringField("readiness", readiness.verdict().wireName());
            json.writeArrayFieldStart("reasons");
            for (Readiness.Reason reason : readiness.reasons()) {
                json.writeString(reason.wireName());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void placements(List<Tracked> nodes) throws IOException {
        json.writeArrayFieldStart("placements");
        for (Tracked node : nodes) {
            NodeId id = node.node();
            List<Placement> placements = new ArrayList<>(node.placements());
            placements.sort(Comparator.comparing(one -> one.name(id), WorkloadName.ORDER));
            for (Placement placement : placements) {
                placement(id, placement);
            }
        }
        json.writeEndArray();
    }

    private void placement(NodeId node, Placement placement) throws IOException {
        json.writeStartObject();
        text("workload", placement.name(node).text());
        text("node_id", node.toString());
        json.writeStringField("mode", placement.lifecycle().mode().wireName());
        json.writeBooleanField("accepts_new_work", placement.lifecycle().acceptsNewWork());
        json.writeBooleanField(
                "has_persisted_checkpoint", placement.lifecycle().hasPersistedCheckpoint());
        action("last_action", placement.lastAction());
        action("withheld_action", placement.withheldAction());
        Halt halt = placement.halt();
        HaltCause cause = halt == null ? null : halt.cause();
        word("halt", cause == null ? null : cause.wireName());
        json.writeEndObject();
    }

    private void action(String field, @Nullable WorkloadAction action) throws IOException {
        word(field, action == null ? null : action.wireName());
    }

    private void incidents() throws IOException {
        json.writeArrayFieldStart("incidents");
        report.incidents(
                incident -> {
                    json.writeStartObject();
                    text("node_id", incident.node());
                    json.writeStringField("cause", incident.cause().wireName());
                    instant("opened", incident.opened());
                    json.writeNumberField("raises", incident.raises());
                    json.writeStringField("condition", incident.present() ? "present" : "gone");
                    json.writeBooleanField("acknowledged", incident.acknowledged());
                    json.writeStringField("latch", incident.latch());
                    Resolution resolution = incident.resolution();
                    word("resolution", resolution == null ? null : resolution.wireName());
                    json.writeArrayFieldStart("workloads");
                    for (String workload : incident.workloads()) {
                        json.writeString(Lone.safe(workload));
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
        json.writeEndArray();
    }

    private void drains() throws IOException {
        json.writeArrayFieldStart("drains");
        report.drains(
                drain -> {
                    json.writeStartObject();
                    text("node_id", drain.node());
                    instant("started", drain.started());
                    instant("ended", drain.ended());
                    json.writeStringField("outcome", drain.outcome());
                    json.writeObjectFieldStart("seconds");
                    for (int i = 0; i < ReportedDrain.COLUMNS.size(); i++) {
                        NodeMode mode = ReportedDrain.COLUMNS.get(i);
                        seconds(mode.wireName(), drain.spent().get(i));
                    }
                    json.writeEndObject();
                    json.writeEndObject();
                });
        json.writeEndArray();
    }

    private void text(String field, String text) throws IOException {
        json.writeStringField(field, Lone.safe(text));
    }

    private void word(String field, @Nullable String word) throws IOException {
        if (word == null) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, word);
        }
    }

    private void instant(String field, @Nullable Instant instant) throws IOException {
        word(field, instant == null ? null : instant.toString());
    }

    private void seconds(String field, @Nullable Duration spent) throws IOException {
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
