package drainboard.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import drainboard.wire.Members.Shape;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The reader that decides what is JSON: strict UTF-8, RFC 8259, one object, no duplicate key at
/// any depth. Slower than [QuickScan], which hands it every object that it is not sure of.
final class TokenScan {
    private static final int MOST_DEPTH = 1000;
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MOST_DEPTH)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private TokenScan() {}

    /// Fills in the members of the one object that the bytes hold; the answer is what is wrong with
    /// it, or empty.
    static Optional<String> scan(byte[] bytes, int from, int to, Members into) {
        char[] text;
        try {
            var decoded =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, to - from));
            text = new char[decoded.remaining()];
            decoded.get(text);
        } catch (CharacterCodingException e) {
            return Optional.of("not UTF-8");
        }
        into.begin(bytes);
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.of("not one JSON object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                Field field = FieldNames.named(parser.currentName());
                member(parser, field, into);
            }
            return parser.nextToken() == null
                    ? Optional.empty()
                    : Optional.of("more than one JSON object");
        } catch (IOException e) {
            return Optional.of("not JSON: " + JsonFault.words(e));
        }
    }

    private static void member(JsonParser parser, @Nullable Field field, Members into)
            throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY && field != null) {
            texts(parser, field, into);
            return;
        }
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            parser.skipChildren();
        } else if (field == null) {
            // Read, so that an escape in a text nobody wants is still judged.
            parser.getTextLength();
        }
        if (field != null) {
            Shape shape = shape(token);
            into.set(
                    field,
                    shape,
                    switch (shape) {
                        case TEXT, WHOLE, DECIMAL -> parser.getText();
                        case ABSENT, NULL, TEXTS, OTHER -> null;
                    });
        }
    }

    private static Shape shape(JsonToken token) {
        return switch (token) {
            case JsonToken.VALUE_STRING -> Shape.TEXT;
            case JsonToken.VALUE_NUMBER_INT -> Shape.WHOLE;
            case JsonToken.VALUE_NUMBER_FLOAT -> Shape.DECIMAL;
            case JsonToken.VALUE_NULL -> Shape.NULL;
            default -> Shape.OTHER;
        };
    }

    private static void texts(JsonParser parser, Field field, Members into) throws IOException {
        List<String> texts = new ArrayList<>();
        boolean plain = true;
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                texts.add(parser.getText());
            } else {
                plain = false;
                parser.skipChildren();
            }
        }
        into.set(field, plain ? Shape.TEXTS : Shape.OTHER, plain ? texts : null);
    }
}
