package drainboard.ui.action;

/// Something that can be gone to from the palette. Its texts may be of others: they are made safe
/// when they are shown.
///
/// @param name what it is found by and shown as
/// @param detail what is said besides; may be blank
/// @param refusal why it cannot be gone to, as a sentence; blank where it can
/// @param go goes to it; on the FX thread. It never changes anything but what is shown
public record PaletteEntry(Kind kind, String name, String detail, String refusal, Runnable go) {
    /// What an entry is; of two that fit as well, the one named first here stands above.
    public enum Kind {
        INCIDENT("Incident"),
        ACTION("Action"),
        NODE("Node"),
        WORKLOAD("Workload"),
        SOURCE("Source"),
        FILE("Recent");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
