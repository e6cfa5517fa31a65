package drainboard.ui.fleet;

import drainboard.ui.control.Lettering;
import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

import java.util.EnumMap;
import java.util.Map;

/// The colours that the style sheets give to tiles and marks, for a canvas that no sheet reaches:
/// parts that nobody sees wear them.
final class TilePalette extends Group {
    private final Map<Look, Mark> marks = new EnumMap<>(Look.class);
    private final Region plain = new Region();
    private final Region selected = new Region();
    private final Region ink = new Region();
    private final Label words = new Label();
    private final Lettering lettering = new Lettering();

    /// A palette that says when a colour or the face changed.
    TilePalette(Runnable changed) {
        setManaged(false);
        setOpacity(0);
        setMouseTransparent(true);
        selected.pseudoClassStateChanged(PseudoClass.getPseudoClass("selected"), true);
        Look.ALL.forEach(look -> marks.put(look, new Mark(look)));
        getChildren().addAll(plain, selected, ink);
        getChildren().addAll(marks.values());
        plain.getStyleClass().add("fleet-tile");
        selected.getStyleClass().add("fleet-tile");
        ink.getStyleClass().add("fleet-ink");
        words.getStyleClass().add("fleet-words");
        getChildren()
                .forEach(
                        part ->
                                ((Region) part)
                                        .backgroundProperty()
                                        .addListener(_ -> changed.run()));
        getChildren().add(words);
        words.fontProperty().addListener(_ -> changed.run());
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

    Paint text() {
        return worn(ink, 0);
    }

    Paint muted() {
        return worn(ink, 1);
    }

    /// The edge of a mark; transparent where marks have none.
    Paint edge() {
        return worn(ink, 2);
    }

    Font font() {
        return words.getFont();
    }

    /// How wide words are drawn.
    double width(String text) {
        return lettering.width(text, font());
    }

    /// The words, cut in their middle where there is no room for all.
    String within(String text, double room) {
        return lettering.within(text, room, font());
    }

    /// How high a line of text is.
    double line() {
        return Math.ceil(font().getSize() * 1.8);
    }

    private static Paint worn(Region part, int layer) {
        boolean dressed = part.getBackground() != null;
        return dressed && part.getBackground().getFills().size() > layer
                ? part.getBackground().getFills().get(layer).getFill()
                : Color.TRANSPARENT;
    }
}
