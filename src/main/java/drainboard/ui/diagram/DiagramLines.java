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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    private final Set<ModeChange> drawnGhosts = new LinkedHashSet<>();
    private List<ModeChange> drawnMoves = List.of();
    private final Set<Arc> brief = new HashSet<>();

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

    /// A bow and where something is written on it: a refused pair, or one beyond the recipe's own.
    private record Arc(ModeChange change, int lane, boolean refused, Edge edge, Label label) {}

    Group lines() {
        return lines;
    }

    Group writing() {
        return writing;
    }

    /// Shows it on the lines that were drawn; answers whether they must be laid out anew.
    boolean show(ModeDiagramModel model, ModeDiagramModel before) {
        edges.forEach((change, edge) -> show(change, edge, model, before));
        pluses.forEach((change, label) -> tell(label, model.plus(change)));
        boolean wider = false;
        for (Arc arc : arcs) {
            arc.edge().tellAgain();
            double wide = arc.label().getWidth();
            wider |= say(arc) != wide;
        }
        return wider;
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
        edge.tellAgain();
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

    /// Draws the lines anew where the table or the refused pairs are others. Else they stay, with
    /// whatever points at them: that a pair was refused once more is only written on them.
    boolean draw(ModeDiagramModel model) {
        List<ModeChange> moves = List.copyOf(model.moves());
        Set<ModeChange> ghosts =
                model.ghosts().stream()
                        .map(Ghost::change)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (moves.equals(drawnMoves) && ghosts.equals(drawnGhosts)) {
            return false;
        }
        drawnMoves = moves;
        // An arc keeps its lane although another pair was refused since.
        drawnGhosts.retainAll(ghosts);
        drawnGhosts.addAll(ghosts);
        drawAll(model.extras());
        return true;
    }

    private void drawAll(List<ModeChange> extras) {
        edges.clear();
        arcs.clear();
        brief.clear();
        pluses.clear();
        for (ModeChange move : drawnMoves) {
            if (!extras.contains(move)) {
                edges.put(move, new Edge(() -> shown.get().lastOf(move, times)));
                pluses.put(move, plus());
            }
        }
        for (ModeChange extra : extras) {
            Edge edge = Edge.extra(() -> shown.get().lastOf(extra, times));
            edges.put(extra, edge);
            arcs.add(new Arc(extra, arcs.size(), false, edge, label("")));
        }
        for (ModeChange ghost : drawnGhosts) {
            Label label = label("");
            label.getStyleClass().add("edge-ghost-label");
            Edge edge = Edge.ghost(() -> shown.get().whyRefused(ghost));
            arcs.add(new Arc(ghost, arcs.size(), true, edge, label));
        }
        List<Node> all = new ArrayList<>(edges.values());
        arcs.stream().filter(Arc::refused).map(Arc::edge).forEach(all::add);
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
            brief.remove(arc);
            Optional<Rectangle2D> near = plates.plateNear(bow, measured(arc), taken);
            Rectangle2D at = near.orElseGet(() -> plates.plate(bow, sayInBrief(arc), taken));
            taken.add(Plates.apart(at));
            arc.label().relocate(Math.rint(at.getMinX()), Math.rint(at.getMinY()));
        }
        pluses.forEach((change, label) -> centre(label, geometry.plus(change)));
    }

    private static Bow bow(DiagramGeometry geometry, Arc arc) {
        return geometry.bow(arc.change(), arc.lane());
    }

    private double sayInBrief(Arc arc) {
        brief.add(arc);
        return measured(arc);
    }

    /// The same, measured anew also where it says what it said: the font may be another one.
    private double measured(Arc arc) {
        say(arc);
        fit(arc.label());
        return arc.label().getWidth();
    }

    /// Writes on the bow what there is to say, and tells how wide that is.
    private double say(Arc arc) {
        String said = (words(arc) + " " + shown.get().plus(arc.change())).strip();
        Label label = arc.label();
        if (!said.equals(label.getText())) {
            label.setText(said);
            fit(label);
        }
        return label.getWidth();
    }

    private static void fit(Label label) {
        label.applyCss();
        label.autosize();
    }

    private String words(Arc arc) {
        if (!arc.refused()) {
            return Integer.toString(arc.lane() + 1);
        }
        String often = "×" + Figures.count(shown.get().refused(arc.change()));
        return often + (brief.contains(arc) || drawnGhosts.size() > FEW ? "" : " illegal");
    }

    private static void centre(Label label, Point2D at) {
        fit(label);
        label.relocate(
                Math.rint(at.getX() - label.getWidth() / 2),
                Math.max(0, Math.rint(at.getY() - label.getHeight() / 2)));
    }
}
