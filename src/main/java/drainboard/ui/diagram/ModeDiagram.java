package drainboard.ui.diagram;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Look;
import drainboard.ui.control.Looks;
import drainboard.ui.control.Mark;
import drainboard.ui.diagram.DiagramGeometry.Bow;
import drainboard.ui.diagram.ModeDiagramModel.Ghost;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The state machine as an operator knows it: five boxes in a row, the way back above, fence lost
/// below.
public final class ModeDiagram extends Pane {
    private final ModeDiagramViewModel viewModel;
    private final Group lines = new Group();
    private final Group writing = new Group();
    private final Map<NodeMode, ModeBox> boxes = new EnumMap<>(NodeMode.class);
    private final Map<ModeChange, Edge> edges = new LinkedHashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final Label unknown = new Label();
    private final Label sum = new Label();
    private final VBox unknowns = new VBox(unknown, sum);
    private final Label refused = new Label();
    private final Label refusedWhere = new Label();
    private final VBox caption = new VBox(refused, refusedWhere);

    private ModeDiagramModel shown = ModeDiagramModel.EMPTY;

    /// A diagram of what the view model shows.
    public ModeDiagram(ModeDiagramViewModel viewModel) {
        this.viewModel = viewModel;
        parts();
        arrange();
        bind();
    }

    /// A bow with what is written on it.
    private record Arc(ModeChange change, int lane, Edge edge, Label label) {}

    private void parts() {
        setId("mode-diagram");
        getStyleClass().add("panel");
        setMaxHeight(DiagramGeometry.HEIGHT);
        setAccessibleRole(AccessibleRole.PARENT);
        for (NodeMode mode : NodeMode.ALL) {
            boxes.put(mode, new ModeBox(mode, () -> viewModel.choose(mode)));
        }
        unknown.setGraphic(new Mark(Look.UNKNOWN));
        unknown.getStyleClass().addAll("strong", "small");
        sum.getStyleClass().add("caption");
        unknowns.setId("mode-unknown");
        unknowns.getStyleClass().add("mode-unknown");
        unknowns.setFocusTraversable(true);
        unknowns.setAccessibleRole(AccessibleRole.TEXT);
        caption.setId("mode-refused");
        caption.setMouseTransparent(true);
        caption.getStyleClass().add("mode-refused");
        refused.setWrapText(true);
        refusedWhere.setWrapText(true);
        refused.getStyleClass().add("caption");
        refusedWhere.getStyleClass().add("caption");
    }

    private void arrange() {
        for (Group drawn : List.of(lines, writing)) {
            drawn.setMouseTransparent(true);
            drawn.setManaged(false);
            drawn.setAutoSizeChildren(false);
        }
        getChildren().addAll(lines, writing, caption);
        getChildren().addAll(boxes.values());
        getChildren().add(unknowns);
    }

    private void bind() {
        widthProperty()
                .subscribe(
                        width -> {
                            boolean narrow = geometry(width.doubleValue()).isNarrow();
                            boxes.values().forEach(box -> box.narrow(narrow));
                        });
        viewModel.model().addListener((_, _, next) -> show(next));
        viewModel.chosen().addListener((_, _, mode) -> choose(mode));
        draw(viewModel.model().get());
        show(viewModel.model().get());
        choose(viewModel.chosen().get());
    }

    private void show(ModeDiagramModel model) {
        if (!model.moves().equals(shown.moves()) || !model.ghosts().equals(shown.ghosts())) {
            draw(model);
        }
        shown = model;
        setAccessibleText(model.text());
        boxes.forEach((mode, box) -> box.show(model.box(mode), isRed(mode, model)));
        edges.forEach((change, edge) -> show(change, edge, model));
        unknown.setText("Unknown " + Figures.count(model.unknown()));
        sum.setText(model.whole());
        unknowns.setAccessibleText(unknown.getText() + " " + sum.getText());
        refused.setText(model.refusal().map(last -> "refused: " + last.pair()).orElse(""));
        refusedWhere.setText(model.refusal().map(ModeDiagramModel.Refused::detail).orElse(""));
    }

    private static void show(ModeChange change, Edge edge, ModeDiagramModel model) {
        edge.alarm(change.touches(NodeMode.FENCE_LOST) && model.alarmed());
        if (model.lit().contains(change)) {
            edge.light(Looks.of(change.to()));
            edge.toFront();
        } else {
            edge.darken();
        }
    }

    private static boolean isRed(NodeMode mode, ModeDiagramModel model) {
        return mode == NodeMode.FENCE_LOST && model.alarmed();
    }

    private void choose(Optional<NodeMode> chosen) {
        boxes.forEach((mode, box) -> box.choose(chosen.equals(Optional.of(mode))));
    }

    /// Draws the lines anew: the table or the refusals are others.
    private void draw(ModeDiagramModel model) {
        edges.clear();
        arcs.clear();
        List<ModeChange> extras = model.extras();
        for (ModeChange move : model.moves()) {
            if (!extras.contains(move)) {
                edges.put(move, new Edge());
            }
        }
        for (ModeChange extra : extras) {
            Edge edge = Edge.extra();
            edges.put(extra, edge);
            arcs.add(new Arc(extra, arcs.size(), edge, label(extra, extras)));
        }
        for (Ghost ghost : model.ghosts()) {
            Label label = new Label("×" + Figures.count(ghost.count()));
            label.getStyleClass().addAll("number", "edge-label", "edge-ghost-label");
            arcs.add(new Arc(ghost.change(), arcs.size(), Edge.ghost(), label));
        }
        List<Node> all = new ArrayList<>(edges.values());
        arcs.stream().map(Arc::edge).filter(edge -> !all.contains(edge)).forEach(all::add);
        lines.getChildren().setAll(all);
        writing.getChildren().setAll(arcs.stream().map(Arc::label).toList());
        requestLayout();
    }

    private static Label label(ModeChange extra, List<ModeChange> extras) {
        Label label = new Label(Integer.toString(extras.indexOf(extra) + 1));
        label.getStyleClass().addAll("number", "edge-label");
        return label;
    }

    @Override
    protected double computePrefHeight(double width) {
        return DiagramGeometry.HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return DiagramGeometry.HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return DiagramGeometry.LEAST_WIDTH;
    }

    @Override
    protected void layoutChildren() {
        DiagramGeometry geometry = geometry(getWidth());
        boxes.forEach((mode, box) -> place(box, geometry.box(mode)));
        place(unknowns, geometry.unknown());
        place(caption, geometry.caption());
        edges.forEach(
                (change, edge) -> {
                    if (TransitionTable.STANDARD.permits(change)) {
                        edge.run(geometry.line(change));
                    }
                });
        for (Arc arc : arcs) {
            Bow bow = geometry.bow(arc.change(), arc.lane());
            arc.edge().run(bow);
            centre(arc.label(), bow.apex());
        }
    }

    private static DiagramGeometry geometry(double width) {
        return new DiagramGeometry(Math.max(width, DiagramGeometry.LEAST_WIDTH));
    }

    private static void place(Region part, Rectangle2D at) {
        part.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    }

    private static void centre(Label label, Point2D at) {
        label.applyCss();
        label.autosize();
        label.relocate(
                Math.rint(at.getX() - label.getWidth() / 2),
                Math.max(0, Math.rint(at.getY() - label.getHeight() / 2)));
    }
}
