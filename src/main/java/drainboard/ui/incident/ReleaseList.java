package drainboard.ui.incident;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

import java.util.List;

/// The placements of a clear, one a line, with what each is told.
final class ReleaseList extends ScrollPane {
    private static final PseudoClass FLAGGED = PseudoClass.getPseudoClass("flagged");

    /// A longer name is broken into lines, for any text can be a name.
    private static final int LONG = 24;

    private static final double LONG_NAME_WIDTH = 180;

    private final GridPane grid = new GridPane();

    ReleaseList(String id) {
        setId(id);
        getStyleClass().add("release-list");
        grid.getStyleClass().add("release-grid");
        setContent(grid);
        setFitToWidth(true);
        managedProperty().bind(visibleProperty());
        widthProperty().subscribe(this::requestLayout);
    }

    /// As high as its lines are in the width that it has: it scrolls only where there is no room.
    @Override
    protected double computePrefHeight(double width) {
        double frame = snappedTopInset() + snappedBottomInset();
        double inner = getWidth() - snappedLeftInset() - snappedRightInset();
        return grid.prefHeight(inner > 0 ? inner : -1) + frame;
    }

    void show(List<ReleaseLine> lines) {
        grid.getChildren().clear();
        setVisible(!lines.isEmpty());
        for (int i = 0; i < lines.size(); i++) {
            ReleaseLine line = lines.get(i);
            Label workload = new Label(line.workload());
            workload.getStyleClass().add("strong");
            workload.setWrapText(true);
            workload.setMinWidth(
                    line.workload().length() <= LONG ? USE_PREF_SIZE : LONG_NAME_WIDTH);
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
