package drainboard.ui.diagram;

import drainboard.ui.control.Look;
import drainboard.ui.diagram.DiagramGeometry.Bow;
import drainboard.ui.diagram.Passages.Pace;

import javafx.animation.PathTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;
import javafx.util.Duration;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A line with a head, from one box to another.
final class Edge extends Group {
    private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass BOLD = PseudoClass.getPseudoClass("bold");
    private static final double HEAD = 6;
    private static final double BESIDE = 2.75;
    private static final double LEAST_SHAFT = 2;
    private static final double DOT = 4;
    private static final Duration TRAVEL = Duration.millis(600);
    private static final Map<Pace, PseudoClass> PACES =
            Map.of(
                    Pace.BUSY, PseudoClass.getPseudoClass("busy"),
                    Pace.BUSIER, PseudoClass.getPseudoClass("busier"),
                    Pace.BUSIEST, PseudoClass.getPseudoClass("busiest"));

    private final Path path = new Path();
    private final Path room = new Path();
    private final Polygon head = new Polygon();
    private final Circle dot = new Circle(DOT);
    private final Tooltip tooltip = new Tooltip();
    private final Supplier<String> words;
    private Runnable course = () -> {};

    /// @param words what is told of it where the pointer rests on it
    Edge(Supplier<String> words) {
        this.words = words;
        path.getStyleClass().add("edge");
        head.getStyleClass().add("edge-head");
        room.getStyleClass().add("edge-room");
        dot.getStyleClass().add("edge-dot");
        dot.setVisible(false);
        dot.setMouseTransparent(true);
        getChildren().addAll(room, path, head, dot);
        path.strokeWidthProperty().subscribe((_, _) -> course.run());
        tooltip.setOnShowing(_ -> tooltip.setText(words.get()));
        Tooltip.install(this, tooltip);
    }

    /// Says what there is to say now, where the pointer rests on it.
    void tellAgain() {
        if (tooltip.isShowing()) {
            tooltip.setText(words.get());
        }
    }

    /// A dashed one, for a pair that is not the recipe's own.
    static Edge extra(Supplier<String> words) {
        Edge edge = new Edge(words);
        edge.path.getStyleClass().add("edge-extra");
        return edge;
    }

    /// An amber one, for a pair that was refused.
    static Edge ghost(Supplier<String> words) {
        Edge edge = new Edge(words);
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

    /// Shows how busy it is by its width; where nothing may move a lit one is bold instead.
    void pace(Pace pace, boolean bold) {
        PACES.forEach((one, state) -> path.pseudoClassStateChanged(state, one == pace));
        path.pseudoClassStateChanged(BOLD, bold);
    }

    /// Sends a dot along it, once, in the colour of where it leads.
    void send(Look target) {
        if (path.getElements().isEmpty()) {
            return;
        }
        Look.undress(dot);
        target.dress(dot);
        dot.setVisible(true);
        PathTransition travel = new PathTransition(TRAVEL, path, dot);
        travel.setOnFinished(_ -> dot.setVisible(false));
        travel.play();
    }

    void alarm(boolean alarmed) {
        path.pseudoClassStateChanged(ALARM, alarmed);
        head.pseudoClassStateChanged(ALARM, alarmed);
    }

    void run(List<Point2D> corners) {
        course = () -> trace(corners);
        course.run();
    }

    void run(Bow bow) {
        course = () -> trace(bow);
        course.run();
    }

    private void trace(List<Point2D> corners) {
        Point2D end = corners.getLast();
        Point2D last = end.subtract(corners.get(corners.size() - 2));
        Point2D heading = last.normalize();
        double reach = Math.min(length(), last.magnitude() - LEAST_SHAFT);
        Point2D neck = end.subtract(heading.multiply(reach));
        path.getElements().setAll(new MoveTo(corners.getFirst().getX(), corners.getFirst().getY()));
        corners.subList(1, corners.size() - 1)
                .forEach(at -> path.getElements().add(new LineTo(at.getX(), at.getY())));
        path.getElements().add(new LineTo(neck.getX(), neck.getY()));
        point(end, heading, reach);
        room.getElements().setAll(path.getElements());
    }

    private void trace(Bow bow) {
        Point2D neck = bow.end().subtract(bow.heading().multiply(length()));
        path.getElements()
                .setAll(
                        new MoveTo(bow.begin().getX(), bow.begin().getY()),
                        new QuadCurveTo(
                                bow.bend().getX(), bow.bend().getY(), neck.getX(), neck.getY()));
        point(bow.end(), bow.heading(), length());
        room.getElements().setAll(path.getElements());
    }

    /// How far its head stands out at each side of the middle: beyond its line, however thick.
    private double breadth() {
        return path.getStrokeWidth() / 2 + BESIDE;
    }

    /// How long its head is.
    private double length() {
        return Math.max(HEAD, breadth() * 1.5);
    }

    private void point(Point2D end, Point2D heading, double length) {
        Point2D neck = end.subtract(heading.multiply(length + 1));
        Point2D aside = new Point2D(-heading.getY(), heading.getX()).multiply(breadth());
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
