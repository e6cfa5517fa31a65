package drainboard.ui.incident;

import drainboard.ui.fx.FxThread;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Tells whether a pointer's button is down anywhere in a part's window: until it is up again,
/// nothing may move away under it. A release that was lost is made up for by the next movement.
final class StillPointer {
    private final Consumer<Boolean> down;
    private final EventHandler<MouseEvent> watching = this::heard;
    private boolean is;

    private StillPointer(Consumer<Boolean> down) {
        this.down = down;
    }

    static void watch(Node part, Consumer<Boolean> down) {
        StillPointer pointer = new StillPointer(down);
        part.sceneProperty().addListener((_, before, after) -> pointer.move(before, after));
        pointer.move(null, part.getScene());
    }

    private void move(@Nullable Scene before, @Nullable Scene after) {
        if (before != null) {
            before.removeEventFilter(MouseEvent.ANY, watching);
        }
        if (after != null) {
            after.addEventFilter(MouseEvent.ANY, watching);
        }
        tell(false);
    }

    private void heard(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            tell(true);
        } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED
                || event.getEventType() == MouseEvent.MOUSE_MOVED) {
            tell(false);
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED && is) {
            // What the release itself sets off, a click above all, comes first.
            FxThread.later(() -> tell(false));
        }
    }

    private void tell(boolean now) {
        if (is != now) {
            is = now;
            down.accept(now);
        }
    }
}
