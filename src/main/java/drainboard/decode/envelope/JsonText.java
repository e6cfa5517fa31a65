package drainboard.decode.envelope;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// A text that is one whole JSON object, with the top members that tell events apart.
record JsonText(String text, Map<String, String> scalars) {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build();

    JsonText {
        scalars = Map.copyOf(scalars);
    }

    /// Whether a text claims to be an object.
    static boolean begins(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '{';
    }

    /// The object; null where the text is none, or more than one.
    static @Nullable JsonText read(String text) {
        Map<String, String> scalars = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
                    scalars.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
            return parser.nextToken() == null ? new JsonText(text, scalars) : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Nullable String kind() {
        return scalars.get("kind");
    }

    /// Whether it may be an event: it has a kind, or is a transition without one.
    boolean isEvent() {
        return kind() != null
                || (scalars.containsKey("node_id")
                        && (scalars.containsKey("from") || scalars.containsKey("from_mode"))
                        && (scalars.containsKey("to") || scalars.containsKey("to_mode")));
    }
}
