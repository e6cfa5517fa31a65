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
import java.util.Collections;
import java.util.List;
import java.util.Random;

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

    @ParameterizedTest
    @ValueSource(doubles = {560, 632, 766, 1114})
    void no_bow_of_any_table_crosses_a_box_or_words(double width) {
        DiagramGeometry geometry = new DiagramGeometry(width);
        List<Rectangle2D> parts = new ArrayList<>();
        NodeMode.ALL.forEach(mode -> parts.add(geometry.box(mode)));
        parts.addAll(List.of(geometry.unknown(), geometry.caption(), geometry.unit()));
        Random random = new Random(41);
        for (int round = 0; round < 200; round++) {
            List<Rectangle2D> plates = new ArrayList<>();
            for (ModeChange change : someExtras(random)) {
                DiagramGeometry.Bow bow = geometry.bow(change, plates.size());
                assertThat(parts).as("%s", change).noneMatch(part -> crosses(bow, part));
                Rectangle2D plate = new Plates(geometry).plate(bow, 14, plates);
                assertThat(parts).as("number of %s", change).noneMatch(plate::intersects);
                assertThat(plates).as("number of %s", change).noneMatch(plate::intersects);
                plates.add(plate);
            }
        }
    }

    /// Of the thirty pairs between modes any that are not the recipe's own, in any order.
    private static List<ModeChange> someExtras(Random random) {
        List<ModeChange> extras = new ArrayList<>();
        boolean all = random.nextInt(10) == 0;
        for (int i = 0; i < ModeChange.count(); i++) {
            ModeChange change = ModeChange.at(i);
            boolean own = TransitionTable.STANDARD.permits(change);
            if (!own && (all || random.nextBoolean())) {
                extras.add(change);
            }
        }
        Collections.shuffle(extras, random);
        return extras;
    }

    private static boolean crosses(DiagramGeometry.Bow bow, Rectangle2D part) {
        Rectangle2D inside =
                new Rectangle2D(
                        part.getMinX() + 0.5,
                        part.getMinY() + 0.5,
                        part.getWidth() - 1,
                        part.getHeight() - 1);
        for (int i = 0; i <= 100; i++) {
            double t = i / 100.0;
            Point2D first = bow.begin().interpolate(bow.bend(), t);
            Point2D second = bow.bend().interpolate(bow.end(), t);
            if (inside.contains(first.interpolate(second, t))) {
                return true;
            }
        }
        return false;
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
