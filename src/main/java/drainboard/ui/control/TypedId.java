package drainboard.ui.control;

import drainboard.event.NodeId;

/// The id of a node, typed to confirm an act on it. The hexadecimal part may be written in either
/// case, for it names the same node; the name of a cell may not, for another cell may differ in
/// that alone.
public final class TypedId {
    private static final int ON_BUTTON = 24;

    private TypedId() {}

    /// Whether what was typed is the id.
    ///
    /// @param id the id as it is shown, such as `0x42` or `east/0x42`
    /// @param node the node that it names
    public static boolean isIt(String typed, String id, NodeId node) {
        String written = typed.strip();
        // Of a cell that is too long to be shown whole, the id shown has no such part.
        int hex = id.length() - (id.endsWith(node.hex()) ? node.hex().length() : 0);
        return written.length() == id.length()
                && written.startsWith(id.substring(0, hex))
                && written.regionMatches(true, hex, id, hex, id.length() - hex);
    }

    /// The id as there is room for it on the button of the act; of a long one its end alone, for
    /// the title has more of it.
    public static String onButton(String id) {
        if (id.length() <= ON_BUTTON) {
            return id;
        }
        int end = id.lastIndexOf('/');
        // One that is too long to be shown whole has no end to tell it by.
        return end < 0 ? Sanitizer.brief(id) : "…" + id.substring(end);
    }

    /// What is wrong with what was typed, and what to type; blank where it is the id.
    ///
    /// @param id the id as it is shown
    /// @param node the node that it names
    public static String wrong(String typed, String id, NodeId node) {
        String written = typed.strip();
        if (isIt(written, id, node)) {
            return "";
        }
        String ask = "Type " + Sanitizer.measured(id) + " to confirm";
        if (written.isEmpty()) {
            return ask + ".";
        }
        return isDecimal(written, node)
                ? ask + ": the id is taken as it is shown, not in decimal."
                : ask + ": what is typed is not it.";
    }

    private static boolean isDecimal(String written, NodeId node) {
        String last = written.substring(written.lastIndexOf('/') + 1);
        return last.equals(Long.toUnsignedString(node.id()));
    }
}
