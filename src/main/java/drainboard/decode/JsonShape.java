package drainboard.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The members of the first object of a stream, as far as it came, and what each log system's look
/// like.
final class JsonShape {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> ACTIONS = Set.of("index", "create", "update", "delete");

    private final Map<String, JsonToken> members = new HashMap<>();
    private boolean holdsJson;

    private JsonShape() {}

    /// Reads the members of an object, which may be cut off.
    static JsonShape of(byte[] bytes, int from, int to) {
        JsonShape shape = new JsonShape();
        try (JsonParser parser = JSON.createParser(bytes, from, to - from)) {
            shape.read(parser);
        } catch (IOException e) {
            // It was cut off, or is no JSON: what was seen so far has to do.
            return shape;
        }
        return shape;
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return;
            }
            switch (token) {
                case JsonToken.START_OBJECT, JsonToken.START_ARRAY -> depth++;
                case JsonToken.END_OBJECT, JsonToken.END_ARRAY -> depth--;
                case JsonToken.FIELD_NAME -> {
                    String name = parser.currentName();
                    JsonToken value = parser.nextToken();
                    if (value == JsonToken.VALUE_STRING) {
                        holdsJson |= parser.getText().strip().startsWith("{");
                    }
                    if (depth == 1 && value != null) {
                        members.put(name, value);
                    } else {
                        holdsJson |= name.equals("kind");
                    }
                    depth +=
                            value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY
                                    ? 1
                                    : 0;
                }
                default -> {}
            }
        }
    }

    private boolean has(String... names) {
        for (String name : names) {
            if (!members.containsKey(name)) {
                return false;
            }
        }
        return true;
    }

    private boolean isList(String name) {
        return members.get(name) == JsonToken.START_ARRAY;
    }

    private boolean isObject(String name) {
        return members.get(name) == JsonToken.START_OBJECT;
    }

    /// Whose it looks like; plain where it looks like nobody's.
    Format format() {
        if (has("prev_event_hash", "current_event_hash")) {
            return Format.AUDIT_CHAIN;
        }
        if (has("kind")) {
            return Format.NDJSON;
        }
        if (isObject("result") && (has("preview") || has("offset") || has("lastrow"))) {
            return Format.SPLUNK_EXPORT;
        }
        if (isList("results")) {
            return Format.SPLUNK_RESULTS;
        }
        if (isObject("hits")) {
            return Format.ELASTIC_SEARCH;
        }
        if (isObject("_source")) {
            return Format.ELASTICDUMP;
        }
        if (members.size() == 1
                && ACTIONS.contains(members.keySet().iterator().next())
                && members.containsValue(JsonToken.START_OBJECT)) {
            return Format.ELASTIC_BULK;
        }
        return isList("tables") ? Format.LOG_ANALYTICS : other();
    }

    private Format other() {
        if (has("__REALTIME_TIMESTAMP") || has("__CURSOR") || has("MESSAGE")) {
            return Format.JOURNALD;
        }
        if (has("TimeGenerated")) {
            return Format.SENTINEL_EXPORT;
        }
        if (has("short_message")) {
            return Format.GELF;
        }
        if (has("class_uid", "metadata")) {
            return Format.OCSF;
        }
        if (has("messageType") || isList("logEvents")) {
            return Format.CLOUDWATCH_SUBSCRIPTION;
        }
        if (isList("streams") || (has("status") && isObject("data"))) {
            return Format.LOKI;
        }
        if (isList("events")) {
            return Format.CLOUDWATCH_EVENTS;
        }
        return isList("data") ? Format.DATADOG_PAGE : collected();
    }

    private Format collected() {
        if (has("attributes", "type")) {
            return Format.DATADOG;
        }
        if (has("_id", "date")) {
            return Format.DATADOG_ARCHIVE;
        }
        if (has("line", "labels")) {
            return Format.LOGCLI;
        }
        if (has("source_type", "message")) {
            return Format.VECTOR;
        }
        if (has("log", "stream", "time")) {
            return Format.DOCKER;
        }
        if (has("date", "log")) {
            return Format.FLUENT_BIT;
        }
        if (has("event") && (has("time") || has("sourcetype") || has("host"))) {
            return Format.SPLUNK_HEC;
        }
        return holdsJson ? Format.WRAPPED_JSON : Format.NDJSON;
    }
}
