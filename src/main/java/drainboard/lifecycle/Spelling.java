package drainboard.lifecycle;

/// Folds the spellings of a wire name (`FenceLost`, `fence-lost`, `FENCE_LOST`) to snake_case.
public final class Spelling {
    private Spelling() {}

    /// The snake_case form of an ASCII name; a text that is no such name comes back unequal to
    /// every wire name.
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length() + 4);
        char before = '_';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            if (upper && before >= 'a' && before <= 'z') {
                out.append('_');
            }
            out.append(c == '-' ? '_' : upper ? (char) (c + ('a' - 'A')) : c);
            before = c;
        }
        return out.toString();
    }
}
