package drainboard.ui.shell;

import drainboard.ui.action.WindowKeys;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/// A part of the window that can be torn off into a window of its own, dressed like the first and
/// with the same keys. Where that is closed the part comes back; where the first shows another run,
/// it closes too, so that nothing of the old run is left to look at.
public final class TearOff {
    private final Slot slot;
    private final String name;
    private final Dress dress;
    private final WindowKeys keys;
    private final ReadOnlyBooleanWrapper off = new ReadOnlyBooleanWrapper();
    private @Nullable Stage stage;

    /// Makes scenes that look like the window.
    @FunctionalInterface
    public interface Dress {
        /// A scene around a content, of that size.
        Scene scene(Region content, double width, double height);
    }

    TearOff(Slot slot, String name, Dress dress, WindowKeys keys) {
        this.slot = slot;
        this.name = name;
        this.dress = dress;
        this.keys = keys;
    }

    /// Whether the part is in a window of its own.
    public ReadOnlyBooleanProperty offProperty() {
        return off.getReadOnlyProperty();
    }

    /// Tears the part off, or brings it back.
    public void turn() {
        if (stage == null) {
            tear();
        } else {
            bringBack();
        }
    }

    /// Closes the part's own window, if it has one.
    void bringBack() {
        if (stage != null) {
            stage.close();
        }
    }

    /// Puts the part's own window in front, if it has one.
    boolean front() {
        if (stage != null) {
            stage.toFront();
            stage.requestFocus();
        }
        return stage != null;
    }

    private void tear() {
        Scene from = slot.getScene();
        Window owner = from == null ? null : from.getWindow();
        if (from == null || !(owner instanceof Stage first)) {
            return;
        }
        double width = Math.max(slot.getWidth(), slot.part().minWidth(-1));
        double height = slot.getHeight();
        StackPane root = new StackPane(slot.give(name, this::bringBack));
        root.getStyleClass().addAll("shell", "torn-off");
        Stage own = new Stage();
        own.initOwner(first);
        own.titleProperty().bind(first.titleProperty().map(title -> name + " – " + title));
        own.setScene(dress.scene(root, width, height));
        keys.on(own.getScene());
        ChangeListener<@Nullable Window> left = (_, _, now) -> leave(now);
        from.windowProperty().addListener(left);
        own.setOnHidden(
                _ -> {
                    from.windowProperty().removeListener(left);
                    own.titleProperty().unbind();
                    root.getChildren().clear();
                    slot.takeBack();
                    stage = null;
                    off.set(false);
                });
        stage = own;
        off.set(true);
        own.show();
        FocusOrder.firstIn(slot.part()).ifPresent(javafx.scene.Node::requestFocus);
    }

    private void leave(@Nullable Window now) {
        if (now == null) {
            bringBack();
        }
    }
}
