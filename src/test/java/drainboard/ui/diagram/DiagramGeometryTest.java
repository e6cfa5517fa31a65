package drainboard.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/// Every box has room, and every one of the thirty pairs a way.
class DiagramGeometryTest {
    @ParameterizedTest
    @ValueSource(doubles = {560, 600, 631, 632, 766, 900, 1114, 1600})
    void nothing_stands_on_anything_else(double width) {
        DiagramGeometry geometry = new DiagramGeometry(width);
        List<Rectangle2D> parts = new ArrayList<>();
        NodeMode.ALL.forEach(mode -> parts.add(geometry.box(mode)));
        parts.add(geometry.unknown());
        parts.add(geometry.caption());
        Rectangle2D whole = new Rectangle2D(0, 0, width, DiagramGeometry.HEIGHT);
        for (Rectangle2D part : parts) {
            assertThat(whole.contains(part)).as("%s inside", part).isTrue();
            assertThat(parts.stream().filter(part::intersects)).containsExactly(part);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {560, 632, 766, 1114})
    void every_pair_has_a_way_from_box_to_box(double width) {
        DiagramGeometry geometry = new DiagramGeometry(width);
        for (int i = 0; i < ModeChange.count(); i++) {
            ModeChange change = ModeChange.at(i);
            if (change.isStay()) {
                continue;
            }
            boolean own = TransitionTable.STANDARD.permits(change);
            List<Point2D> line = own ? geometry.line(change) : List.of();
            DiagramGeometry.Bow bow = geometry.bow(change, i % 2);
            assertTouches(geometry.box(change.from()), own ? line.getFirst() : bow.begin());
            assertTouches(geometry.box(change.to()), own ? line.getLast() : bow.end());
            assertThat(bow.apex().getY()).isBetween(0.0, DiagramGeometry.HEIGHT);
        }
    }

    private static void assertTouches(Rectangle2D box, Point2D point) {
        Rectangle2D near =
                new Rectangle2D(
                        box.getMinX() - 1,
                        box.getMinY() - 1,
                        box.getWidth() + 2,
                        box.getHeight() + 2);
        assertThat(near.contains(point)).as("%s at %s", point, box).isTrue();
        assertThat(
                        box.getMinX() < point.getX() - 0.5
                                && point.getX() + 0.5 < box.getMaxX()
                                && box.getMinY() < point.getY() - 0.5
                                && point.getY() + 0.5 < box.getMaxY())
                .as("%s within %s", point, box)
                .isFalse();
    }
}
