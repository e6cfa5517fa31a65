package drainboard.ui.diagram;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Looks;
import drainboard.ui.control.Times;
import drainboard.ui.diagram.DiagramGeometry.Bow;
import drainboard.ui.diagram.ModeDiagramModel.Ghost;
import drainboard.ui.diagram.Passages.Pace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// All lines of the diagram and what is written on them.
final class DiagramLines {
    private static final int FEW = 3;

    private final Supplier<ModeDiagramModel> shown;
    private final Times times;
    private final ReadOnlyBooleanProperty still;
    private final Group lines = new Group();
    private final Group writing = new Group();
    private final Map<ModeChange, Edge> edges = new LinkedHashMap<>();
    private final Map<ModeChange, Label> pluses = new LinkedHashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final Map<Arc, String> said = new HashMap<>();

    /// @param shown what is told of a line where the pointer rests on it
    /// @param still whether nothing may move
    DiagramLines(Supplier<ModeDiagramModel> shown, Times times, ReadOnlyBooleanProperty still) {
        this.shown = shown;
        this.times = times;
        this.still = still;
        for (Group drawn : List.of(lines, writing)) {
            drawn.setManaged(false);
            drawn.setAutoSizeChildren(false);
        }
        writing.setMouseTransparent(true);
        lines.setPickOnBounds(false);
    }

    /// A bow with what is written on it.
    private record Arc(
            ModeChange change, int lane, Edge edge, String words, String brief, Label label) {}

    Group lines() {
        return lines;
    }

    Group writing() {
        return writing;
    }

    void show(ModeDiagramModel model, ModeDiagramModel before) {
        edges.forEach((change, edge) -> show(change, edge, model, before));
        pluses.forEach((change, label) -> tell(label, model.plus(change)));
        for (Arc arc : arcs) {
            say(arc, said.getOrDefault(arc, arc.words()));
        }
    }

    private static void tell(Label label, String plus) {
        label.setText(plus);
        label.setVisible(!plus.isEmpty());
    }

    private void show(
            ModeChange change, Edge edge, ModeDiagramModel model, ModeDiagramModel before) {
        Passages passages = model.taken().get(change);
        boolean lit = model.lit().contains(change);
        Pace pace = lit && passages != null ? passages.pace() : Pace.CALM;
        edge.pace(pace, lit && still.get());
        if (lit
                && passages != null
                && !passages.equals(before.taken().get(change))
                && passages.fresh() > 0
                && pace == Pace.CALM
                && !still.get()) {
            edge.send(Looks.of(change.to()));
        }
        edge.alarm(change.touches(NodeMode.FENCE_LOST) && model.alarmed());
        if (model.lit().contains(change)) {
            edge.light(Looks.of(change.to()));
        } else {
            edge.darken();
        }
    }

    /// Draws the lines anew: the table or the refusals are others.
    void draw(ModeDiagramModel model) {
        edges.clear();
        arcs.clear();
        said.clear();
        pluses.clear();
        List<ModeChange> extras = model.extras();
        for (ModeChange move : model.moves()) {
            if (!extras.contains(move)) {
                edges.put(move, new Edge(() -> shown.get().lastOf(move, times)));
                pluses.put(move, plus());
            }
        }
        for (ModeChange extra : extras) {
            Edge edge = Edge.extra(() -> shown.get().lastOf(extra, times));
            edges.put(extra, edge);
            String number = Integer.toString(extras.indexOf(extra) + 1);
            arcs.add(new Arc(extra, arcs.size(), edge, number, number, label(number)));
        }
        for (Ghost ghost : model.ghosts()) {
            String brief = "×" + Figures.count(ghost.count());
            String words = brief + (model.ghosts().size() > FEW ? "" : " illegal");
            Label label = label(words);
            label.getStyleClass().add("edge-ghost-label");
            arcs.add(
                    new Arc(
                            ghost.change(),
                            arcs.size(),
                            Edge.ghost(() -> shown.get().whyRefused(ghost)),
                            words,
                            brief,
                            label));
        }
        List<Node> all = new ArrayList<>(edges.values());
        arcs.stream().map(Arc::edge).filter(edge -> !all.contains(edge)).forEach(all::add);
        lines.getChildren().setAll(all);
        writing.getChildren().setAll(arcs.stream().map(Arc::label).toList());
        writing.getChildren().addAll(pluses.values());
    }

    private static Label plus() {
        Label label = label("");
        label.setVisible(false);
        return label;
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("number", "edge-label");
        return label;
    }

    void layOut(DiagramGeometry geometry) {
        edges.forEach(
                (change, edge) -> {
                    if (TransitionTable.STANDARD.permits(change)) {
                        edge.run(geometry.line(change));
                    }
                });
        Plates plates = new Plates(geometry);
        List<Rectangle2D> taken = new ArrayList<>();
        arcs.forEach(arc -> taken.add(plates.keptClear(bow(geometry, arc))));
        for (Arc arc : arcs) {
            Bow bow = bow(geometry, arc);
            arc.edge().run(bow);
            Optional<Rectangle2D> near = plates.plateNear(bow, say(arc, arc.words()), taken);
            Rectangle2D at = near.orElseGet(() -> plates.plate(bow, say(arc, arc.brief()), taken));
            taken.add(at);
            arc.label().relocate(Math.rint(at.getMinX()), Math.rint(at.getMinY()));
        }
        pluses.forEach((change, label) -> centre(label, geometry.plus(change)));
    }

    private static Bow bow(DiagramGeometry geometry, Arc arc) {
        return geometry.bow(arc.change(), arc.lane());
    }

    /// Writes it on the bow, and tells how wide that is.
    private double say(Arc arc, String words) {
        said.put(arc, words);
        arc.label().setText((words + " " + shown.get().plus(arc.change())).strip());
        arc.label().applyCss();
        arc.label().autosize();
        return arc.label().getWidth();
    }

    private static void centre(Label label, Point2D at) {
        label.applyCss();
        label.autosize();
        label.relocate(
                Math.rint(at.getX() - label.getWidth() / 2),
                Math.max(0, Math.rint(at.getY() - label.getHeight() / 2)));
    }
}
