package drainboard.ui.control;

import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/// A canvas that has as many points as it is shown with, each upon one of the screen: what stands
/// in a window with large text is drawn larger and elsewhere, and a canvas would only be stretched
/// and blurred. It is drawn on as though it were as large as what it stands in. Where the text
/// grows, what it stands in is laid out anew.
public final class FineCanvas extends Canvas {
    private final Scale shrunk = new Scale(1, 1, 0, 0);
    private final Translate seat = new Translate();

    /// An empty one.
    public FineCanvas() {
        getTransforms().addAll(seat, shrunk);
        localToSceneTransformProperty().addListener((_, _, _) -> moved());
    }

    /// Takes a size, in the points of what it stands in; whether it is another than before, so that
    /// all is to be drawn anew. On the FX thread.
    public boolean fit(double width, double height) {
        double grain = grain();
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

    /// How many points of the screen one of what it stands in is wide.
    private double grain() {
        Parent around = getParent();
        double wide = around == null ? 1 : around.getLocalToSceneTransform().getMxx();
        return wide > 0 ? wide : 1;
    }

    private void moved() {
        Parent around = getParent();
        if (around == null) {
            return;
        }
        double grain = grain();
        Point2D at = around.localToScene(getLayoutX(), getLayoutY());
        seat.setX((whole(at.getX()) - at.getX()) / grain);
        seat.setY((whole(at.getY()) - at.getY()) / grain);
        if (shrunk.getX() != 1 / grain) {
            around.requestLayout();
        }
    }

    /// The nearest place where a point of the screen begins.
    private double whole(double place) {
        Scene scene = getScene();
        boolean shown = scene != null && scene.getWindow() != null;
        double fine = shown ? scene.getWindow().getOutputScaleX() : 1;
        return Math.rint(place * fine) / fine;
    }
}
