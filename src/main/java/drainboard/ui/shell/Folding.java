package drainboard.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// How the columns of the window take and give room.
final class Folding {
    private static final double WIDE = 1800;

    private Folding() {}

    /// Keeps a column at one width, and at another in a wide window.
    static void fixed(Region window, Region column, double usual, double wide) {
        var width =
                Bindings.createDoubleBinding(
                        () -> window.getWidth() >= WIDE ? wide : usual, window.widthProperty());
        column.minWidthProperty().bind(width);
        column.prefWidthProperty().bind(width);
        column.maxWidthProperty().bind(width);
    }

    /// Shows a part, and gives it room, only while something holds.
    static void present(Node node, ObservableValue<? extends Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
