package drainboard.ui.diagram;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import java.util.List;

/// Where everything in the diagram stands, for one width: operators navigate by place, so no box
/// ever moves between versions of the table.
///
/// @param width the width of the whole diagram
record DiagramGeometry(double width) {
    static final double HEIGHT = 176;
    static final double LEAST_WIDTH = 560;

    private static final double ROOMY_WIDTH = 632;
    private static final double ROOMY_BOX = 112;
    static final double TOP = 34;
    private static final double BOX_HEIGHT = 58;
    static final double BOTTOM = TOP + BOX_HEIGHT;
    static final double FENCE_TOP = 110;
    private static final double FENCE_MIDDLE = FENCE_TOP + BOX_HEIGHT / 2;
    private static final double RETURN_LANE = 12;
    private static final double FENCE_BOW = 22;
    private static final double FENCE_LANE = 4;
    private static final double PORT = 8;
    private static final double LAST_PORT = 11;
    static final double PLATE = 14;
    private static final double ASIDE = 18;
    private static final double LANE_ABOVE = 8;
    private static final double LANE_BELOW = 5.5;
    private static final double SAG = 8;

    /// The box of a mode.
    Rectangle2D box(NodeMode mode) {
        return switch (mode) {
            case ACCEPTING -> inRow(0);
            case DRAINING -> inRow(1);
            case DRAINED -> inRow(2);
            case MAINTENANCE -> inRow(3);
            case RETURNING -> inRow(4);
            case FENCE_LOST ->
                    new Rectangle2D(
                            (middle(NodeMode.DRAINING) + middle(NodeMode.DRAINED) - boxWidth()) / 2,
                            FENCE_TOP,
                            boxWidth(),
                            BOX_HEIGHT);
        };
    }

    /// Where the unknown nodes are counted.
    Rectangle2D unknown() {
        Rectangle2D above = box(NodeMode.MAINTENANCE);
        return new Rectangle2D(
                above.getMinX(),
                FENCE_TOP + 25,
                width - margin() - above.getMinX(),
                BOX_HEIGHT - 25);
    }

    /// Where the last refusal is told.
    Rectangle2D caption() {
        double right = middle(NodeMode.DRAINING) - FENCE_BOW - 4 * FENCE_LANE;
        return new Rectangle2D(margin(), FENCE_TOP, right - margin(), BOX_HEIGHT);
    }

    /// The corners of the line for one of the recipe's own pairs, its head last.
    List<Point2D> line(ModeChange change) {
        Rectangle2D from = box(change.from());
        Rectangle2D to = box(change.to());
        boolean back = change.from() == NodeMode.RETURNING;
        return switch (change.from()) {
            case ACCEPTING, DRAINING, MAINTENANCE, RETURNING ->
                    back ? over(from, to) : across(from, to);
            case DRAINED -> change.to() == NodeMode.FENCE_LOST ? down(from, to) : across(from, to);
            case FENCE_LOST ->
                    change.to() == NodeMode.DRAINING
                            ? up(from.getMinX(), middle(change.to()) - 12)
                            : up(from.getMaxX(), middle(change.to()) + 16);
        };
    }

    /// The bow of any other pair: begin, bend, end. Rightwards it passes above the row, leftwards
    /// below, to and from fence_lost above that; bows of odd lanes bend farther.
    Bow bow(ModeChange change, int lane) {
        double shift = 14 + 7 * (lane % 4);
        double bend = lane % 2 == 0 ? 1 : 2;
        double fromX = middle(change.from());
        double toX = middle(change.to());
        if (change.touches(NodeMode.FENCE_LOST)) {
            return aboveFence(change, lane);
        }
        boolean rightwards = fromX < toX;
        double side = rightwards ? 1 : -1;
        double y = rightwards ? TOP : BOTTOM;
        double reach = 2 * bend * (rightwards ? -LANE_ABOVE : LANE_BELOW);
        Point2D begin = new Point2D(fromX + side * shift, y);
        Point2D end = new Point2D(toX - side * shift, y);
        return new Bow(begin, new Point2D((begin.getX() + end.getX()) / 2, y + reach), end);
    }

    /// A quadratic curve.
    record Bow(Point2D begin, Point2D bend, Point2D end) {
        /// The point half way.
        Point2D apex() {
            return begin.midpoint(end).midpoint(bend);
        }

        /// The direction in which it ends.
        Point2D heading() {
            return end.subtract(bend).normalize();
        }
    }

