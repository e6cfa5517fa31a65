package drainboard.rehearsal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value to compare reports by.
///
/// @param value a map, a list, or the text of anything else
record JsonTree(Object value) {
    static JsonTree of(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return new JsonTree(read(parser));
        }
    }

    private static Object read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> members = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, read(parser));
            }
            return members;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(read(parser));
            }
            return values;
        }
        boolean quoted = parser.currentToken() == JsonToken.VALUE_STRING;
        return quoted ? "\"" + parser.getText() : parser.getText();
    }

    /// Where the other tree lacks or contradicts something of this one; empty where it does not.
    List<String> differenceIn(JsonTree other) {
        List<String> found = new ArrayList<>();
        compare(value, other.value, "", found);
        return found;
    }

    private static void compare(Object wanted, Object got, String path, List<String> found) {
        if (wanted instanceof Map<?, ?> members && got instanceof Map<?, ?> others) {
            for (Map.Entry<?, ?> member : members.entrySet()) {
                Object other = others.get(member.getKey());
                if (other == null) {
                    found.add(path + "/" + member.getKey() + " is missing");
                } else {
                    compare(member.getValue(), other, path + "/" + member.getKey(), found);
                }
            }
        } else if (wanted instanceof List<?> values
                && got instanceof List<?> others
                && values.size() == others.size()) {
            for (int i = 0; i < values.size(); i++) {
                compare(values.get(i), others.get(i), path + "[" + i + "]", found);
            }
        } else if (!wanted.equals(got)) {
            found.add(path + ": wanted " + wanted + ", got " + got);
        }
    }
}
