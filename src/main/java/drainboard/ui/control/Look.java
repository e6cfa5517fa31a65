package drainboard.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.Node;

import java.util.List;

/// How a state looks: a shape of its own, and a colour that a style sheet gives it.
public enum Look {
    ACCEPTING("accepting", "M6 0A6 6 0 0 1 6 12A6 6 0 0 1 6 0ZM6 2A4 4 0 0 0 6 10A4 4 0 0 0 6 2Z"),
    DRAINING("draining", "M6 0A6 6 0 0 1 6 12A6 6 0 0 1 6 0ZM6 1.5V10.5A4.5 4.5 0 0 0 6 1.5Z"),
    DRAINED("drained", "M0.5 0.5H11.5V11.5H0.5Z"),
    MAINTENANCE("maintenance", "M6 0L12 6L6 12L0 6Z"),
    RETURNING("returning", "M6 0.5L12 11.5H0Z"),
    FENCE_LOST("fence-lost", "M3.5 0H8.5L12 3.5V8.5L8.5 12H3.5L0 8.5V3.5Z"),
    WARNING("warning", "M6 0L12 12H0ZM5.2 4V8H6.8V4ZM5.2 9.2V10.8H6.8V9.2Z"),
    UNKNOWN(
            "unknown",
            "M0 0H3V1H1V3H0ZM5 0H7V1H5ZM9 0H12V3H11V1H9ZM11 5H12V7H11ZM11 9H12V12H9V11H11Z"
                    + "M5 11H7V12H5ZM0 9H1V11H3V12H0ZM0 5H1V7H0Z");

    /// Every look.
    public static final List<Look> ALL = List.of(values());

    private final String name;
    private final String outline;

    Look(String name, String outline) {
        this.name = name;
        this.outline = outline;
    }

    /// The name that style sheets know it by.
    public PseudoClass pseudoClass() {
        return PseudoClass.getPseudoClass(name);
    }

    /// Its shape as an SVG path in a box of 12 × 12.
    public String outline() {
        return outline;
    }

    /// Gives a part this look's pseudo-class and takes every other look's from it.
    public void dress(Node part) {
        ALL.forEach(look -> part.pseudoClassStateChanged(look.pseudoClass(), look == this));
    }

    /// Takes every look's pseudo-class from a part.
    public static void undress(Node part) {
        ALL.forEach(look -> part.pseudoClassStateChanged(look.pseudoClass(), false));
    }
}
