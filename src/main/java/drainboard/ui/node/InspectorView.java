package drainboard.ui.node;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The inspector column.
public final class InspectorView extends BorderPane {
    private final InspectorViewModel model;
    private final Label title = new Label();
    private final Mark mark = new Mark(Look.UNKNOWN);
    private final Label mode = new Label();
    private final Label readiness = new Label();
    private final Label reasons = new Label();
    private final VBox sections = new VBox();
    private final Button copy = new Button("Copy all");

    /// An inspector over its view model.
    public InspectorView(InspectorViewModel model) {
        this.model = model;
        parts();
        arrange();
        model.pageProperty().subscribe(this::show);
    }

    private void parts() {
        setId("inspector");
        getStyleClass().addAll("panel", "inspector");
        title.setId("inspector-title");
        title.getStyleClass().add("headline");
        mode.setId("inspector-mode");
        readiness.setId("inspector-readiness");
        readiness.getStyleClass().add("strong");
        reasons.setId("inspector-reasons");
        reasons.getStyleClass().add("muted");
        sections.getStyleClass().add("inspector-sections");
        copy.getStyleClass().add("button-quiet");
        copy.setOnAction(
                _ -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(model.asText());
                    Clipboard.getSystemClipboard().setContent(content);
                });
        for (Label label : new Label[] {title, mode, reasons}) {
            label.setWrapText(true);
        }
    }

    private void arrange() {
        VBox head = new VBox(title, new HBox(8, mark, mode), readiness, reasons);
        head.getStyleClass().add("inspector-head");
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(head);
        setCenter(scroll);
        setBottom(copy);
    }

    private void show(InspectorViewModel.Page page) {
        title.setText(page.title());
        mark.setLook(page.look());
        mode.setText(page.mode());
        readiness.setText(page.readiness().isEmpty() ? "" : "Readiness  " + page.readiness());
        reasons.setText(page.reasons());
        sections.getChildren().clear();
        for (InspectorViewModel.Section section : page.sections()) {
            Label head = new Label(section.head());
            head.getStyleClass().add("strong");
            sections.getChildren().add(head);
            for (String line : section.lines()) {
                Label text = new Label(line);
                text.getStyleClass().add(section.plain() ? "number" : "small");
                text.setWrapText(true);
                text.setMinHeight(USE_PREF_SIZE);
                sections.getChildren().add(text);
            }
        }
    }
}
