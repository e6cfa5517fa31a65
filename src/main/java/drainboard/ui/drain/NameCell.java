package drainboard.ui.drain;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The cell that names a placement, or a node with the arrow that folds its rows away.
final class NameCell extends DrainCell {
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private final DrainViewModel model;
    private final TwoLines lines = new TwoLines("strong");
    private final Button arrow = new Button();
    private final HBox both = new HBox(arrow, lines);

    NameCell(DrainViewModel model) {
        super(model);
        this.model = model;
        Region shape = new Region();
        shape.getStyleClass().add("drain-arrow-shape");
        arrow.setGraphic(shape);
        arrow.getStyleClass().add("drain-arrow");
        arrow.setFocusTraversable(false);
        arrow.setOnAction(_ -> turn());
        both.getStyleClass().add("drain-name");
        HBox.setHgrow(lines, Priority.ALWAYS);
        fill(both);
    }

    private void turn() {
        if (getItem() instanceof DrainGroup group) {
            model.collapse(group.key().node(), !group.isCollapsed());
        }
    }

    @Override
    void draw(DrainWords now, DrainRow row) {
        present(false);
        lines.show(now.name(row));
        both.setVisible(true);
    }

    @Override
    void draw(GroupWords words, DrainGroup group) {
        present(true);
        arrow.pseudoClassStateChanged(COLLAPSED, group.isCollapsed());
        arrow.setAccessibleText(
                (group.isCollapsed() ? "Show the rows of " : "Fold away the rows of ")
                        + group.head().name());
        lines.show(words.name(group));
        both.setVisible(true);
    }

    private void present(boolean shown) {
        arrow.setVisible(shown);
        arrow.setManaged(shown);
    }

    @Override
    void clear() {
        both.setVisible(false);
    }
}
