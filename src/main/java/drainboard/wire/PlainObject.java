package drainboard.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON object of a few members, for what is kept beside an event: texts, numbers, truths and
/// lists of texts. Stateless.
public final class PlainObject {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private PlainObject() {}

    /// Writes the members in their order, without a line end.
    ///
    /// @throws IllegalArgumentException for a value of another kind
    public static String write(Map<String, ?> members) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (Map.Entry<String, ?> one : members.entrySet()) {
                json.writeFieldName(one.getKey());
                value(json, one.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return out.toString();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case String text -> json.writeString(Lone.safe(text));
            case Long number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case List<?> texts -> {
                json.writeStartArray();
                for (Object one : texts) {
                    json.writeString(Lone.safe(String.valueOf(one)));
                }
                json.writeEndArray();
            }
            case Object other ->
                    throw new IllegalArgumentException("no plain value: " + other.getClass());
        }
    }

    /// Its members in their order, as text: a list of plain values as one text with commas; what is
    /// deeper, or nothing, is left out.
    ///
    /// @throws IllegalArgumentException where it is no object
    public static Map<String, String> members(String object) {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser in = JSON.createParser(object)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no object");
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                if (value == JsonToken.START_ARRAY) {
                    members.put(name, list(in));
                } else if (isPlain(value)) {
                    members.put(name, in.getText());
                } else {
                    in.skipChildren();
                }
            }
            return members;
        } catch (IOException e) {
            throw new IllegalArgumentException("no object", e);
        }
    }

    private static boolean isPlain(JsonToken value) {
        return value.isScalarValue() && value != JsonToken.VALUE_NULL;
    }

    private static String list(JsonParser in) throws IOException {
        List<String> values = new ArrayList<>();
        for (JsonToken next = in.nextToken();
                next != null && next != JsonToken.END_ARRAY;
                next = in.nextToken()) {
            if (isPlain(next)) {
                values.add(in.getText());
            } else {
                in.skipChildren();
            }
        }
        return String.join(", ", values);
    }

    /// The text of a member; empty where there is none or it is no text.
    ///
    /// @throws IllegalArgumentException where it is no object
    public static Optional<String> text(String object, String member) {
        try (JsonParser in = JSON.createParser(object)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no object");
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = in.currentName().equals(member);
                JsonToken value = in.nextToken();
                if (found) {
                    return value == JsonToken.VALUE_STRING
                            ? Optional.of(in.getText())
                            : Optional.empty();
                }
                in.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalArgumentException("no object", e);
        }
    }
}
