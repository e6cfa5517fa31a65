package drainboard.decode.envelope;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import drainboard.wire.JsonFault;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one JSON value from bytes: strict UTF-8, RFC 8259, nothing behind it, no duplicate key, of
/// bounded depth and size.
final class JsonTree {
    private static final int MOST_DEPTH = 64;
    private static final int MOST_FIELDS = 10_000;
    private static final int MOST_TOKENS = 5_000_000;
    private static final int MOST_RECORDS = 1_000_000;
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    // Names come from outside: none of them may stay in the machine's own table.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
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
    private final List<String> lists;
    private int fields;

    private JsonTree(JsonParser parser, int base, List<String> lists) {
        this.parser = parser;
        this.base = base;
        this.lists = lists;
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
        return page(bytes, from, to, List.of());
    }

    /// A document that holds many records: of these only the places are told, so that a large page
    /// costs little more memory than its bytes.
    ///
    /// @param lists the ways to the lists of records; `*` stands for any item of a list before them
    static Json page(byte[] bytes, int from, int to, List<String> lists) throws Malformed {
        if (!Utf8.isText(bytes, from, to)) {
            throw new Malformed("not UTF-8");
        }
        // The parser would take a NUL for UTF-16 or UTF-32, and pass over a byte order mark.
        boolean odd = from < to && bytes[from] < 0;
        for (int at = from; at < Math.min(to, from + 4); at++) {
            odd |= bytes[at] == 0;
        }
        if (odd) {
            throw new Malformed("not JSON: no value begins there");
        }
        try (JsonParser parser = JSON.createParser(bytes, from, to - from)) {
            JsonTree text = new JsonTree(parser, from, lists);
            if (parser.nextToken() == null) {
                throw new Malformed("not JSON: nothing is there");
            }
            Json value = text.value(lists.isEmpty() ? null : "");
            if (parser.nextToken() != null) {
                throw new Malformed("more than one JSON value");
            }
            return value;
        } catch (IOException e) {
            throw new Malformed("not JSON: " + JsonFault.words(e));
        }
    }

    private int begin() {
        return base + (int) parser.currentTokenLocation().getByteOffset();
    }

    private int end() {
        return base + (int) parser.currentLocation().getByteOffset();
    }

    /// @param way the names that lead here; null where no list of records lies below
    private Json value(@Nullable String way) throws IOException, Malformed {
        int from = begin();
        return switch (parser.currentToken()) {
            case JsonToken.START_OBJECT -> members(from, way);
            case JsonToken.START_ARRAY -> {
                List<Json> all = new ArrayList<>();
                boolean records = way != null && lists.contains(way);
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    all.add(records ? unread() : value(below(way, "*")));
                    if (records && all.size() > MOST_RECORDS) {
                        throw new Malformed("more than 1,000,000 records in one page");
                    }
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

    private Json members(int from, @Nullable String way) throws IOException, Malformed {
        Map<String, Json> all = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (++fields > MOST_FIELDS) {
                throw new Malformed("more than 10,000 fields in one record");
            }
            parser.nextToken();
            if (all.put(name, value(below(way, name))) != null) {
                throw new Malformed("not JSON: two members of the name " + Shown.cut(name));
            }
        }
        return new Json.Members(all, from, end());
    }

    private @Nullable String below(@Nullable String way, String name) {
        if (way == null) {
            return null;
        }
        String next = way.isEmpty() ? name : way + "." + name;
        for (String list : lists) {
            if (list.equals(next) || list.startsWith(next + ".")) {
                return next;
            }
        }
        return null;
    }

    /// A record of a page: it is read on its own, so that one that is wrong harms no other.
    private Json unread() throws IOException, Malformed {
        int from = begin();
        return switch (parser.currentToken()) {
            case JsonToken.START_OBJECT, JsonToken.START_ARRAY -> {
                parser.skipChildren();
                yield new Json.Unread(from, end());
            }
            default -> {
                Json value = value(null);
                yield new Json.Unread(value.from(), value.to());
            }
        };
    }
}
