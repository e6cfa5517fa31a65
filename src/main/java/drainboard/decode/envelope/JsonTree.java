package drainboard.decode.envelope;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one JSON value from bytes: strict UTF-8, RFC 8259, nothing behind it, no duplicate key, of
/// bounded depth and size.
final class JsonTree {
    private static final int MOST_DEPTH = 64;
    private static final int MOST_TOKENS = 4_000_000;
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MOST_DEPTH)
                                    .maxNumberLength(1000)
                                    .maxStringLength(1_048_576)
                                    .maxNameLength(50_000)
                                    .maxTokenCount(MOST_TOKENS)
                                    .build())
                    .build();

    private final JsonParser parser;
    private final int base;

    private JsonTree(JsonParser parser, int base) {
        this.parser = parser;
        this.base = base;
    }

    /// It is no JSON value; the message is a sentence for the operator.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private final String detail;

        Malformed(String detail) {
            super(detail, null, false, false);
            this.detail = detail;
        }

        String detail() {
            return detail;
        }
    }

    /// The value that the bytes hold.
    static Json read(byte[] bytes, int from, int to) throws Malformed {
        for (int at = from; at < Math.min(to, from + 4); at++) {
            if (bytes[at] == 0) {
                // The parser would take it for UTF-16 or UTF-32.
                throw new Malformed("not JSON: a NUL byte at its beginning");
            }
        }
        try (JsonParser parser = JSON.createParser(bytes, from, to - from)) {
            JsonTree text = new JsonTree(parser, from);
            if (parser.nextToken() == null) {
                throw new Malformed("not JSON: nothing is there");
            }
            Json value = text.value();
            if (parser.nextToken() != null) {
                throw new Malformed("more than one JSON value");
            }
            return value;
        } catch (IOException e) {
            String said = String.valueOf(e.getMessage());
            int end = said.indexOf('\n');
            throw new Malformed("not JSON: " + (end < 0 ? said : said.substring(0, end)));
        }
    }

    private int begin() {
        return base + (int) parser.currentTokenLocation().getByteOffset();
    }

    private int end() {
        return base + (int) parser.currentLocation().getByteOffset();
    }

    private Json value() throws IOException, Malformed {
        int from = begin();
        return switch (parser.currentToken()) {
            case JsonToken.START_OBJECT -> {
                Map<String, Json> all = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    all.put(name, value());
                }
                yield new Json.Members(all, from, end());
            }
            case JsonToken.START_ARRAY -> {
                List<Json> all = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    all.add(value());
                }
                yield new Json.Items(all, from, end());
            }
            case JsonToken.VALUE_STRING -> {
                String text = parser.getText();
                yield new Json.Text(text, from, end());
            }
            case JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT -> {
                String text = parser.getText();
                yield new Json.Numeral(text, from, from + text.length());
            }
            case JsonToken.VALUE_TRUE -> new Json.Truth(true, from, from + 4);
            case JsonToken.VALUE_FALSE -> new Json.Truth(false, from, from + 5);
            case JsonToken.VALUE_NULL -> new Json.Nothing(from, from + 4);
            default -> throw new Malformed("not JSON: an unexpected token");
        };
    }
}
