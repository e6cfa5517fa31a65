package drainboard.ui.control;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.stream.IntStream;

/// Columns that share the width of their table leave it no bar to scroll sideways: what lies beyond
/// its edge could not be reached. So where not all have room the least important give way, one
/// after another, and what stays is whole; what they said is told elsewhere too.
public final class GivingColumns {
    /// The scroll bar beside the rows and the hairlines around; left free even while there is no
    /// bar.
    private static final double BAR = 14;

    private final TableView<?> table;
    private final List<? extends TableColumn<?, ?>> giving;

    private GivingColumns(TableView<?> table, List<? extends TableColumn<?, ?>> giving) {
        this.table = table;
        this.giving = giving;
    }

    /// Has columns of a table give way. On the FX thread, after all its columns were added.
    ///
    /// @param places which, from the left counted from 0, in the order in which they give way
    public static void on(TableView<?> table, int... places) {
        GivingColumns columns =
                new GivingColumns(
                        table,
                        IntStream.of(places).mapToObj(at -> table.getColumns().get(at)).toList());
        table.widthProperty().subscribe(columns::fit);
        table.getColumns().forEach(one -> one.minWidthProperty().subscribe(columns::fit));
    }

    private void fit() {
        double room = table.getWidth() - BAR;
        if (room <= 0) {
            return;
        }
        double needed = table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        for (TableColumn<?, ?> one : giving) {
            boolean has = needed <= room;
            one.setVisible(has);
            needed -= has ? 0 : one.getMinWidth();
        }
    }
}
