package drainboard.ui.drain;

import java.util.ArrayList;
import java.util.List;

/// How wide each column of the drains table is: fixed, so that numbers do not jump.
final class Columns {
    /// Room that is always left for the scroll bar.
    private static final double BAR = 12;

    private static final double USUAL = 742;
    private static final double WIDE = 1114;
    private static final double NARROWEST = -0.5;
    private static final List<Double> AT_USUAL =
            List.of(28.0, 126.0, 126.0, 122.0, 82.0, 124.0, 122.0);
    private static final List<Double> AT_WIDE =
            List.of(28.0, 226.0, 150.0, 122.0, 128.0, 226.0, 222.0);

    private Columns() {}

    /// The widths in a table of a width, from left to right.
    static List<Double> widths(double table) {
        double share = Math.max(NARROWEST, (table - USUAL) / (WIDE - USUAL));
        List<Double> widths = new ArrayList<>();
        for (int at = 0; at < AT_USUAL.size(); at++) {
            double usual = AT_USUAL.get(at);
            widths.add(Math.floor(usual + share * (AT_WIDE.get(at) - usual)));
        }
        double rest = table - BAR - widths.stream().mapToDouble(width -> width).sum();
        widths.set(widths.size() - 1, widths.getLast() + Math.max(0, rest));
        return widths;
    }
}
