package drainboard.wire;

/// Text that may hold half of a surrogate pair, which an escape in JSON can write and UTF-8 cannot.
public final class Lone {
    private static final char REPLACEMENT = '\uFFFD';

    private Lone() {}

    /// The text with every lone half replaced by U+FFFD.
    public static String safe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c ->
                                out.appendCodePoint(
                                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                                                ? REPLACEMENT
                                                : c));
        return out.toString();
    }
}
