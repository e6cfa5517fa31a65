package drainboard.ui.dossier;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;

import java.time.ZoneId;
import java.time.ZoneOffset;

/// A column of times, which is wider while they say their offset: a time that is cut before it
/// cannot be told from one in UTC.
final class TimeColumn {
    private static final double OFFSET = 40;

    private TimeColumn() {}

    /// Has a column that is wide enough for UTC follow the zone.
    static void follow(TableColumn<?, ?> column, ObservableValue<ZoneId> zone) {
        double utc = column.getMinWidth();
        zone.subscribe(
                now -> {
                    double wide = now.equals(ZoneOffset.UTC) ? utc : utc + OFFSET;
                    column.setMinWidth(wide);
                    column.setPrefWidth(wide);
                    column.setMaxWidth(wide);
                });
    }
}
