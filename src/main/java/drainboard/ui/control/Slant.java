package drainboard.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.transform.Shear;

/// Writes words aslant, as what is only last known: our faces have no italics.
public final class Slant {
    private static final double LEAN = 0.2;

    private final Shear shear = new Shear(0, 0);

    /// Words that stand upright until it is said otherwise.
    public Slant(Region words) {
        shear.pivotYProperty().bind(words.heightProperty());
        words.getTransforms().add(shear);
    }

    /// Whether they lean.
    public void lean(boolean now) {
        shear.setX(now ? -LEAN : 0);
    }
}
