package drainboard.app;

import drainboard.ui.control.Appearance;
import drainboard.ui.shell.ShellView;

import javafx.css.PseudoClass;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// The window as it hangs on a wall: over the whole screen and large, without what one works with.
final class Wall {
    private static final PseudoClass WALL = PseudoClass.getPseudoClass("wall");

    private final ShellView view;
    private final Appearance look;
    private final Supplier<@Nullable Window> window;
    private @Nullable Stage watched;

    private Wall(ShellView view, Appearance look, Supplier<@Nullable Window> window) {
        this.view = view;
        this.look = look;
        this.window = window;
    }

    /// Follows whether a window is to hang there.
    ///
    /// @param window the one that is meant; null while there is none
    static void on(ShellView view, Appearance look, Supplier<@Nullable Window> window) {
        Wall wall = new Wall(view, look, window);
        view.wallProperty().subscribe((_, on) -> wall.hang(on));
    }

    private void hang(boolean on) {
        look.wall(on);
        view.pseudoClassStateChanged(WALL, on);
        if (window.get() instanceof Stage stage) {
            watch(stage);
            stage.setFullScreen(on);
        }
    }

    /// Esc and F11 are ours; who leaves the whole screen by the desktop's own means leaves the
    /// wall.
    private void watch(Stage stage) {
        if (!stage.equals(watched)) {
            watched = stage;
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.fullScreenProperty()
                    .subscribe(
                            (before, now) -> {
                                if (before && !now && stage.equals(window.get())) {
                                    view.wallProperty().set(false);
                                }
                            });
        }
    }
}
