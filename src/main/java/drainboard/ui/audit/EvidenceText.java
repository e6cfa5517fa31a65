package drainboard.ui.audit;

import drainboard.ui.control.Sanitizer;

/// Sets what an entry rests on out for reading. It takes any text: only what stands outside of
/// quotes is moved, and nothing is left out but behind a limit that is told.
final class EvidenceText {
    private static final int MOST = 16 * 1024;
    private static final int DEEPEST = 20;

    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean quoted;
    private boolean escaped;

    private EvidenceText() {}

    /// A member a line, each deeper level further in.
    static String pretty(String json) {
        boolean cut = json.length() > MOST;
        EvidenceText text = new EvidenceText();
        Sanitizer.whole(cut ? json.substring(0, MOST) : json).codePoints().forEach(text::take);
        return text.out
                + (cut
                        ? "\nCut here; "
                                + (json.length() - MOST)
                                + " more characters are in an export."
                        : "");
    }

    private void take(int point) {
        if (quoted) {
            out.appendCodePoint(point);
            quoted = escaped || point != '"';
            escaped = !escaped && point == '\\';
            return;
        }
        switch (point) {
            case '{', '[' -> {
                out.appendCodePoint(point);
                depth++;
                newLine();
            }
            case '}', ']' -> {
                depth = Math.max(0, depth - 1);
                newLine();
                out.appendCodePoint(point);
            }
            case ',' -> {
                out.append(',');
                newLine();
            }
            case ':' -> out.append(": ");
            case '"' -> {
                quoted = true;
                out.append('"');
            }
            case ' ' -> {}
            default -> out.appendCodePoint(point);
        }
    }

    private void newLine() {
        out.append('\n').repeat("  ", Math.min(depth, DEEPEST));
    }
}
