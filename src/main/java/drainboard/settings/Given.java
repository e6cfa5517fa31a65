package drainboard.settings;

import java.util.List;
import java.util.Optional;

/// A value as it was given, before its form has taken it.
///
/// @param kind how it was written; what stands in a variable or a flag is all text
/// @param texts its text, or those of its list
/// @param loose whether a text may stand for a number or a truth
record Given(Kind kind, List<String> texts, boolean loose) {
    /// How a value was written.
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        LIST,
        OTHER
    }

    Given {
        texts = List.copyOf(texts);
    }

    /// The text of a variable or a flag.
    static Given loose(String text) {
        return new Given(Kind.TEXT, List.of(text), true);
    }

    Optional<String> text() {
        return kind == Kind.TEXT ? Optional.of(texts.getFirst()) : Optional.empty();
    }

    Optional<Long> number() {
        boolean may = kind == Kind.NUMBER || (kind == Kind.TEXT && loose);
        return may && texts.getFirst().matches("-?\\d{1,18}")
                ? Optional.of(Long.valueOf(texts.getFirst()))
                : Optional.empty();
    }

    Optional<Boolean> truth() {
        boolean may = kind == Kind.TRUTH || (kind == Kind.TEXT && loose);
        return may && texts.getFirst().matches("true|false")
                ? Optional.of(Boolean.valueOf(texts.getFirst()))
                : Optional.empty();
    }

    /// A list; a text stands for a list of one.
    Optional<List<String>> list() {
        return switch (kind) {
            case LIST, TEXT -> Optional.of(texts);
            case NUMBER, TRUTH, OTHER -> Optional.empty();
        };
    }
}
