package drainboard.ui.service;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A name with a mark before it.
final class LookCell<R> extends TableCell<R, R> {
    private static final double WIDEST = 480;

    private final Mark mark = new Mark(Look.UNKNOWN);
    private final Tooltip whole = new Tooltip();
    private final Function<R, Look> look;
    private final Function<R, String> name;

    LookCell(Function<R, Look> look, Function<R, String> name) {
        this.look = look;
        this.name = name;
        getStyleClass().add("strong");
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        setGraphic(mark);
    }

    @Override
    protected void updateItem(@Nullable R row, boolean none) {
        super.updateItem(row, none);
        mark.setVisible(!none && row != null);
        if (!none && row != null) {
            mark.setLook(look.apply(row));
            setText(name.apply(row));
            whole.setText(getText());
            setTooltip(whole);
        } else {
            setText("");
            setTooltip(null);
        }
    }
}
