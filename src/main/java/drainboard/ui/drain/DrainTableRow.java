package drainboard.ui.drain;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/// A line of the table, tinted while it is halted, that speaks. The header of a node looks like
/// one.
final class DrainTableRow extends TableRow<DrainLine> {
    private static final PseudoClass HALTED = PseudoClass.getPseudoClass("halted");
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private final DrainViewModel model;
    private final Tooltip tip = new Tooltip();

    DrainTableRow(DrainViewModel model) {
        this.model = model;
        tip.setOnShowing(_ -> tip.setText(tipText()));
        setTooltip(tip);
        setOnMouseClicked(this::click);
        hoverProperty().subscribe((_, now) -> point(now));
        model.wordsProperty().subscribe(this::speak);
    }

    @Override
    protected void updateItem(@Nullable DrainLine line, boolean none) {
        super.updateItem(line, none);
        DrainLine shown = none ? null : line;
        pseudoClassStateChanged(HALTED, shown != null && shown.isHalted());
        pseudoClassStateChanged(GROUP, shown instanceof DrainGroup);
        setAccessibleRoleDescription(shown instanceof DrainGroup ? "node" : "drain row");
        speak();
        if (isHover()) {
            point(true);
        }
    }

    /// What is spoken goes with the time and its zone, also where the line stays as it is.
    private void speak() {
        DrainLine line = isEmpty() ? null : getItem();
        setAccessibleText(line == null ? null : model.texts().spoken(line));
    }

    /// Tells which line is under the pointer; what another line said meanwhile stays.
    private void point(boolean here) {
        DrainLine line = getItem();
        DrainKey key = line == null ? null : line.key();
        if (here) {
            model.pointed().set(key);
        } else if (key != null && key.equals(model.pointed().get())) {
            model.pointed().set(null);
        }
    }

    /// A click on the chosen line says it anew: something else may have been looked at since. Two
    /// of them on a header fold its rows away.
    private void click(MouseEvent click) {
        DrainLine line = getItem();
        if (line != null && line.key().equals(model.selected().get())) {
            model.choose(line.key());
        }
        if (line instanceof DrainGroup group
                && click.getButton() == MouseButton.PRIMARY
                && click.getClickCount() == 2) {
            model.collapse(group.key().node(), !group.isCollapsed());
        }
    }

    private String tipText() {
        DrainLine line = getItem();
        return line == null ? "" : model.texts().tip(line);
    }
}
