package drainboard.rehearsal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

import drainboard.event.RejectionReason;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Disposition;

import java.io.IOException;
import java.io.OutputStream;

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
    private final LongLists lists;

    private ReportWriter(RehearsalReport report, JsonGenerator json, LongLists lists) {
        this.report = report;
        this.json = json;
        this.lists = lists;
    }

    /// Writes the report as UTF-8; the caller closes the stream.
    public static void write(RehearsalReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out);
                LongLists lists = new LongLists(JSON, json, out, report.threads())) {
            json.setPrettyPrinter(new ReportLayout(0));
            new ReportWriter(report, json, lists).report();
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
        lists.write("nodes", report::nodes, ReportEntries::node);
        lists.write("placements", report::nodes, ReportEntries::placements);
        lists.write("incidents", report::incidents, ReportEntries::incident);
        json.writeObjectFieldStart("decisions");
        json.writeNumberField("applied", report.decisionsApplied());
        json.writeNumberField("refused", report.decisionsRefused());
        json.writeEndObject();
        json.writeNumberField("mismatches", report.mismatches());
        lists.write("drains", report::drains, ReportEntries::drain);
        json.writeEndObject();
    }

    private void inputs() throws IOException {
        json.writeArrayFieldStart("inputs");
        for (Input input : report.inputs()) {
            json.writeStartObject();
            json.writeStringField("name", input.name());
            json.writeStringField("format", input.form().format().wireName());
            json.writeStringField("compression", input.form().compression().wireName());
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
            ReportEntries.text(json, "detail", one.detail());
            ReportEntries.text(json, "raw", one.raw());
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
}
