package drainboard.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/// How much stands in a row of a table.
public enum Density {
    /// Two lines, with air around them.
    COMFORTABLE,
    /// One line; what the second one says is in the tooltip and the inspector.
    COMPACT;

    private static final PseudoClass COMPACTLY = PseudoClass.getPseudoClass("compact");

    /// Tells the style sheets, by the root of a window.
    public void dress(Node root) {
        root.pseudoClassStateChanged(COMPACTLY, this == COMPACT);
    }

    /// The other one.
    public Density other() {
        return switch (this) {
            case COMFORTABLE -> COMPACT;
            case COMPACT -> COMFORTABLE;
        };
    }
}
