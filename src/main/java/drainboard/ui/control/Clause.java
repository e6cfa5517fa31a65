package drainboard.ui.control;

import java.util.Locale;
import java.util.Set;

/// A sentence behind a colon, where it begins with a small letter unless it begins with a name.
public final class Clause {
    /// What our sentences begin with that is no name; anything else may be one and stays.
    private static final Set<String> OURS =
            Set.of("A", "Another", "It", "No", "Nobody", "Nothing", "The", "This", "What", "You");

    private Clause() {}

    /// The same as what follows a colon; a name at its beginning is never rewritten.
    public static String of(String sentence) {
        int end = sentence.indexOf(' ');
        String first = end < 0 ? "" : sentence.substring(0, end);
        return OURS.contains(first)
                ? first.toLowerCase(Locale.ROOT) + sentence.substring(end)
                : sentence;
    }
}
