package drainboard.ui.drain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How wide each column of the drains table is: fixed for a width of the table, so that numbers do
/// not jump, and so that all of them and the scroll bar beside the rows have room.
///
/// In a narrow table the least important columns give way, in this order: the steps, which the mode
/// tells too; elapsed, which the inspector tells too; in flight. Mark, name, mode and why stay.
final class Columns {
    /// How wide the styles make the scroll bar; its room is left free even while it is not there.
    private static final double BAR = 12;

    private static final int STEPS = 3;
    private static final int IN_FLIGHT = 4;
    private static final int ELAPSED = 5;
    private static final List<Integer> GIVE_WAY = List.of(STEPS, ELAPSED, IN_FLIGHT);

    /// The narrowest in which the usual words have room.
    private static final List<Double> USUAL =
            List.of(28.0, 126.0, 126.0, 122.0, 82.0, 124.0, 122.0);

    private static final List<Double> WIDE =
            List.of(28.0, 226.0, 150.0, 122.0, 128.0, 226.0, 222.0);

    private Columns() {}

    /// The widths in a table of a width, from left to right; 0 for a column that gave way.
    static List<Double> widths(double table) {
        double room = table - BAR;
        List<Double> usual = new ArrayList<>(USUAL);
        List<Double> wide = new ArrayList<>(WIDE);
        for (int column : GIVE_WAY) {
            if (sum(usual) > room) {
                List.of(usual, wide).forEach(all -> all.set(column, 0.0));
            }
        }
        List<Double> widths = between(usual, wide, room);
        double rest = room - sum(widths);
        widths.set(widths.size() - 1, widths.getLast() + Math.max(0, rest));
        return Collections.unmodifiableList(widths);
    }

    private static List<Double> between(List<Double> low, List<Double> high, double room) {
        double share = Math.clamp((room - sum(low)) / (sum(high) - sum(low)), 0, 1);
        List<Double> widths = new ArrayList<>();
        for (int at = 0; at < low.size(); at++) {
            widths.add(Math.floor(low.get(at) + share * (high.get(at) - low.get(at))));
        }
        return widths;
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(width -> width).sum();
    }
}
