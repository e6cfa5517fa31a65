package drainboard.source.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import drainboard.decode.frame.Frame;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the records and the cursor in the JSON of a page, strictly: a page with anything wrong in
/// it is no page.
final class PageReader {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(64)
                                    .maxNumberLength(64)
                                    .maxStringLength(Frame.LONGEST)
                                    .build())
                    .build();

    private final List<String> itemPlaces;
    private final List<String> nextPlaces;
    private final Map<String, List<Frame>> items = new HashMap<>();
    private final Map<String, String> cursors = new HashMap<>();
    private byte[] bytes = new byte[0];

    PageReader(PagePlan plan) {
        String declared = plan.items();
        this.itemPlaces =
                declared == null
                        ? List.of("/items", "/events", "/data", "/records", "")
                        : List.of(declared);
        String next = plan.next();
        this.nextPlaces =
                next == null ? List.of("/next", "/next_cursor", "/cursor") : List.of(next);
    }

    /// The page.
    ///
    /// @throws IOException where it is no JSON, or was cut
    Page read(byte[] body) throws IOException {
        bytes = body;
        items.clear();
        cursors.clear();
        for (int at = 0; at < Math.min(4, body.length); at++) {
            if (body[at] == 0) {
                throw new Pages.Partial("not UTF-8");
            }
        }
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() == null) {
                throw new Pages.Partial("an empty page");
            }
            value(parser, "");
            if (parser.nextToken() != null) {
                throw new Pages.Partial("more than one JSON value");
            }
        }
        String next = nextPlaces.stream().filter(cursors::containsKey).findFirst().orElse(null);
        String place = itemPlaces.stream().filter(items::containsKey).findFirst().orElse(null);
        return new Page(
                place == null ? null : items.get(place), next == null ? null : cursors.get(next));
    }

    private void value(JsonParser parser, String path) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName().replace("~", "~0").replace("/", "~1");
                parser.nextToken();
                value(parser, path + "/" + name);
            }
        } else if (token == JsonToken.START_ARRAY) {
            array(parser, path);
        } else if (token == JsonToken.VALUE_NULL && itemPlaces.contains(path)) {
            items.put(path, List.of());
        } else if (nextPlaces.contains(path)
                && (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT)) {
            String text = parser.getText();
            if (!text.isEmpty()) {
                cursors.put(path, text);
            }
        }
    }

    private void array(JsonParser parser, String path) throws IOException {
        boolean wanted = itemPlaces.contains(path);
        List<Frame> found = new ArrayList<>();
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (wanted) {
                found.add(item(parser, found.size() + 1L));
            } else {
                value(parser, path + "/" + index);
            }
            index++;
        }
        if (wanted) {
            items.put(path, found);
        }
    }

    private Frame item(JsonParser parser, long number) throws IOException {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        int to = (int) parser.currentLocation().getByteOffset();
        boolean fits = to - from <= Frame.LONGEST;
        return new Frame(
                bytes,
                from,
                fits ? to : from + Frame.HEAD,
                number,
                from,
                to,
                fits ? Frame.Extent.WHOLE : Frame.Extent.TOO_LONG);
    }
}
