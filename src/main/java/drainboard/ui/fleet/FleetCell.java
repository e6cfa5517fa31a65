package drainboard.ui.fleet;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.control.Slant;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// A cell of two lines, the lower of which may change as time passes.
final class FleetCell extends TableCell<FleetRow, FleetRow> {
    private static final double WIDEST = 480;

    private final Mark mark = new Mark(Look.UNKNOWN);
    private final Label first = new Label();
    private final Label second = new Label();
    private final Slant slant = new Slant(first);
    private final Tooltip whole = new Tooltip();
    private final Lines lines;
    private final ObservableValue<Instant> now;

    /// What its lines say.
    ///
    /// @param doubted whether nobody can vouch for the line above, which leans then
    record Lines(
            BiFunction<FleetRow, Instant, String> first,
            BiFunction<FleetRow, Instant, String> second,
            Predicate<FleetRow> doubted) {}

    FleetCell(boolean marked, Lines lines, ObservableValue<Instant> now) {
        this.lines = lines;
        this.now = now;
        first.getStyleClass().add(marked ? "strong" : "small");
        second.getStyleClass().add("caption");
        VBox both = new VBox(first, second);
        both.getStyleClass().add("fleet-two");
        HBox all = marked ? new HBox(mark, both) : new HBox(both);
        all.getStyleClass().add("fleet-cell");
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        setGraphic(all);
        now.subscribe(_ -> say(getItem()));
    }

    @Override
    protected void updateItem(@Nullable FleetRow row, boolean none) {
        super.updateItem(row, none);
        say(none ? null : row);
    }

    private void say(@Nullable FleetRow row) {
        mark.setVisible(row != null);
        if (row == null) {
            first.setText("");
            second.setText("");
        } else {
            mark.setLook(row.stand().look());
            first.setText(lines.first().apply(row, now.getValue()));
            slant.lean(lines.doubted().test(row));
            second.setText(lines.second().apply(row, now.getValue()));
        }
        second.setManaged(!second.getText().isEmpty());
        whole.setText(first.getText() + "\n" + second.getText());
        setTooltip(row == null ? null : whole);
    }
}
