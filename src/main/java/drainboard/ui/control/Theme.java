package drainboard.ui.control;

import javafx.application.ColorScheme;
import javafx.scene.Scene;

/// A set of colours for the whole window.
public enum Theme {
    DARK("dark", ColorScheme.DARK),
    LIGHT("light", ColorScheme.LIGHT),
    HIGH_CONTRAST("contrast", ColorScheme.DARK);

    private static final String SHEETS = "/drainboard/styles/";

    private final String name;
    private final ColorScheme scheme;

    Theme(String name, ColorScheme scheme) {
        this.name = name;
        this.scheme = scheme;
    }

    /// Dresses a scene; the theme it had before goes.
    public static void apply(Scene scene, Theme theme) {
        scene.getPreferences().setColorScheme(theme.scheme);
        scene.getStylesheets()
                .setAll(SHEETS + "tokens/" + theme.name + ".css", SHEETS + "drainboard.css");
    }
}
