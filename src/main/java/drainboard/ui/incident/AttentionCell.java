package drainboard.ui.incident;

import drainboard.ui.control.Mark;
import drainboard.ui.control.Times;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One line of the attention list; it is as high as its words need.
final class AttentionCell extends ListCell<AttentionRow> {
    /// How wide the styles make the bar that scrolls.
    private static final double BAR = 12;

    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final Mark mark = new Mark(Severity.HELD.look());
    private final Label headline = new Label();
    private final Label age = new Label();
    private final Label detail = new Label();
    private final Label flag = new Label("FIRST OUT");
    private final AttentionViewModel model;
    private final ObservableValue<Instant> now;
    private final GridPane alarm = new GridPane();
    private final Times times;
    private final Label title = new Label();
    private final HBox head = new HBox(title);

    /// A line of a list, whose ages are those of its moment.
    AttentionCell(AttentionViewModel model) {
        this.model = model;
        this.now = model.nowProperty();
        this.times = model.times();
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
        flag.getStyleClass().addAll("caption", "attention-first");
        flag.setMinWidth(USE_PREF_SIZE);
        flag.managedProperty().bind(flag.visibleProperty());
        alarm.addRow(0, mark, headline, flag, age);
        alarm.add(detail, 1, 1, 3, 1);
        GridPane.setRowSpan(mark, 2);
        GridPane.setValignment(mark, VPos.CENTER);
        setPrefWidth(0);
        now.subscribe(moment -> tick());
        times.zoneProperty().subscribe(zone -> tick());
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
        show(row);
    }

    /// Shows the ages of the present moment; the row is the same.
    private void tick() {
        AttentionRow row = getItem();
        if (row != null && !isEmpty()) {
            show(row);
        }
    }

    private void show(AttentionRow row) {
        switch (row) {
            case AttentionRow.Head section -> show(section);
            case Alarm one -> show(one);
            case AttentionRow.Group many -> show(many);
            case AttentionRow.Aside one -> show(one);
        }
    }

    private void show(AttentionRow.Head section) {
        title.setText(section.title() + "  " + section.count());
        setAccessibleText(section.title() + ", " + section.count());
        setGraphic(head);
    }

    private void show(Alarm one) {
        mark.setLook(one.severity().look());
        say(one.headline(), model.detail(one), one.age(now.getValue()));
        first(one.mark().firstOut());
    }

    private void show(AttentionRow.Group many) {
        mark.setLook(many.kind().look());
        say(many.headline(), many.detail(), Phrases.age(many.since(), now.getValue()));
        first(false);
    }

    private void show(AttentionRow.Aside one) {
        mark.setLook(one.alarm().severity().look());
        say(
                one.alarm().headline(),
                one.why().at(now.getValue(), times),
                one.alarm().age(now.getValue()));
        first(false);
    }

    private void say(String what, String how, String old) {
        headline.setText(what);
        detail.setText(how);
        age.setText(old);
        setAccessibleText(what + ", " + how + (old.isEmpty() ? "" : ", " + old));
        setGraphic(alarm);
    }

    private void first(boolean is) {
        flag.setVisible(is);
        if (is) {
            setAccessibleText("First out: " + getAccessibleText());
        }
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
        // Its words have room also where the list scrolls.
        double cell = width > 0 ? width : getListView().getWidth() - BAR;
        double wide = cell - snappedLeftInset() - snappedRightInset();
        return getItem() != null && !(getItem() instanceof AttentionRow.Head) && wide > 0
                ? snappedTopInset() + alarm.prefHeight(wide) + snappedBottomInset()
                : super.computePrefHeight(width);
    }
}
