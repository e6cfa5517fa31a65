package drainboard.ui.diagram;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.ui.diagram.DiagramGeometry.Bow;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the words on the bows stand: never on an arrow of the recipe's own, which would then lead
/// nowhere.
///
/// @param geometry where all else stands
record Plates(DiagramGeometry geometry) {
    private static final double CLEAR = 4;
    private static final double BUSY_CLEAR = 7;
    private static final double PLUS_ROOM = 22;
    private static final double APART = 6;
    private static final double NEAR = 60;

    /// What has to stay clear of words: the recipe's own lines between the row and the fence, and
    /// where it is told that a pair was taken just now.
    private List<Rectangle2D> keptClear() {
        List<Rectangle2D> clear = new ArrayList<>();
        for (ModeChange move : TransitionTable.STANDARD.moves()) {
            Point2D plus = geometry.plus(move);
            clear.add(
                    apart(
                            new Rectangle2D(
                                    plus.getX() - PLUS_ROOM / 2,
                                    plus.getY() - DiagramGeometry.PLATE / 2,
                                    PLUS_ROOM,
                                    DiagramGeometry.PLATE)));
            if (move.touches(NodeMode.FENCE_LOST)) {
                clear.add(
                        strip(
                                geometry.line(move).getLast().getX(),
                                geometry.line(move).getLast().getX(),
                                BUSY_CLEAR));
            }
        }
        return clear;
    }

    /// The room that words take from other words: two that stand side by side would be read as one.
    static Rectangle2D apart(Rectangle2D words) {
        return new Rectangle2D(
                words.getMinX() - APART,
                words.getMinY(),
                words.getWidth() + 2 * APART,
                words.getHeight());
    }

    /// What has to stay clear of words for a bow to be followed: its head, and the whole of one
    /// that goes straight down.
    Rectangle2D keptClear(Bow bow) {
        double end = bow.end().getX();
        if (bow.end().getY() == DiagramGeometry.TOP) {
            return new Rectangle2D(
                    end - 2 * CLEAR, DiagramGeometry.TOP - 2 * CLEAR, 4 * CLEAR, 2 * CLEAR);
        }
        double begin = bow.begin().getX();
        boolean steep = Math.abs(begin - end) < NEAR && bow.begin().getY() != bow.end().getY();
        return steep
                ? strip(Math.min(begin, end), Math.max(begin, end), CLEAR)
                : strip(end, end, CLEAR);
    }

    private static Rectangle2D strip(double left, double right, double beside) {
        return new Rectangle2D(
                left - beside,
                DiagramGeometry.BOTTOM,
                right - left + 2 * beside,
                DiagramGeometry.FENCE_TOP - DiagramGeometry.BOTTOM);
    }

    /// Where what is written on a bow stands, inside its lane and clear of what stands there: as
    /// near to the middle as may be. The last of very many takes what the lane has left.
    Rectangle2D plate(Bow bow, double wide, List<Rectangle2D> taken) {
        return find(bow, wide, clearOf(taken), geometry.width())
                .or(() -> find(bow, wide, taken, geometry.width()))
                .orElseGet(() -> at(bow, wanted(bow, wide), wide));
    }

    /// The same, where there is room so near to the bow that it is seen what is meant.
    Optional<Rectangle2D> plateNear(Bow bow, double wide, List<Rectangle2D> taken) {
        return find(bow, wide, clearOf(taken), NEAR);
    }

    private List<Rectangle2D> clearOf(List<Rectangle2D> taken) {
        List<Rectangle2D> all = new ArrayList<>(keptClear());
        all.addAll(taken);
        return all;
    }

    private Optional<Rectangle2D> find(
            Bow bow, double wide, List<Rectangle2D> taken, double farthest) {
        double wanted = wanted(bow, wide);
        for (double away = 0; away < farthest; away += 2) {
            for (double x : new double[] {wanted + away, wanted - away}) {
                Rectangle2D at = at(bow, x, wide);
                if (x >= geometry.margin()
                        && x <= geometry.width() - geometry.margin() - wide
                        && taken.stream().noneMatch(at::intersects)) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }

    private double wanted(Bow bow, double wide) {
        return Math.clamp(
                bow.apex().getX() - wide / 2,
                geometry.margin(),
                geometry.width() - geometry.margin() - wide);
    }

    private static Rectangle2D at(Bow bow, double x, double wide) {
        boolean above = bow.apex().getY() < DiagramGeometry.TOP;
        double y =
                above
                        ? DiagramGeometry.TOP - DiagramGeometry.PLATE - 1
                        : DiagramGeometry.BOTTOM
                                + (DiagramGeometry.FENCE_TOP
                                                - DiagramGeometry.BOTTOM
                                                - DiagramGeometry.PLATE)
                                        / 2;
        return new Rectangle2D(x, y, wide, DiagramGeometry.PLATE);
    }
}
