package drainboard.ui.feed;

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
    public record Raw(String text, String note) {}

    /// When it was seen: the time of day and, below it, the day where that is not today.
    Pair moment() {
        int gap = seen.lastIndexOf(' ');
        return new Pair(seen.substring(gap + 1), seen.substring(0, Math.max(0, gap)));
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
