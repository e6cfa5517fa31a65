package drainboard.ui.timeline;

import drainboard.ui.control.Lettering;
import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;

import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

import java.util.EnumMap;
import java.util.Map;

/// The colours that the style sheets give to the timeline, for a canvas that no sheet reaches:
/// parts that nobody sees wear them.
final class TimelinePalette extends Group {
    private final Map<Look, Mark> marks = new EnumMap<>(Look.class);
    private final Region ink = new Region();
    private final Label words = new Label();
    private final Lettering lettering = new Lettering();

    /// A colour that is no state's.
    enum Ink {
        GROUND(0),
        LINE(1),
        TEXT(2),
        MUTED(3),
        SELECTION(4),
        RAISED(5),
        ACCENT(6);

        private final int layer;

        Ink(int layer) {
            this.layer = layer;
        }
    }

    /// A palette that says when a colour or the face changed.
    TimelinePalette(Runnable changed) {
        setManaged(false);
        setOpacity(0);
        setMouseTransparent(true);
        ink.getStyleClass().add("timeline-ink");
        words.getStyleClass().add("timeline-words");
        Look.ALL.forEach(look -> marks.put(look, new Mark(look)));
        getChildren().addAll(ink, words);
        getChildren().addAll(marks.values());
        ink.backgroundProperty().addListener(_ -> changed.run());
        words.fontProperty().addListener(_ -> changed.run());
        marks.values().forEach(mark -> mark.backgroundProperty().addListener(_ -> changed.run()));
    }

    Paint of(Look look) {
        Mark mark = marks.get(look);
        return mark == null ? Color.TRANSPARENT : worn(mark, 0);
    }

    Paint of(Ink which) {
        return worn(ink, which.layer);
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

    private static Paint worn(Region part, int layer) {
        boolean dressed = part.getBackground() != null;
        return dressed && part.getBackground().getFills().size() > layer
                ? part.getBackground().getFills().get(layer).getFill()
                : Color.TRANSPARENT;
    }
}
