package drainboard.ui.incident;

import drainboard.ui.control.GivingPane;
import drainboard.ui.control.Sanitizer;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/// The placements of a clear, one a line, with what each is told.
final class ReleaseList {
    private static final PseudoClass FLAGGED = PseudoClass.getPseudoClass("flagged");

    /// A longer name is broken into lines, for any text can be a name.
    private static final int LONG = 24;

    private static final double LONG_NAME_WIDTH = 200;

    private static final double TIP_WIDTH = 560;

    /// So much of it is always seen: a line or two.
    private static final double LEAST = 72;

    private final GridPane grid = new GridPane();
    private final GivingPane pane = new GivingPane(grid, LEAST);

    ReleaseList(String id) {
        grid.getStyleClass().add("release-grid");
        pane.setId(id);
        pane.getStyleClass().add("release-list");
        pane.managedProperty().bind(pane.visibleProperty());
    }

    /// Where it is shown.
    GivingPane pane() {
        return pane;
    }

    void show(List<ReleaseLine> lines) {
        grid.getChildren().clear();
        pane.setVisible(!lines.isEmpty());
        for (int i = 0; i < lines.size(); i++) {
            ReleaseLine line = lines.get(i);
            String name = line.brief();
            Label workload = new Label(name);
            workload.getStyleClass().add("strong");
            workload.setWrapText(true);
            if (name.length() <= LONG) {
                workload.setMinWidth(Region.USE_PREF_SIZE);
            } else {
                workload.setMinWidth(LONG_NAME_WIDTH);
                workload.setPrefWidth(LONG_NAME_WIDTH);
            }
            if (!name.equals(line.whole())) {
                Tooltip whole = new Tooltip(Sanitizer.show(line.workload().text()));
                whole.setWrapText(true);
                whole.setMaxWidth(TIP_WIDTH);
                workload.setTooltip(whole);
            }
            Label action = new Label(line.action().wireName());
            action.getStyleClass().add("number");
            action.setMinWidth(Region.USE_PREF_SIZE);
            Label remark = new Label(line.remark());
            remark.getStyleClass().add("release-remark");
            remark.setWrapText(true);
            remark.pseudoClassStateChanged(FLAGGED, line.flagged());
            GridPane.setHgrow(remark, Priority.ALWAYS);
            for (Label cell : new Label[] {workload, action, remark}) {
                cell.setMinHeight(Region.USE_PREF_SIZE);
            }
            grid.addRow(i, workload, action, remark);
        }
        pane.setAccessibleText(
                String.join(
                        "; ",
                        lines.stream()
                                .map(
                                        one ->
                                                one.brief()
                                                        + ", "
                                                        + one.action().wireName()
                                                        + ", "
                                                        + one.remark())
                                .toList()));
    }
}
