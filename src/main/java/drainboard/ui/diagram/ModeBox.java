package drainboard.ui.diagram;

import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Look;
import drainboard.ui.control.Looks;
import drainboard.ui.control.Mark;
import drainboard.ui.control.Words;
import drainboard.ui.diagram.ModeDiagramModel.Box;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One mode: its mark and word, how many nodes are in it, and since when the first of them.
final class ModeBox extends VBox {
    private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Runnable choice;
    private final Label count = new Label("0");
    private final Label age = new Label();
    private final Label held = new Label();
    private final Label stops = new Label();

    ModeBox(NodeMode mode, Runnable choice) {
        this.choice = choice;
        setId("mode-" + mode.wireName());
        getStyleClass().add("mode-box");
        Looks.of(mode).dress(this);
        count.setId("count-" + mode.wireName());
        count.getStyleClass().add("mode-count");
        age.getStyleClass().addAll("small", "muted");
        held.getStyleClass().addAll("number", "mode-held");
        held.setGraphic(new Mark(Look.FENCE_LOST));
        count.setMinWidth(USE_PREF_SIZE);
        held.setMinWidth(USE_PREF_SIZE);
        age.managedProperty().bind(age.textProperty().isNotEmpty());
        held.managedProperty().bind(held.visibleProperty());
        held.setVisible(false);
        stops.getStyleClass().addAll("number", "mode-stops");
        stops.setMinWidth(USE_PREF_SIZE);
        stops.visibleProperty().bind(stops.textProperty().isNotEmpty());
        stops.managedProperty().bind(stops.visibleProperty());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        between.managedProperty().bind(stops.visibleProperty());
        Label word = new Label(Words.of(mode));
        word.getStyleClass().addAll("strong", "small", "muted");
        Region rest = new Region();
        HBox.setHgrow(rest, Priority.ALWAYS);
        HBox head = new HBox(new Mark(Looks.of(mode)), word, between, stops);
        head.getStyleClass().add("mode-head");
        HBox figures = new HBox(count, age, rest, held);
        figures.getStyleClass().add("mode-figures");
        getChildren().addAll(head, figures);
        listen();
    }

    private void listen() {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleRoleDescription("mode box");
        setAccessibleHelp("Enter shows only the nodes in this mode; again shows all.");
        setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        requestFocus();
                        choice.run();
                    }
                });
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        choice.run();
                        event.consume();
                    }
                });
    }

    void show(Box box, boolean alarmed, String numbers) {
        stops.setText(numbers);
        count.setText(box.figure());
        age.setText(box.age());
        held.setText(Figures.count(box.heldElsewhere()));
        held.setVisible(box.heldElsewhere() > 0);
        setAccessibleText(
                numbers.isEmpty()
                        ? box.text()
                        : box.text() + ", stop " + numbers + " of the selected placement");
        pseudoClassStateChanged(ALARM, alarmed);
    }

    void narrow(boolean narrow) {
        pseudoClassStateChanged(NARROW, narrow);
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            choice.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
