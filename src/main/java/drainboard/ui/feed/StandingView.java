package drainboard.ui.feed;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// How sources stand, a sentence each, with what can be done about it beside it.
public final class StandingView extends VBox {
    private final String name;
    private final Consumer<StandingRow> act;

    /// Rows that follow what is to be said.
    ///
    /// @param name tells one place of them from another
    public StandingView(
            String name,
            ReadOnlyObjectProperty<List<StandingRow>> rows,
            Consumer<StandingRow> act) {
        this.name = name;
        this.act = act;
        setId(name);
        getStyleClass().add("standing");
        rows.subscribe(this::show);
    }

    /// Lines stay while their words change: a button keeps the focus while a countdown runs.
    private void show(List<StandingRow> rows) {
        while (getChildren().size() < rows.size()) {
            getChildren().add(new Line(name + "-" + getChildren().size(), act));
        }
        getChildren().remove(rows.size(), getChildren().size());
        for (int at = 0; at < rows.size(); at++) {
            ((Line) getChildren().get(at)).show(rows.get(at));
        }
    }

    private static final class Line extends HBox {
        private final Label said = new Label();
        private final Button button = new Button();
        private final Tooltip why = new Tooltip();
        private StandingRow row = StandingRow.said("", "", false);

        Line(String id, Consumer<StandingRow> act) {
            getStyleClass().add("standing-line");
            said.setId(id);
            said.setWrapText(true);
            said.setMinHeight(USE_PREF_SIZE);
            button.setId(id + "-do");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> act.accept(row));
            getChildren().setAll(said, button);
        }

        void show(StandingRow now) {
            row = now;
            said.setText(now.sentence());
            boolean offered = now.remedy() != StandingRow.Remedy.NONE;
            button.setText(now.remedy().words());
            button.setVisible(offered);
            button.setManaged(offered);
            button.setDisable(!now.refusal().isEmpty());
            button.setAccessibleText(now.remedy().words() + ": " + now.sentence());
            why.setText(now.refusal());
            said.setTooltip(now.refusal().isEmpty() ? null : why);
        }
    }
}
