package drainboard.ui.incident;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

import java.util.List;

/// The placements of a clear, one a line, with what each is told.
final class ReleaseList extends ScrollPane {
    private static final PseudoClass FLAGGED = PseudoClass.getPseudoClass("flagged");

    private final GridPane grid = new GridPane();

    ReleaseList(String id) {
        setId(id);
        getStyleClass().add("release-list");
        grid.getStyleClass().add("release-grid");
        setContent(grid);
        setFitToWidth(true);
        managedProperty().bind(visibleProperty());
    }

    void show(List<ReleaseLine> lines) {
        grid.getChildren().clear();
        setVisible(!lines.isEmpty());
        for (int i = 0; i < lines.size(); i++) {
            ReleaseLine line = lines.get(i);
            Label workload = new Label(line.workload());
            workload.getStyleClass().add("strong");
            Label action = new Label(line.action().wireName());
            action.getStyleClass().add("number");
            action.setMinWidth(USE_PREF_SIZE);
            Label remark = new Label(line.remark());
            remark.getStyleClass().add("release-remark");
            remark.setWrapText(true);
            remark.pseudoClassStateChanged(FLAGGED, line.flagged());
            grid.addRow(i, workload, action, remark);
        }
        setAccessibleText(
                String.join(
                        "; ",
                        lines.stream()
                                .map(
                                        one ->
                                                one.workload()
                                                        + ", "
                                                        + one.action().wireName()
                                                        + ", "
                                                        + one.remark())
                                .toList()));
    }
}
