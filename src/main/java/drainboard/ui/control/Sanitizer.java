package drainboard.ui.control;

import java.util.Locale;

/// Makes text that others wrote safe to show: nothing in it can hide, reorder or break a line.
public final class Sanitizer {
    private static final int LONGEST = 2000;
    private static final int MOST_ACCENTS = 4;

    private Sanitizer() {}

    /// The text in one line, with every control, bidirectional, invisible or unassigned character
    /// written as its number in braces, and cut when very long.
    public static String show(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST) + 16);
        int accents = 0;
        int shown = 0;
        int at = 0;
        while (at < text.length() && shown < LONGEST) {
            int point = text.codePointAt(at);
            accents = isAccent(point) ? accents + 1 : 0;
            if (isHidden(point) || accents > MOST_ACCENTS) {
                out.append(String.format(Locale.ROOT, "\\u{%02X}", point));
            } else {
                out.appendCodePoint(point);
            }
            at += Character.charCount(point);
            shown++;
        }
        if (at < text.length()) {
            out.append("… (").append(text.codePointCount(at, text.length())).append(" more)");
        }
        return out.toString();
    }

    private static boolean isAccent(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isHidden(int point) {
        return point != ' ' && (isHiddenType(Character.getType(point)) || isBlank(point));
    }

    private static boolean isHiddenType(int type) {
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SPACE_SEPARATOR;
    }

    /// Letters and marks that draw nothing: fillers, joiners and variation selectors.
    private static boolean isBlank(int point) {
        return point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || (point >= 0x180B && point <= 0x180F)
                || point == 0x2800
                || point == 0x3164
                || (point >= 0xFE00 && point <= 0xFE0F)
                || point == 0xFFA0
                || (point >= 0xE0100 && point <= 0xE01EF);
    }
}
