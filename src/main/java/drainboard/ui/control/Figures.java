package drainboard.ui.control;

import java.util.Locale;

/// Numbers as shown: digits in threes, and words that agree with them.
public final class Figures {
    private static final String THREES = "\u00a0";

    private Figures() {}

    /// A count: `1 204`, with a space that does not break.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", THREES);
    }

    /// A count of nodes: `1 node`, `1 204 nodes`.
    public static String nodes(long number) {
        return count(number) + (number == 1 ? " node" : " nodes");
    }
}
