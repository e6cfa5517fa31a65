package drainboard.event;

import java.util.Locale;

/// The rules for untrusted text that the specification names: order, blankness, sameness of people.
public final class Text {
    private static final char NEXT_LINE = '\u0085';
    private static final int INVISIBLE =
            1 << Character.CONTROL
                    | 1 << Character.FORMAT
                    | 1 << Character.SURROGATE
                    | 1 << Character.UNASSIGNED
                    | 1 << Character.PRIVATE_USE
                    | 1 << Character.LINE_SEPARATOR
                    | 1 << Character.PARAGRAPH_SEPARATOR;

    private Text() {}

    /// Compares by code points, where Java's own order compares UTF-16 units.
    public static int compareCodePoints(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                boolean leftHigh = Character.isSurrogate(left);
                boolean rightHigh = Character.isSurrogate(right);
                return leftHigh == rightHigh
                        ? Character.compare(left, right)
                        : Boolean.compare(leftHigh, rightHigh);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /// Whether a text holds nothing but white space of any script.
    public static boolean isBlank(String text) {
        return text.chars().allMatch(Text::isSpace);
    }

    /// Whether two names mean the same person: without case and surrounding space.
    public static boolean samePerson(String a, String b) {
        return folded(a).equals(folded(b));
    }

    /// A text from outside made fit to be shown: what is invisible or steers a screen becomes an
    /// escape. The one sanitizer of the product.
    public static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (isVisible(c)) {
                                out.appendCodePoint(c);
                            } else {
                                out.append(String.format("\\u{%X}", c));
                            }
                        });
        return out.toString();
    }

    private static boolean isVisible(int c) {
        return (INVISIBLE & 1 << Character.getType(c)) == 0;
    }

    private static String folded(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }
}
