package drainboard.decode.envelope;

import java.util.ArrayList;
import java.util.List;

/// One line of ArcSight's Common Event Format, its escapes undone.
///
/// @param eventId the header's signature id
record CefRecord(String eventId, List<Attribute> attributes) {
    static final String BEGIN = "CEF:";

    private static final int HEADER_FIELDS = 7;
    private static final int SIGNATURE = 4;

    CefRecord {
        attributes = List.copyOf(attributes);
    }

    /// Reads a text that starts with `CEF:`.
    static CefRecord read(String text) throws BadText {
        List<String> header = new ArrayList<>(HEADER_FIELDS);
        StringBuilder field = new StringBuilder();
        int at = BEGIN.length();
        while (at < text.length() && header.size() < HEADER_FIELDS) {
            char c = text.charAt(at);
            if (c == '|') {
                header.add(field.toString());
                field.setLength(0);
            } else if (c == '\\' && at + 1 < text.length() && isHeaderEscape(text.charAt(at + 1))) {
                field.append(text.charAt(++at));
            } else {
                field.append(c);
            }
            at++;
        }
        if (header.size() < HEADER_FIELDS) {
            throw new BadText(
                    "a CEF header has seven fields before its extension, this has "
                            + header.size());
        }
        String version = header.getFirst();
        if (!version.equals("0") && !version.equals("1")) {
            throw new BadText("a CEF version that is not known: " + Shown.cut(version));
        }
        return new CefRecord(header.get(SIGNATURE), extension(text, at));
    }

    private static boolean isHeaderEscape(char c) {
        return c == '|' || c == '\\';
    }

    /// A key begins the extension or follows a space, and ends with an equals sign that is not
    /// escaped; everything else belongs to the value before it.
    private static List<Attribute> extension(String text, int from) throws BadText {
        List<Attribute> found = new ArrayList<>();
        String name = "";
        int value = from;
        int word = from;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                word = -1;
                at += at + 1 < text.length() && text.charAt(at + 1) != ' ' ? 1 : 0;
            } else if (c == ' ') {
                word = at + 1;
            } else if (c == '=' && word >= 0 && word < at) {
                add(found, name, text, value, word);
                name = text.substring(word, at);
                value = at + 1;
                word = -1;
            } else if (!isKey(c)) {
                word = -1;
            }
        }
        add(found, name, text, value, text.length());
        return found;
    }

    private static void add(List<Attribute> found, String name, String text, int from, int next)
            throws BadText {
        int to = next < text.length() ? Math.max(from, next - 1) : next;
        if (!name.isEmpty()) {
            found.add(new Attribute(name, unescaped(text, from, to)));
        } else if (!text.substring(from, to).isBlank()) {
            throw new BadText("a CEF extension that begins with no key");
        }
    }

    private static boolean isKey(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "_.[]-".indexOf(c) >= 0;
    }

    private static String unescaped(String text, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            char next = c == '\\' && at + 1 < to ? text.charAt(at + 1) : ' ';
            char meant =
                    switch (next) {
                        case '=', '\\' -> next;
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> c;
                    };
            out.append(meant);
            if (c == '\\' && (meant != c || next == '\\')) {
                at++;
            }
        }
        return out.toString();
    }
}
