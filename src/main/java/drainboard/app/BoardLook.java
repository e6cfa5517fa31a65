package drainboard.app;

import drainboard.ui.control.Theme;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// How the window looks: its theme, the size of its text, its density.
final class BoardLook {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double TEXT = 13;
    private static final double STEP = 1.1;
    private static final double LEAST = 0.9;
    private static final double MOST = 2;
    private static final double WALL = 1.6;

    private Theme theme;
    private @Nullable Scene scene;
    private double size = 1;
    private boolean wall;
    private boolean compact;

    BoardLook(Theme theme) {
        this.theme = theme;
    }

    Scene scene(Region content, double width, double height) {
        Scene made = new Scene(content, width, height);
        scene = made;
        Theme.apply(made, theme);
        return made;
    }

    /// A scene beside the first one, which looks like it.
    Scene besides(Region content, double width, double height) {
        Scene made = new Scene(content, width, height);
        Scene first = scene;
        if (first != null) {
            made.getPreferences().setColorScheme(first.getPreferences().getColorScheme());
            Bindings.bindContent(made.getStylesheets(), first.getStylesheets());
            content.styleProperty().bind(first.getRoot().styleProperty());
        }
        return made;
    }

    void turn() {
        theme = theme == Theme.DARK ? Theme.LIGHT : Theme.DARK;
        if (scene != null) {
            Theme.apply(scene, theme);
        }
    }

    void larger() {
        resize(Math.min(MOST, size * STEP));
    }

    void smaller() {
        resize(Math.max(LEAST, size / STEP));
    }

    void usual() {
        resize(1);
    }

    void wall(boolean on) {
        wall = on;
        resize(size);
    }

    void turnDensity() {
        compact = !compact;
        if (scene != null) {
            scene.getRoot().pseudoClassStateChanged(COMPACT, compact);
        }
    }

    private void resize(double now) {
        size = now;
        if (scene != null) {
            double pixels = TEXT * (wall ? size * WALL : size);
            scene.getRoot().setStyle(pixels == TEXT ? "" : "-fx-font-size: " + pixels + "px;");
        }
    }
}
