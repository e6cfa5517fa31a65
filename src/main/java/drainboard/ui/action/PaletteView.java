package drainboard.ui.action;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The palette: one field, and below it what was found. It works with the keyboard alone, and the
/// field says which entry is selected.
public final class PaletteView extends VBox {
    private static final double WIDTH = 640;
    private static final int PAGE = 8;

    private final PaletteViewModel model;
    private final TextField field = new TextField();
    private final ListView<PaletteRow> list = new ListView<>();
    private final Label said = new Label();
    private final Overlay overlay;

    /// A palette over its view model.
    public PaletteView(PaletteViewModel model) {
        this.model = model;
        this.overlay = new Overlay(this, field);
        parts();
        arrange();
        bind();
    }

    /// What is laid over the window.
    public Overlay overlay() {
        return overlay;
    }

    private void parts() {
        setId("palette");
        getStyleClass().add("palette");
        setMaxWidth(WIDTH);
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        field.setId("palette-field");
        field.setPromptText("Act, node, workload, incident or file; > for acts only");
        list.setId("palette-list");
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setAccessibleText("What was found");
        list.setCellFactory(_ -> new PaletteCell());
        said.setId("palette-said");
        said.getStyleClass().add("palette-said");
        said.setMaxWidth(Double.MAX_VALUE);
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
    }

    private void arrange() {
        getChildren().setAll(field, list, said);
    }

    private void bind() {
        field.textProperty().bindBidirectional(model.textProperty());
        list.setItems(model.rows());
        said.textProperty().bind(model.saidProperty());
        model.selectedProperty().subscribe(this::mark);
        model.saidProperty().subscribe(this::mark);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(
                _ -> {
                    model.select(list.getSelectionModel().getSelectedIndex());
                    go();
                });
    }

    /// Opens it over the window, with something typed already.
    public void open(String typed) {
        model.open(typed);
        overlay.open();
        field.end();
    }

    /// Opens it at what was followed before.
    public void openRecent() {
        model.openRecent();
        overlay.open();
    }

    private void mark() {
        int place = model.selectedProperty().get();
        list.getSelectionModel().clearAndSelect(place);
        list.scrollTo(Math.max(0, place - PAGE / 2));
        field.setAccessibleText(
                "Command palette. "
                        + model.chosen().map(PaletteRow::spoken).orElse("")
                        + ". "
                        + said.getText());
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case KeyCode.DOWN -> model.move(1);
            case KeyCode.UP -> model.move(-1);
            case KeyCode.PAGE_DOWN -> model.move(PAGE);
            case KeyCode.PAGE_UP -> model.move(-PAGE);
            case KeyCode.ENTER -> go();
            case KeyCode.ESCAPE -> overlay.close();
            case KeyCode.TAB -> {
                // There is nowhere else to go.
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// The palette is closed before the act: what that opens has the focus then.
    private void go() {
        model.chosen()
                .filter(PaletteRow::isOpen)
                .ifPresent(
                        row -> {
                            overlay.close();
                            row.go().run();
                        });
    }
}
