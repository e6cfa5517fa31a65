package drainboard.ui.control;

import drainboard.event.Text;

import java.util.Locale;

/// Makes text that others wrote safe to show: nothing in it can hide, reorder or break a line.
public final class Sanitizer {
    private static final int LONGEST = 2000;

    /// How long a character may become that is written out as a number in braces.
    private static final int WRITTEN_OUT = 8;

    private static final int MOST_ACCENTS = 4;
    private static final int BRIEF = 60;
    private static final int TAIL = 20;
    private static final int SOME_LINES = 120;

    private Sanitizer() {}

    /// The text in one line, cut when very long: all that [Text#shown] writes out as numbers in
    /// braces, and besides every letter or space that draws nothing and accents piled too high.
    public static String show(String text) {
        if (isPlain(text)) {
            return text;
        }
        int at = 0;
        int room = LONGEST;
        while (at < text.length() && room > 0) {
            int point = text.codePointAt(at);
            room -=
                    Character.isLetterOrDigit(point) || (point > ' ' && point <= '~')
                            ? 1
                            : WRITTEN_OUT;
            at += Character.charCount(point);
        }
        String head = Text.shown(spelt(text.substring(0, at)));
        return at == text.length()
                ? head
                : head + "… (" + text.codePointCount(at, text.length()) + " more)";
    }

    /// A name among other words of a line: of one that is long, the head and the tail. Where this
    /// is shown, the whole is told elsewhere.
    public static String brief(String name) {
        String whole = show(name);
        return fits(whole, BRIEF) ? whole : head(whole, BRIEF - TAIL - 1) + "…" + tail(whole, TAIL);
    }

    /// A name where there is room for some lines of it, which tells how long it is where it is not
    /// shown whole.
    public static String measured(String name) {
        String whole = show(name);
        if (fits(whole, SOME_LINES)) {
            return whole;
        }
        // The end of what is shown whole may say only that the rest was cut.
        int length = name.codePointCount(0, name.length());
        String end = show(tail(name, Math.min(TAIL, length)));
        return head(whole, SOME_LINES - TAIL - 1)
                + "…"
                + tail(end, TAIL)
                + " ("
                + Figures.count(length)
                + " characters)";
    }

    /// The beginning of a text that is safe to show already, where more would be cut anyway: the
    /// rest would be shaped for nobody.
    public static String begun(String shown, int most) {
        return fits(shown, most) ? shown : head(shown, most);
    }

    private static boolean fits(String text, int most) {
        return text.codePointCount(0, text.length()) <= most;
    }

    private static String head(String text, int length) {
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    private static String tail(String text, int length) {
        return text.substring(text.offsetByCodePoints(text.length(), -length));
    }

    /// The same without a cut, for a text whose length is bounded already.
    public static String whole(String text) {
        return Text.shown(spelt(text));
    }

    /// Nearly every text: short, and of letters, digits and marks that all draw themselves.
    private static boolean isPlain(String text) {
        boolean plain = text.length() <= LONGEST;
        for (int at = 0; plain && at < text.length(); at++) {
            plain = text.charAt(at) >= ' ' && text.charAt(at) <= '~';
        }
        return plain;
    }

    private static String spelt(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int accents = 0;
        for (int point : text.codePoints().toArray()) {
            accents = isAccent(point) ? accents + 1 : 0;
            if (isBlank(point) || accents > MOST_ACCENTS) {
                out.append(String.format(Locale.ROOT, "\\u{%X}", point));
            } else {
                out.appendCodePoint(point);
            }
        }
        return out.toString();
    }

    private static boolean isAccent(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /// What draws nothing and is no format: odd spaces, fillers, joiners, variation selectors.
    private static boolean isBlank(int point) {
        return (point != ' ' && Character.isSpaceChar(point))
                || point == 0x034F
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
