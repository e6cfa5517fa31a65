package drainboard.settings;

import java.util.List;
import java.util.stream.Collectors;

/// Writes values as TOML.
final class TomlWords {
    private TomlWords() {}

    /// A text in quotes, with what could end it or steer a screen escaped.
    static String text(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            if (c == '"' || c == '\\') {
                                out.append('\\').appendCodePoint(c);
                            } else if (Character.isISOControl(c)
                                    || Character.getType(c) == Character.FORMAT) {
                                out.append(String.format(c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
                            } else {
                                out.appendCodePoint(c);
                            }
                        });
        return out.append('"').toString();
    }

    /// A list of texts.
    static String list(List<String> texts) {
        return texts.stream().map(TomlWords::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /// The value of a setting.
    static String value(Setting setting, List<String> texts) {
        return switch (setting.form()) {
            case Form.Many _ -> list(texts);
            case Form.Whole _, Form.Truth _ -> texts.getFirst();
            case Form.Span _ ->
                    text(
                            Spans.words(
                                    java.time.Duration.ofSeconds(
                                            Long.parseLong(texts.getFirst()))));
            case Form.OneOf _, Form.Line _, Form.FilePath _, Form.Address _, Form.SecretPlace _ ->
                    text(texts.getFirst());
        };
    }
}
