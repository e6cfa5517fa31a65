package drainboard.event;

import java.util.Locale;

/// The rules for untrusted text that the specification names: order, blankness, sameness of people.
public final class Text {
    private static final char NEXT_LINE = '\u0085';

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
