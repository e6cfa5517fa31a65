package drainboard.ui.diagram;

import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.control.Times;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The state machine as an operator knows it: five boxes in a row, the way back above, fence lost
/// below.
public final class ModeDiagram extends Pane {

    private final ModeDiagramViewModel viewModel;
    private final ToggleButton unit = new ToggleButton("Count placements");
    private final Tooltip whole = new Tooltip();
    private final DiagramLines drawn;
    private final Map<NodeMode, ModeBox> boxes = new EnumMap<>(NodeMode.class);
    private final Label unknown = new Label();
    private final Label unknownHeld = new Label();
    private final Label sum = new Label();
    private final VBox unknowns = new VBox(new HBox(unknown, unknownHeld), sum);
    private final Label refused = new Label();
    private final Label refusedWhere = new Label();
    private final VBox caption = new VBox(refused, refusedWhere);

    private ModeDiagramModel shown = ModeDiagramModel.EMPTY;

    /// A still diagram of what the view model shows, with its times in UTC.
    public ModeDiagram(ModeDiagramViewModel viewModel) {
        this(viewModel, Times.ofUtc(), new SimpleBooleanProperty(true));
    }

    /// @param times in which zone times are shown
    /// @param still whether nothing may move
    public ModeDiagram(ModeDiagramViewModel viewModel, Times times, ReadOnlyBooleanProperty still) {
        this.viewModel = viewModel;
        this.drawn = new DiagramLines(() -> shown, times, still);
        parts();
        arrange();
        bind();
    }

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
        unknownHeld.setId("mode-unknown-held");
        unknownHeld.setGraphic(new Mark(Look.FENCE_LOST));
        unknownHeld.getStyleClass().addAll("number", "mode-held", "mode-unknown-held");
        unknownHeld.managedProperty().bind(unknownHeld.visibleProperty());
        sum.getStyleClass().add("caption");
        unknowns.setId("mode-unknown");
        unknowns.getStyleClass().add("mode-unknown");
        unknowns.setFocusTraversable(true);
        unknowns.setAccessibleRole(AccessibleRole.TEXT);
        Tooltip.install(unknowns, whole);
        unit.setId("mode-unit");
        unit.getStyleClass().add("mode-unit");
        unit.setAccessibleText("Count placements instead of nodes");
        caption.setId("mode-refused");
        caption.setMouseTransparent(true);
        caption.getStyleClass().add("mode-refused");
        refused.setWrapText(true);
        refusedWhere.setWrapText(true);
        refused.getStyleClass().add("caption");
        refusedWhere.getStyleClass().add("caption");
    }

    private void arrange() {
        getChildren().addAll(drawn.lines(), drawn.writing(), caption);
        getChildren().addAll(boxes.values());
        getChildren().addAll(unknowns, unit);
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
        unit.selectedProperty().addListener((_, _, on) -> viewModel.countPlacements(on));
        show(viewModel.model().get());
        choose(viewModel.chosen().get());
    }

    private void show(ModeDiagramModel model) {
        boolean anew = drawn.draw(model);
        ModeDiagramModel before = shown;
        shown = model;
        setAccessibleText(model.text());
        unit.setSelected(model.placements());
        boxes.forEach(
                (mode, box) -> box.show(model.box(mode), isRed(mode, model), model.stopsIn(mode)));
        if (drawn.show(model, before) || anew) {
            requestLayout();
        }
        whole.setText(model.sum());
        unknown.setText("Unknown " + Figures.count(model.unknown()));
        unknownHeld.setText(Figures.count(model.unknownHeld()));
        unknownHeld.setVisible(model.unknownHeld() > 0);
        sum.setText(model.whole());
        unknowns.setAccessibleText(
                unknown.getText() + model.heldUnknown() + " " + sum.getText() + ": " + model.sum());
        refused.setText(model.refusal().map(last -> "refused: " + last.pair()).orElse(""));
        refusedWhere.setText(model.refusal().map(ModeDiagramModel.Refused::detail).orElse(""));
    }

    private static boolean isRed(NodeMode mode, ModeDiagramModel model) {
        return mode == NodeMode.FENCE_LOST && model.alarmed();
    }

    private void choose(Optional<NodeMode> chosen) {
        boxes.forEach((mode, box) -> box.choose(chosen.equals(Optional.of(mode))));
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
        drawn.layOut(geometry);
        unit.autosize();
        Rectangle2D corner = geometry.unit();
        unit.relocate(corner.getMaxX() - unit.getWidth(), corner.getMinY());
    }

    private static DiagramGeometry geometry(double width) {
        return new DiagramGeometry(Math.max(width, DiagramGeometry.LEAST_WIDTH));
    }

    private static void place(Region part, Rectangle2D at) {
        part.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    }
}
