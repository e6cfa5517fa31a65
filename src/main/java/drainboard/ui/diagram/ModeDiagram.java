package drainboard.ui.diagram;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.Look;
import drainboard.ui.control.Looks;
import drainboard.ui.control.Mark;
import drainboard.ui.control.Words;
import drainboard.ui.diagram.ModeDiagramModel.Box;
import drainboard.ui.diagram.ModeDiagramModel.Ghost;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The state machine: five boxes from left to right, the way back above, fence lost below.
public final class ModeDiagram extends Pane {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass ALARMED = PseudoClass.getPseudoClass("alarmed");
    private static final PseudoClass EXTRA = PseudoClass.getPseudoClass("extra");

    private final ModeDiagramViewModel source;
    private final Map<NodeMode, ModeBox> boxes = new EnumMap<>(NodeMode.class);
    private final Label unknown = new Label();
    private final Label refused = new Label();
    private final Pane edges = new Pane();

    /// One mode's box.
    private static final class ModeBox extends VBox {
        private final NodeMode mode;
        private final Label count = new Label();
        private final Label age = new Label();
        private final Label held = new Label("", new Mark(Look.FENCE_LOST));

        ModeBox(NodeMode mode) {
            this.mode = mode;
            setId("mode-" + mode.wireName());
            getStyleClass().add("mode-box");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            Label word = new Label(Words.of(mode), new Mark(Looks.of(mode)));
            word.getStyleClass().add("caption");
            count.getStyleClass().add("figure");
            count.setId("count-" + mode.wireName());
            age.getStyleClass().add("caption");
            held.getStyleClass().add("caption");
            HBox figures = new HBox(8, count, age, held);
            figures.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
            getChildren().addAll(word, figures);
        }

        void show(Box box) {
            count.setText(String.valueOf(box.count()));
            age.setText(box.oldest());
            held.setText(String.valueOf(box.held()));
            held.setVisible(box.held() > 0);
            held.setManaged(box.held() > 0);
            pseudoClassStateChanged(
                    ALARMED, box.held() > 0 || (mode == NodeMode.FENCE_LOST && box.count() > 0));
            setAccessibleText(
                    Words.of(mode)
                            + " "
                            + box.count()
                            + (box.oldest().isEmpty() ? "" : ", oldest " + box.oldest())
                            + (box.held() > 0 ? ", still held " + box.held() : ""));
        }
    }

    /// A diagram over its view model.
    public ModeDiagram(ModeDiagramViewModel model) {
        source = model;
        setId("diagram");
        getStyleClass().addAll("panel", "diagram");
        setMinWidth(560);
        edges.setMouseTransparent(true);
        getChildren().add(edges);
        for (NodeMode mode : NodeMode.ALL) {
            ModeBox box = new ModeBox(mode);
            boxes.put(mode, box);
            getChildren().add(box);
        }
        unknown.setGraphic(new Mark(Look.UNKNOWN));
        unknown.setId("diagram-unknown");
        refused.setId("diagram-refused");
        refused.getStyleClass().add("caption");
        getChildren().addAll(unknown, refused);
        model.modelProperty().subscribe(this::show);
        widthProperty().subscribe(() -> draw(source.modelProperty().get()));
    }

    private void show(ModeDiagramModel now) {
        boxes.forEach((mode, box) -> box.show(now.boxes().getOrDefault(mode, new Box(0, "", 0))));
        unknown.setText("Unknown " + now.unknown());
        refused.setText(
                now.refused().stream()
                        .limit(2)
                        .map(
                                ghost ->
                                        "refused: "
                                                + ghost.change()
                                                + (ghost.count() > 1 ? " ×" + ghost.count() : ""))
                        .collect(Collectors.joining("\n")));
        setAccessibleText(
                boxes.values().stream()
                        .map(ModeBox::getAccessibleText)
                        .collect(Collectors.joining("; ", "", "; " + unknown.getText())));
        draw(now);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        DiagramLayout layout = new DiagramLayout(getWidth());
        boxes.forEach(
                (mode, box) ->
                        box.resizeRelocate(
                                layout.x(mode),
                                layout.y(mode),
                                layout.boxWidth(),
                                layout.boxHeight()));
        unknown.autosize();
        unknown.relocate(layout.x(NodeMode.MAINTENANCE), 128);
        refused.autosize();
        refused.relocate(14, 134);
    }

    private void draw(ModeDiagramModel now) {
        DiagramLayout layout = new DiagramLayout(getWidth());
        edges.getChildren().clear();
        boolean alarmed =
                now.boxes().getOrDefault(NodeMode.FENCE_LOST, new Box(0, "", 0)).count() > 0;
        for (ModeChange move : now.moves()) {
            Path path = layout.edge(move);
            path.getStyleClass().add("edge");
            path.pseudoClassStateChanged(LIT, now.lit().contains(move));
            path.pseudoClassStateChanged(EXTRA, now.extra().contains(move));
            path.pseudoClassStateChanged(ALARMED, alarmed && move.touches(NodeMode.FENCE_LOST));
            edges.getChildren().add(path);
        }
        for (Ghost ghost : now.refused()) {
            Path path = layout.arc(ghost.change());
            path.getStyleClass().add("ghost");
            edges.getChildren().add(path);
        }
    }
}
