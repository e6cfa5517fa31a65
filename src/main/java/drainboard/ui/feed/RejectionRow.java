package drainboard.ui.feed;

import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;

import java.util.List;

/// A refused record as a row of the page.
///
/// @param key what tells it from every other one
/// @param kept how much before it was taken, as a sentence; blank where that is not known
/// @param raw the text as it came, made safe to show
public record RejectionRow(
        Object key,
        String seen,
        String source,
        String line,
        String offset,
        String reason,
        String detail,
        String kept,
        Raw raw) {

    /// The text of a record.
    ///
    /// @param note what was left out of it; blank where nothing was
    public record Raw(String text, String note) {
        private static final int MOST = 8 * 1024;

        static Raw of(String text) {
            int at = 0;
            int bytes = 0;
            while (at < text.length()) {
                int point = text.codePointAt(at);
                bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
                if (bytes > MOST) {
                    return new Raw(
                            Sanitizer.whole(text.substring(0, at)),
                            "Cut here after 8 KiB: "
                                    + Figures.count(text.codePointCount(at, text.length()))
                                    + " more characters were kept of this record.");
                }
                at += Character.charCount(point);
            }
            return new Raw(Sanitizer.whole(text), "");
        }
    }

    /// All that is shown of it and can be looked for, as it is shown.
    List<String> texts() {
        return List.of(source, line, reason, detail, raw.text());
    }

    /// The whole of it as text, for a mail or a ticket.
    public String asText() {
        return seen
                + "  "
                + source
                + "  line "
                + line
                + "  byte "
                + offset
                + "  "
                + reason
                + "\n  "
                + detail
                + (kept.isEmpty() ? "" : "\n  " + kept)
                + "\n  "
                + raw.text()
                + (raw.note().isEmpty() ? "" : "\n  " + raw.note())
                + "\n";
    }
}
