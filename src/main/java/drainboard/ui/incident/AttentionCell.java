package drainboard.ui.incident;

import drainboard.ui.control.Mark;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

/// One line of the attention list; it is as high as its words need.
final class AttentionCell extends ListCell<AttentionRow> {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final Mark mark = new Mark(Severity.HELD.look());
    private final Label headline = new Label();
    private final Label age = new Label();
    private final Label detail = new Label();
    private final GridPane alarm = new GridPane();
    private final Label title = new Label();
    private final HBox head = new HBox(title);

    AttentionCell() {
        getStyleClass().add("attention-cell");
        alarm.getStyleClass().add("attention-alarm");
        head.getStyleClass().add("attention-head");
        title.getStyleClass().add("caption");
        headline.getStyleClass().add("strong");
        detail.getStyleClass().add("caption");
        detail.setWrapText(true);
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        age.getStyleClass().add("number");
        age.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        alarm.getColumnConstraints().addAll(new ColumnConstraints(), grows);
        alarm.addRow(0, mark, headline, age);
        alarm.add(detail, 1, 1, 2, 1);
        GridPane.setRowSpan(mark, 2);
        GridPane.setValignment(mark, VPos.CENTER);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable AttentionRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        boolean isHead = row instanceof AttentionRow.Head;
        pseudoClassStateChanged(HEAD, isHead);
        setMouseTransparent(isHead || empty);
        if (row == null || empty) {
            return;
        }
        switch (row) {
            case AttentionRow.Head section -> show(section);
            case Alarm one -> show(one);
        }
    }

    private void show(AttentionRow.Head section) {
        title.setText(section.title() + "  " + section.count());
        setAccessibleText(section.title() + ", " + section.count());
        setGraphic(head);
    }

    private void show(Alarm one) {
        mark.setLook(one.severity().look());
        headline.setText(one.headline());
        detail.setText(one.detail());
        age.setText(one.age());
        setAccessibleText(one.headline() + ", " + one.detail() + ", " + one.age());
        setGraphic(alarm);
    }

    /// How high a row would be as a cell of this list.
    double heightOf(AttentionRow row) {
        updateItem(row, false);
        applyCss();
        double height = Math.max(minHeight(-1), prefHeight(-1));
        updateItem(null, true);
        return height;
    }

    @Override
    protected double computePrefHeight(double width) {
        double cell = width > 0 ? width : getListView().getWidth();
        double wide = cell - snappedLeftInset() - snappedRightInset();
        return getItem() instanceof Alarm && wide > 0
                ? snappedTopInset() + alarm.prefHeight(wide) + snappedBottomInset()
                : super.computePrefHeight(width);
    }
}
