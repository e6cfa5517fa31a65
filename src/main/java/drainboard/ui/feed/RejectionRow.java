package drainboard.ui.feed;

/// A refused record as a row of the page.
///
/// @param key what tells it from every other one
/// @param raw the text as it came, made safe to show
public record RejectionRow(
        Object key,
        String seen,
        String source,
        String line,
        String offset,
        String reason,
        String detail,
        Raw raw) {

    /// The text of a record.
    ///
    /// @param note what was left out of it; blank where nothing was
    public record Raw(String text, String note) {}

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
                + "\n  "
                + raw.text()
                + (raw.note().isEmpty() ? "" : "\n  " + raw.note())
                + "\n";
    }
}
