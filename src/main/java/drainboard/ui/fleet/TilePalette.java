package drainboard.ui.fleet;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import java.util.EnumMap;
import java.util.Map;

/// The colours that the style sheets give to tiles and marks, for a canvas that no sheet reaches:
/// parts that nobody sees wear them.
final class TilePalette extends Group {
    private final Map<Look, Mark> marks = new EnumMap<>(Look.class);
    private final Region plain = new Region();
    private final Region selected = new Region();

    /// A palette that says when a colour changed.
    TilePalette(Runnable changed) {
        setManaged(false);
        setOpacity(0);
        setMouseTransparent(true);
        selected.pseudoClassStateChanged(PseudoClass.getPseudoClass("selected"), true);
        Look.ALL.forEach(look -> marks.put(look, new Mark(look)));
        getChildren().addAll(plain, selected);
        getChildren().addAll(marks.values());
        plain.getStyleClass().add("fleet-tile");
        selected.getStyleClass().add("fleet-tile");
        getChildren()
                .forEach(
                        part ->
                                ((Region) part)
                                        .backgroundProperty()
                                        .addListener(_ -> changed.run()));
    }

    Paint mark(Look look) {
        Mark mark = marks.get(look);
        return mark == null ? Color.TRANSPARENT : worn(mark, 0);
    }

    Paint border(boolean isSelected) {
        return worn(isSelected ? selected : plain, 0);
    }

    Paint ground(boolean isSelected) {
        return worn(isSelected ? selected : plain, 1);
    }

    private static Paint worn(Region part, int layer) {
        boolean dressed = part.getBackground() != null;
        return dressed && part.getBackground().getFills().size() > layer
                ? part.getBackground().getFills().get(layer).getFill()
                : Color.TRANSPARENT;
    }
}
