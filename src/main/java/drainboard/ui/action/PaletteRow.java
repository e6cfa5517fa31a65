package drainboard.ui.action;

/// One line of the palette, safe to show.
///
/// @param keys the keys that do it; blank for none
/// @param refusal why it cannot be done; blank where it can
/// @param go does it
public record PaletteRow(
        String kind, String name, String detail, String keys, String refusal, Runnable go) {
    /// Whether it can be done now.
    public boolean isOpen() {
        return refusal.isEmpty();
    }

    /// All of it in a sentence.
    public String spoken() {
        return kind
                + ", "
                + name
                + (detail.isEmpty() ? "" : ", " + detail)
                + (keys.isEmpty() ? "" : ", key " + keys)
                + (refusal.isEmpty() ? "" : ". Not now: " + refusal);
    }
}
