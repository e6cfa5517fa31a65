package drainboard.decode.envelope;

import java.util.ArrayList;
import java.util.List;

/// One line of QRadar's Log Event Extended Format, 1.0 or 2.0. The format has no escapes: a
/// delimiter inside a value cuts it.
record LeefRecord(String eventId, List<Attribute> attributes) {
    static final String BEGIN = "LEEF:";

    private static final int HEADER_FIELDS = 5;
    private static final char TAB = '\t';

    LeefRecord {
        attributes = List.copyOf(attributes);
    }

    /// Reads a text that starts with `LEEF:`.
    static LeefRecord read(String text) throws BadText {
        List<String> header = new ArrayList<>(HEADER_FIELDS);
        int at = BEGIN.length();
        while (header.size() < HEADER_FIELDS) {
            int bar = text.indexOf('|', at);
            if (bar < 0) {
                throw new BadText(
                        "a LEEF header has five fields before its attributes, this has "
                                + header.size());
            }
            header.add(text.substring(at, bar));
            at = bar + 1;
        }
        char delimiter = TAB;
        int bar = text.indexOf('|', at);
        if (isSecond(header.getFirst()) && bar >= 0 && text.substring(at, bar).indexOf('=') <= 0) {
            delimiter = delimiter(text.substring(at, bar));
            at = bar + 1;
        }
        return new LeefRecord(header.getLast(), attributes(text.substring(at), delimiter));
    }

    private static boolean isSecond(String version) throws BadText {
        return switch (version) {
            case "1.0", "1" -> false;
            case "2.0", "2" -> true;
            default -> throw new BadText("a LEEF version that is not known: " + Shown.cut(version));
        };
    }

    /// None, one character, or a character's code in hex: `x5E`, `0x5E`.
    private static char delimiter(String field) throws BadText {
        if (field.isEmpty()) {
            return TAB;
        }
        if (field.length() == 1) {
            return field.charAt(0);
        }
        String hex =
                field.startsWith("0x") || field.startsWith("0X")
                        ? field.substring(2)
                        : field.charAt(0) == 'x' || field.charAt(0) == 'X'
                                ? field.substring(1)
                                : "";
        if (hex.isEmpty()
                || hex.length() > 4
                || !hex.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0)) {
            throw new BadText("a LEEF delimiter that is none: " + Shown.cut(field));
        }
        return (char) Integer.parseInt(hex, 16);
    }

    private static List<Attribute> attributes(String text, char delimiter) throws BadText {
        List<Attribute> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int next = text.indexOf(delimiter, at);
            int end = next < 0 ? text.length() : next;
            String one = text.substring(at, end);
            int equals = one.indexOf('=');
            if (equals > 0) {
                found.add(
                        new Attribute(one.substring(0, equals).strip(), one.substring(equals + 1)));
            } else if (!one.isBlank()) {
                throw new BadText("a LEEF attribute without a name: " + Shown.cut(one));
            }
            at = end + 1;
        }
        return found;
    }
}