    /// All control points stand between the row and the fence, and so does the curve. Straight down
    /// from draining, where most refused news of a lost fence comes from: what bows along the edge
    /// of its box is not seen.
    private Bow aboveFence(ModeChange change, int lane) {
        boolean entering = change.to() == NodeMode.FENCE_LOST;
        NodeMode other = entering ? change.from() : change.to();
        Rectangle2D fence = box(NodeMode.FENCE_LOST);
        double x =
                fence.getMinX() + PORT + (fence.getWidth() - 2 * PORT) * port(change) / LAST_PORT;
        double side = middle(other) < middle(NodeMode.FENCE_LOST) ? -1 : 1;
        double shift = middle(other) + side * (FENCE_BOW + FENCE_LANE * (lane % 4));
        Point2D top = new Point2D(x, FENCE_TOP);
        if (entering && other == NodeMode.DRAINING) {
            Point2D begin = new Point2D(Math.min(x, box(other).getMaxX() - PORT), BOTTOM);
            return new Bow(begin, begin.midpoint(top), top);
        }
        Point2D row = new Point2D(shift, BOTTOM);
        return entering
                ? new Bow(row, new Point2D(x, BOTTOM + SAG), top)
                : new Bow(top, new Point2D(shift, FENCE_TOP - 2), row);
    }

    /// At which of the places on the fence's upper edge a bow ends or begins, from the left.
    private static int port(ModeChange change) {
        boolean entering = change.to() == NodeMode.FENCE_LOST;
        NodeMode other = entering ? change.from() : change.to();
        return switch (other) {
            case DRAINING -> entering ? 0 : 2;
            case ACCEPTING -> entering ? 3 : 1;
            case DRAINED, MAINTENANCE, RETURNING, FENCE_LOST ->
                    2 * other.rank() + (entering ? 1 : 0);
        };
    }

    /// Where it is told that a pair was taken just now: by the line of one of the recipe's own
    /// pairs, and never on its head.
    Point2D plus(ModeChange change) {
        List<Point2D> line = line(change);
        if (change.touches(NodeMode.FENCE_LOST)) {
            double side = change.to() == NodeMode.DRAINING ? -ASIDE : ASIDE;
            return new Point2D(line.getLast().getX() + side, (BOTTOM + FENCE_TOP) / 2);
        }
        return line.size() == 4
                ? line.get(1).midpoint(line.get(2))
                : new Point2D(line.getFirst().midpoint(line.getLast()).getX(), TOP - PLATE / 2 - 1);
    }

    /// Where it is chosen what is counted.
    Rectangle2D unit() {
        double left = box(NodeMode.MAINTENANCE).getMinX();
        return new Rectangle2D(left, FENCE_TOP, width - margin() - left, 24);
    }

    private Rectangle2D inRow(int place) {
        double gap = (width - 2 * margin() - 5 * boxWidth()) / 4;
        return new Rectangle2D(margin() + place * (boxWidth() + gap), TOP, boxWidth(), BOX_HEIGHT);
    }

    /// Whether the words of a box must make do with less.
    boolean isNarrow() {
        return width < ROOMY_WIDTH;
    }

    double margin() {
        return isNarrow() ? 12 : 16;
    }

    /// 100 in the narrowest diagram, 126 in one of 766, 171 in one of 1114.
    private double boxWidth() {
        if (isNarrow()) {
            return Math.floor(ROOMY_BOX - (ROOMY_WIDTH - width) / 6);
        }
        double wanted = 126 + (width - 766) * 45 / 348;
        return Math.rint(Math.clamp(wanted, ROOMY_BOX, 200));
    }

    private double middle(NodeMode mode) {
        Rectangle2D box = box(mode);
        return Math.rint((box.getMinX() + box.getMaxX()) / 2);
    }

    private static List<Point2D> across(Rectangle2D from, Rectangle2D to) {
        double y = TOP + BOX_HEIGHT / 2;
        return List.of(new Point2D(from.getMaxX(), y), new Point2D(to.getMinX(), y));
    }

    private static List<Point2D> over(Rectangle2D from, Rectangle2D to) {
        double begin = Math.rint((from.getMinX() + from.getMaxX()) / 2);
        double end = Math.rint((to.getMinX() + to.getMaxX()) / 2);
        return List.of(
                new Point2D(begin, TOP),
                new Point2D(begin, RETURN_LANE),
                new Point2D(end, RETURN_LANE),
                new Point2D(end, TOP));
    }

    private static List<Point2D> down(Rectangle2D from, Rectangle2D to) {
        double x = Math.rint((from.getMinX() + to.getMaxX()) / 2);
        return List.of(new Point2D(x, BOTTOM), new Point2D(x, FENCE_TOP));
    }

    private static List<Point2D> up(double begin, double x) {
        return List.of(
                new Point2D(begin, FENCE_MIDDLE),
                new Point2D(x, FENCE_MIDDLE),
                new Point2D(x, BOTTOM));
    }
}
