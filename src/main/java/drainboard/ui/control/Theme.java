package drainboard.ui.control;

import javafx.application.ColorScheme;
import javafx.scene.Scene;

import java.util.ArrayList;
import java.util.List;

/// A set of colours for the whole window.
public enum Theme {
    DARK("dark", ColorScheme.DARK, false),
    LIGHT("light", ColorScheme.LIGHT, false),
    HIGH_CONTRAST("contrast", ColorScheme.DARK, true);

    private static final String SHEETS = "/drainboard/styles/";

    private final String name;
    private final ColorScheme scheme;
    private final boolean edged;

    /// @param edged whether marks have an edge
    Theme(String name, ColorScheme scheme, boolean edged) {
        this.name = name;
        this.scheme = scheme;
        this.edged = edged;
    }

    /// Dresses a scene; the theme it had before goes.
    public static void apply(Scene scene, Theme theme) {
        scene.getPreferences().setColorScheme(theme.scheme);
        List<String> sheets = new ArrayList<>();
        sheets.add(SHEETS + "tokens/" + theme.name + ".css");
        sheets.add(SHEETS + "drainboard.css");
        if (theme.edged) {
            sheets.add(SHEETS + "parts/mark-edge.css");
        }
        scene.getStylesheets().setAll(sheets);
    }
}
