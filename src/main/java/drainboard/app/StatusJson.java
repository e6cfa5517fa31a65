package drainboard.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import drainboard.app.FleetStatus.NodeLine;
import drainboard.fleet.Replica.Standing;
import drainboard.fleet.ServiceHealth;
import drainboard.fleet.ServiceWords;
import drainboard.journal.AuditVerdict;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.node.Readiness.Reason;
import drainboard.node.Readiness.Verdict;
import drainboard.ui.incident.LateSteps;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/// Writes how a fleet stands as one JSON object, for scripts.
final class StatusJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final KeptStatus status;
    private final JsonGenerator json;

    private StatusJson(KeptStatus status, JsonGenerator json) {
        this.status = status;
        this.json = json;
    }

    /// The object, with a line end behind it.
    static String of(KeptStatus status, int exit) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
            new StatusJson(status, json).write(exit);
        }
        return out + "\n";
    }

    private void write(int exit) throws IOException {
        json.writeStartObject();
        json.writeNumberField("exit", exit);
        json.writeBooleanField("live", false);
        json.writeStringField("now", status.now().toString());
        json.writeArrayFieldStart("needs");
        for (String need : status.needs()) {
            json.writeString(need);
        }
        json.writeEndArray();
        json.writeStringField("journal", status.journal().toString());
        time("last_kept", status.kept());
        text("kept_by", status.keeper().orElse(null));
        audit();
        fleet();
        late();
        json.writeArrayFieldStart("nodes");
        for (NodeLine node : status.fleet().nodes()) {
            node(node);
        }
        json.writeEndArray();
        services();
        json.writeArrayFieldStart("sources");
        for (Map.Entry<String, KeptStatus.Heard> one : status.sources().entrySet()) {
            json.writeStartObject();
            json.writeStringField("source", one.getKey());
            time("last_kept", one.getValue().last());
            time("gap", one.getValue().gap());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void audit() throws IOException {
        json.writeObjectFieldStart("audit");
        json.writeBooleanField("sound", status.isSound());
        text(
                "head",
                status.audit() instanceof AuditVerdict.Whole whole
                        ? whole.head().toString()
                        : null);
        json.writeStringField("verdict", StatusText.audit(status.audit()));
        json.writeArrayFieldStart("differences");
        for (String difference : status.differences()) {
            json.writeString(difference);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void fleet() throws IOException {
        FleetStatus fleet = status.fleet();
        json.writeObjectFieldStart("counts");
        json.writeNumberField("nodes", fleet.nodes().size());
        counts("vouched", fleet.vouched());
        json.writeNumberField("unknown", fleet.unknown());
        counts("last_known", fleet.last());
        json.writeNumberField("never_told", fleet.untold());
        json.writeNumberField("halted", fleet.halted().size());
        json.writeNumberField(
                "unacknowledged",
                fleet.halted().stream().filter(NodeLine::isUnacknowledged).count());
        json.writeNumberField(
                "gone_still_held", fleet.halted().stream().filter(NodeLine::isGone).count());
        json.writeNumberField("fence_not_taken", fleet.refused().size());
        if (status.services().told()) {
            json.writeNumberField("services_none_accepting", status.services().failing().size());
        } else {
            json.writeNullField("services_none_accepting");
        }
        json.writeNumberField("lines_refused", status.refused());
        json.writeObjectFieldStart("readiness");
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberField(verdict.wireName(), fleet.count(verdict));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /// The nodes that took too long when they were last known.
    private void late() throws IOException {
        json.writeArrayFieldStart("late");
        for (LateSteps.Found one : status.late()) {
            json.writeStartObject();
            json.writeStringField("node", one.node().toString());
            json.writeStringField("late", one.late().name().toLowerCase(Locale.ROOT));
            json.writeStringField("last_known_mode", one.mode().wireName());
            time("since", one.began());
            json.writeStringField("detail", one.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void counts(String name, Map<NodeMode, Integer> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (NodeMode mode : NodeMode.ALL) {
            json.writeNumberField(mode.wireName(), counts.getOrDefault(mode, 0));
        }
        json.writeEndObject();
    }

    private void node(NodeLine node) throws IOException {
        json.writeStartObject();
        json.writeStringField("node", node.node().toString());
        NodeMode mode = node.mode();
        text("last_known_mode", mode == null ? null : mode.wireName());
        time("since", node.since());
        time("last_kept", node.seen());
        json.writeStringField("readiness", node.readiness().verdict().wireName());
        json.writeArrayFieldStart("reasons");
        for (Reason reason : node.readiness().reasons()) {
            json.writeString(reason.wireName());
        }
        json.writeEndArray();
        if (node.fenceNotTaken()) {
            json.writeBooleanField("fence_not_taken", true);
        }
        Incident incident = node.incident();
        if (incident != null) {
            json.writeObjectFieldStart("incident");
            json.writeStringField("cause", incident.cause().wireName());
            time("opened", incident.opened());
            json.writeNumberField("raise", incident.raises());
            Incident.Acknowledged by = incident.acknowledgement();
            text("acknowledged_by", by == null ? null : by.operator());
            time("acknowledged", by == null ? null : by.at());
            json.writeBooleanField("gone_still_held", node.isGone());
            json.writeStringField("release", incident.authorised() == null ? "held" : "authorised");
            json.writeBooleanField(
                    "authorised_clear_void", status.fleet().voided().contains(node.node()));
            json.writeNumberField("held", node.held());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /// Every service as it was last known; null where no placements name any.
    private void services() throws IOException {
        if (!status.services().told()) {
            json.writeNullField("services");
            return;
        }
        json.writeArrayFieldStart("services");
        for (ServiceHealth service : status.services().services()) {
            json.writeStartObject();
            json.writeStringField("service", service.service());
            json.writeNumberField("replicas", service.total());
            json.writeObjectFieldStart("last_known");
            json.writeStringField("verdict", status.services().verdict(service));
            for (Standing standing : Standing.values()) {
                json.writeNumberField(ServiceWords.word(standing), service.count(standing));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void time(String name, @Nullable Instant at) throws IOException {
        text(name, at == null ? null : at.toString());
        if (at != null) {
            json.writeNumberField(
                    name + "_age_seconds",
                    Math.max(0, Duration.between(at, status.now()).toSeconds()));
        }
    }

    private void text(String name, @Nullable String text) throws IOException {
        if (text == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, text);
        }
    }
}
