package drainboard.ui.node;

import drainboard.ui.control.Sanitizer;

/// The last line that was shown as it came, made safe once: it may be long, and what shows it is
/// made anew for each picture. One thread's own.
final class ShownRaw {
    private String raw = "";
    private String shown = "";

    /// The same, safe to show and whole.
    String of(String text) {
        if (!text.equals(raw)) {
            shown = Sanitizer.whole(text);
            raw = text;
        }
        return shown;
    }
}
