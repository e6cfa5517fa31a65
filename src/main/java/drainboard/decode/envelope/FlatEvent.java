package drainboard.decode.envelope;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// An event whose fields stand in the record one by one, as text formats have them; it becomes one
/// JSON object.
final class FlatEvent {
    /// The kinds whose name, as a header's event id, says what the record is.
    private static final Set<String> KINDS =
            Set.of(
                    "node_mode_transition",
                    "workload_progress",
                    "workload_action",
                    "halt_raised",
                    "halt_acknowledged",
                    "forensic_clear",
                    "halt_cleared");

    private static final Set<String> NAMES =
            Set.of(
                    "kind",
                    "node_id",
                    "cell",
                    "cell_id",
                    "from",
                    "from_mode",
                    "to",
                    "to_mode",
                    "ts",
                    "timestamp",
                    "time",
                    "@timestamp",
                    "seq",
                    "event_id",
                    "id",
                    "workload",
                    "workloads",
                    "action",
                    "in_flight",
                    "operator",
                    "raise",
                    "reason",
                    "verified",
                    "resolution",
                    "approver",
                    "cause");
    private static final Map<String, String> CAMEL =
            Map.of(
                    "nodeId", "node_id",
                    "cellId", "cell_id",
                    "fromMode", "from_mode",
                    "toMode", "to_mode",
                    "eventId", "event_id",
                    "inFlight", "in_flight");
    private static final Set<String> COUNTS = Set.of("in_flight", "raise");
    private static final Set<String> TIMES = Set.of("ts", "timestamp", "time", "@timestamp");
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,18}");

    private final Map<String, String> fields = new LinkedHashMap<>();

    /// The name of our field that an attribute's name means; null where it means none.
    static @Nullable String field(String name) {
        String plain = CAMEL.getOrDefault(name, name);
        return NAMES.contains(plain) ? plain : null;
    }

    /// Takes an attribute if it is a field of ours; a value that is blank is none.
    void add(String name, String value) throws BadText {
        String field = field(name);
        String text = value.strip();
        if (field == null || text.isEmpty()) {
            return;
        }
        String before = fields.putIfAbsent(field, text);
        if (before != null && !before.equals(text)) {
            throw new BadText(
                    "two values of "
                            + field
                            + ": "
                            + Shown.cut(before)
                            + " and "
                            + Shown.cut(text));
        }
    }

    /// What the header of the record calls it: the kind, unless a field says another.
    void headed(String eventId) throws BadText {
        String kind = fields.putIfAbsent("kind", eventId);
        if (kind != null && !kind.equals(eventId) && KINDS.contains(eventId)) {
            throw new BadText("two kinds in one record: " + eventId + " and " + Shown.cut(kind));
        }
    }

    /// The time that the envelope gives, where the event has none of its own.
    void timed(@Nullable Instant time) {
        if (time != null && fields.keySet().stream().noneMatch(TIMES::contains)) {
            fields.put("ts", time.toString());
        }
    }

    @Nullable String kind() {
        return fields.get("kind");
    }

    /// Whether it says a transition, with or without naming it.
    boolean isTransition() {
        return fields.containsKey("node_id")
                && (fields.containsKey("from") || fields.containsKey("from_mode"))
                && (fields.containsKey("to") || fields.containsKey("to_mode"));
    }

    /// Whether there is an event of ours, whole or not.
    boolean isEvent() {
        String kind = kind();
        return kind == null ? isTransition() : KINDS.contains(kind);
    }

    /// A field as it was written; null where it is absent.
    @Nullable String value(String field) {
        return fields.get(field);
    }

    /// The JSON object.
    String json() {
        StringBuilder out = new StringBuilder("{");
        fields.forEach(
                (name, value) -> {
                    out.append(out.length() == 1 ? "\"" : ",\"").append(name).append("\":");
                    if (COUNTS.contains(name) && COUNT.matcher(value).matches()) {
                        out.append(value);
                    } else {
                        quote(value, out);
                    }
                });
        return out.append('}').toString();
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
