package drainboard.ui.control;

import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Scale;

/// A canvas that has as many points as it is shown with: what stands in a window with large text is
/// drawn larger, and a canvas would only be stretched and blurred. It is drawn on as though it were
/// as large as what it stands in.
public final class FineCanvas extends Canvas {
    private final Scale shrunk = new Scale(1, 1, 0, 0);

    /// An empty one.
    public FineCanvas() {
        getTransforms().add(shrunk);
    }

    /// Takes a size, in the points of what it stands in; whether it is another than before, so that
    /// all is to be drawn anew. On the FX thread.
    public boolean fit(double width, double height) {
        Parent around = getParent();
        double grain = around == null ? 1 : Math.max(1, around.getLocalToSceneTransform().getMxx());
        if (getWidth() == width * grain
                && getHeight() == height * grain
                && shrunk.getX() == 1 / grain) {
            return false;
        }
        setWidth(width * grain);
        setHeight(height * grain);
        shrunk.setX(1 / grain);
        shrunk.setY(1 / grain);
        getGraphicsContext2D().setTransform(new Affine(new Scale(grain, grain)));
        return true;
    }
}
