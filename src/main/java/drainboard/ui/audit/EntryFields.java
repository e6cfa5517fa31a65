package drainboard.ui.audit;

import drainboard.ui.audit.EntryRow.Two;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Every field of an entry.
final class EntryFields extends ScrollPane {
    private static final double SHOWN = 190;

    private final GridPane grid = new GridPane();

    EntryFields() {
        setId("audit-fields");
        setAccessibleText("All fields of the chosen entry");
        setFitToWidth(true);
        setPrefViewportHeight(SHOWN);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        grid.getStyleClass().add("audit-fields");
        ColumnConstraints grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), grows);
        setContent(grid);
    }

    void show(EntryRow row) {
        grid.getChildren().clear();
        int at = 0;
        for (Two field : row.fields()) {
            line(at++, field, field.first().equals("Hash") ? "number" : "small");
        }
        line(at, new Two("Evidence", row.evidence()), "number");
        setVvalue(0);
    }

    private void line(int at, Two field, String style) {
        Label name = new Label(field.first());
        name.getStyleClass().add("caption");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label(field.second());
        value.getStyleClass().add(style);
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(at, name, value);
    }
}
