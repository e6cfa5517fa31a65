package drainboard.ui.incident;

/// One line of the list of what needs a person.
public sealed interface AttentionRow permits Alarm, AttentionRow.Head {
    /// What stays the same while its words change.
    String key();

    /// The head of a section.
    ///
    /// @param title its words
    /// @param count how many alarms follow
    record Head(String title, int count) implements AttentionRow {
        @Override
        public String key() {
            return title;
        }
    }
}
