package drainboard.ui.action;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What lies over the window for a moment and owns the keys meanwhile. It leaves the bars above it
/// free, so that an alarm is seen; where it closes, the focus goes back to where it came from.
public final class Overlay extends StackPane {
    private final Region content;
    private final Node first;
    private final ChangeListener<@Nullable Node> keep = (_, _, now) -> keep(now);
    private @Nullable Node opener;

    /// An overlay that is closed.
    ///
    /// @param first has the focus when it opens
    public Overlay(Region content, Node first) {
        this.content = content;
        this.first = first;
        getStyleClass().add("overlay");
        getChildren().add(content);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        setOnMousePressed(
                press -> {
                    if (press.getTarget() == this) {
                        close();
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
        addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    }

    /// Whether it lies over the window.
    public boolean isOpen() {
        return isVisible();
    }

    /// Opens it and gives it the focus.
    public void open() {
        if (!isVisible() && getScene() != null) {
            opener = getScene().getFocusOwner();
            setVisible(true);
            getScene().focusOwnerProperty().addListener(keep);
        }
        first.requestFocus();
    }

    /// Closes it; a second time does nothing.
    public void close() {
        if (!isVisible()) {
            return;
        }
        getScene().focusOwnerProperty().removeListener(keep);
        setVisible(false);
        if (opener != null) {
            opener.requestFocus();
            opener = null;
        }
    }

    /// Goes round within, where there is more than one place to go to.
    private void tab(KeyEvent press) {
        if (press.getCode() != KeyCode.TAB || press.isControlDown() || press.isAltDown()) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        stops(content, stops);
        if (stops.size() > 1) {
            int at = stops.indexOf(getScene().getFocusOwner());
            stops.get(Math.floorMod(press.isShiftDown() ? at - 1 : at + 1, stops.size()))
                    .requestFocus();
            press.consume();
        }
    }

    private static void stops(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> stops(child, stops));
        }
    }

    private void keep(@Nullable Node now) {
        for (Node at = now; at != null; at = at.getParent()) {
            if (at.equals(content)) {
                return;
            }
        }
        first.requestFocus();
    }
}
