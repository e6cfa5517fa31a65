package drainboard.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

import java.io.IOException;
import java.util.Map;

/// The rows that the audit writes about itself, and the JSON object that is their evidence.
final class AuditMark {
    /// The first row.
    static final String GENESIS = "genesis";

    /// A signature of the row before.
    static final String CHECKPOINT = "checkpoint";

    /// Another key signs from here on.
    static final String KEY_CHANGED = "key_changed";

    /// The member that names a key by its fingerprint; all three have it.
    static final String KEY = "key";

    /// The member with the key itself; the first row and a change of the key have it.
    static final String PUBLIC_KEY = "public_key";

    /// The member with what tells this log from every other.
    static final String LOG = "log";

    private static final JsonFactory JSON = new JsonFactory();

    private AuditMark() {}

    /// An object of texts.
    static String evidence(Map<String, String> members) {
        StringBuilder json = new StringBuilder("{");
        members.forEach(
                (name, value) ->
                        json.append(json.length() == 1 ? "\"" : ",\"")
                                .append(name)
                                .append("\":\"")
                                .append(JsonStringEncoder.getInstance().quoteAsString(value))
                                .append('"'));
        return json.append('}').toString();
    }

    /// A member of an object; blank where there is no such text.
    static String member(String evidence, String name) {
        try (JsonParser json = JSON.createParser(evidence)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String found = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals(found)) {
                    return value == JsonToken.VALUE_STRING ? json.getText() : "";
                }
                json.skipChildren();
            }
            return "";
        } catch (IOException e) {
            return "";
        }
    }
}
