package drainboard.decode.envelope;

import drainboard.event.Text;

/// Untrusted text as it may stand in a sentence for the operator.
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String cut(String text) {
        return Text.shown(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    }
}
