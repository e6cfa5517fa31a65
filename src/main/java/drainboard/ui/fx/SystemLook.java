package drainboard.ui.fx;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What the system says of how its user wants to see, now and whenever that changes. The FX thread
/// alone uses it.
///
/// @param dark whether windows shall be dark
/// @param highContrast whether the strongest contrast is wanted
/// @param reducedMotion whether nothing shall move that need not
public record SystemLook(
        ObservableValue<Boolean> dark,
        ObservableValue<Boolean> highContrast,
        ObservableValue<Boolean> reducedMotion) {
    /// As this system says; the toolkit is running.
    public static SystemLook here() {
        Platform.Preferences said = Platform.getPreferences();
        return new SystemLook(
                said.colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK),
                Bindings.createObjectBinding(() -> isHighContrast(said), said),
                said.reducedMotionProperty());
    }

    /// Windows says it outright; a GTK desktop by the name of its theme.
    private static boolean isHighContrast(Platform.Preferences said) {
        return said.getBoolean("Windows.SPI.HighContrast").orElse(false)
                || said.getString("GTK.theme_name").orElse("").startsWith("HighContrast");
    }
}
