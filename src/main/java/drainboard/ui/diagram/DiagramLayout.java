package drainboard.ui.diagram;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;

import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Where the boxes stand and how the edges run: operators find their way by place, so it is fixed.
final class DiagramLayout {
    private static final double PADDING = 14;
    private static final double TOP = 34;
    private static final double BELOW = 106;
    private static final double HEIGHT = 58;
    private static final double ARROW = 5;
    private static final int COLUMNS = 5;

    private final double step;
    private final double box;

    DiagramLayout(double width) {
        double room = Math.max(560, width) - 2 * PADDING;
        box = Math.min(171, room / COLUMNS * 0.82);
        step = (room - box) / (COLUMNS - 1);
    }

    double boxWidth() {
        return box;
    }

    double boxHeight() {
        return HEIGHT;
    }

    double x(NodeMode mode) {
        return PADDING
                + step
                        * switch (mode) {
                            case ACCEPTING -> 0;
                            case DRAINING -> 1;
                            case FENCE_LOST -> 1.5;
                            case DRAINED -> 2;
                            case MAINTENANCE -> 3;
                            case RETURNING -> 4;
                        };
    }

    double y(NodeMode mode) {
        return mode == NodeMode.FENCE_LOST ? BELOW : TOP;
    }

    /// The edge of a legal pair.
    Path edge(ModeChange move) {
        NodeMode from = move.from();
        NodeMode to = move.to();
        double middle = y(from) + HEIGHT / 2;
        if (to.rank() == from.rank() + 1 && to != NodeMode.FENCE_LOST) {
            return arrow(x(from) + box, middle, x(to), middle);
        }
        if (from == NodeMode.RETURNING && to == NodeMode.ACCEPTING) {
            return arrow(
                    x(from) + box / 2,
                    TOP,
                    x(from) + box / 2,
                    16,
                    x(to) + box / 2,
                    16,
                    x(to) + box / 2,
                    TOP);
        }
        double fence = BELOW + HEIGHT / 2;
        if (from == NodeMode.DRAINED && to == NodeMode.FENCE_LOST) {
            double at = x(from) + box * 0.2;
            return arrow(at, TOP + HEIGHT, at, BELOW);
        }
        if (from == NodeMode.FENCE_LOST && to == NodeMode.DRAINED) {
            double at = x(to) + box * 0.6;
            return arrow(x(from) + box, fence + 8, at, fence + 8, at, TOP + HEIGHT);
        }
        if (from == NodeMode.FENCE_LOST && to == NodeMode.DRAINING) {
            double at = x(to) + box * 0.4;
            return arrow(x(from), fence, at, fence, at, TOP + HEIGHT);
        }
        return arc(move);
    }

    /// A pair that has no edge of its own, in a lane above or below.
    Path arc(ModeChange pair) {
        boolean low = pair.touches(NodeMode.FENCE_LOST);
        double from = x(pair.from()) + box * 0.7;
        double to = x(pair.to()) + box * 0.3;
        if (low) {
            double lane = BELOW - 7;
            return arrow(from, edgeY(pair.from()), from, lane, to, lane, to, edgeY(pair.to()));
        }
        return arrow(from, TOP, from, 25, to, 25, to, TOP);
    }

    private double edgeY(NodeMode mode) {
        return mode == NodeMode.FENCE_LOST ? BELOW : TOP + HEIGHT;
    }

    private static Path arrow(double... points) {
        Path path = new Path(new MoveTo(points[0], points[1]));
        for (int i = 2; i < points.length; i += 2) {
            path.getElements().add(new LineTo(points[i], points[i + 1]));
        }
        int last = points.length - 2;
        double x = points[last];
        double y = points[last + 1];
        double dx = Math.signum(x - points[last - 2]);
        double dy = Math.signum(y - points[last - 1]);
        path.getElements()
                .addAll(
                        new MoveTo(x - dx * ARROW - dy * ARROW, y - dy * ARROW - dx * ARROW),
                        new LineTo(x, y),
                        new LineTo(x - dx * ARROW + dy * ARROW, y - dy * ARROW + dx * ARROW));
        return path;
    }
}
