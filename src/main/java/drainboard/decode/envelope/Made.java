package drainboard.decode.envelope;

import java.nio.charset.StandardCharsets;

/// An event object made of fields that a format writes in its own way.
final class Made {
    private final StringBuilder json = new StringBuilder("{");

    Made field(String name, String text) {
        name(name);
        quoted(text);
        return this;
    }

    private void quoted(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20 || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    /// A field whose value is JSON already.
    Made raw(String name, byte[] bytes, int from, int to) {
        name(name);
        json.append(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        return this;
    }

    /// A field whose value is JSON already.
    Made raw(String name, String value) {
        name(name);
        json.append(value);
        return this;
    }

    private void name(String name) {
        if (json.length() > 1) {
            json.append(',');
        }
        quoted(name);
        json.append(':');
    }

    boolean isEmpty() {
        return json.length() == 1;
    }

    byte[] bytes() {
        return (json + "}").getBytes(StandardCharsets.UTF_8);
    }
}
