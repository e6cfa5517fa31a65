package drainboard.ui.diagram;

import drainboard.ui.control.Look;
import drainboard.ui.diagram.DiagramGeometry.Bow;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;

import java.util.List;

/// A line with a head, from one box to another.
final class Edge extends Group {
    private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final double HEAD = 6;

    private final Path path = new Path();
    private final Polygon head = new Polygon();

    Edge() {
        path.getStyleClass().add("edge");
        head.getStyleClass().add("edge-head");
        getChildren().addAll(path, head);
        setMouseTransparent(true);
    }

    /// A dashed one, for a pair that is not the recipe's own.
    static Edge extra() {
        Edge edge = new Edge();
        edge.path.getStyleClass().add("edge-extra");
        return edge;
    }

    /// An amber one, for a pair that was refused.
    static Edge ghost() {
        Edge edge = new Edge();
        edge.path.getStyleClass().add("edge-ghost");
        edge.head.getStyleClass().add("edge-ghost-head");
        return edge;
    }

    /// Lights it in the colour of where it leads.
    void light(Look target) {
        List.of(path, head)
                .forEach(
                        part -> {
                            target.dress(part);
                            part.pseudoClassStateChanged(LIT, true);
                        });
    }

    void darken() {
        List.of(path, head)
                .forEach(
                        part -> {
                            Look.undress(part);
                            part.pseudoClassStateChanged(LIT, false);
                        });
    }

    void alarm(boolean alarmed) {
        path.pseudoClassStateChanged(ALARM, alarmed);
        head.pseudoClassStateChanged(ALARM, alarmed);
    }

    void run(List<Point2D> corners) {
        Point2D end = corners.getLast();
        Point2D heading = end.subtract(corners.get(corners.size() - 2)).normalize();
        Point2D neck = end.subtract(heading.multiply(HEAD));
        path.getElements().setAll(new MoveTo(corners.getFirst().getX(), corners.getFirst().getY()));
        corners.subList(1, corners.size() - 1)
                .forEach(at -> path.getElements().add(new LineTo(at.getX(), at.getY())));
        path.getElements().add(new LineTo(neck.getX(), neck.getY()));
        point(end, heading);
    }

    void run(Bow bow) {
        Point2D neck = bow.end().subtract(bow.heading().multiply(HEAD));
        path.getElements()
                .setAll(
                        new MoveTo(bow.begin().getX(), bow.begin().getY()),
                        new QuadCurveTo(
                                bow.bend().getX(), bow.bend().getY(), neck.getX(), neck.getY()));
        point(bow.end(), bow.heading());
    }

    private void point(Point2D end, Point2D heading) {
        Point2D neck = end.subtract(heading.multiply(HEAD + 1));
        Point2D aside = new Point2D(-heading.getY(), heading.getX()).multiply(HEAD / 2 + 0.5);
        Point2D left = neck.add(aside);
        Point2D right = neck.subtract(aside);
        head.getPoints()
                .setAll(
                        end.getX(),
                        end.getY(),
                        left.getX(),
                        left.getY(),
                        right.getX(),
                        right.getY());
    }
}
