package drainboard.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// A small shape that says a state without relying on its colour.
public final class Mark extends Region {
    private static final double SIZE = 12;

    private Look look;

    /// A mark of a look.
    public Mark(Look look) {
        this.look = look;
        getStyleClass().add("state-mark");
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setScaleShape(false);
        setMouseTransparent(true);
        draw();
    }

    /// What it shows.
    public Look look() {
        return look;
    }

    /// Shows another look.
    public void setLook(Look next) {
        if (look != next) {
            look = next;
            draw();
        }
    }

    private void draw() {
        SVGPath path = new SVGPath();
        path.setContent(look.outline());
        setShape(path);
        look.dress(this);
    }
}
