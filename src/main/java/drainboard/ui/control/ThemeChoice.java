package drainboard.ui.control;

/// Which theme the operator wants: one of them, or the one that the system asks for.
public enum ThemeChoice {
    /// As the system says, at once when it says something else.
    SYSTEM,
    DARK,
    LIGHT,
    HIGH_CONTRAST;

    /// The choice of one theme, whatever the system says.
    public static ThemeChoice of(Theme theme) {
        return switch (theme) {
            case DARK -> DARK;
            case LIGHT -> LIGHT;
            case HIGH_CONTRAST -> HIGH_CONTRAST;
        };
    }

    /// The theme to show.
    ///
    /// @param dark whether the system asks for dark windows
    /// @param highContrast whether the system asks for the strongest contrast
    public Theme theme(boolean dark, boolean highContrast) {
        return switch (this) {
            case SYSTEM -> highContrast ? Theme.HIGH_CONTRAST : dark ? Theme.DARK : Theme.LIGHT;
            case DARK -> Theme.DARK;
            case LIGHT -> Theme.LIGHT;
            case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
        };
    }
}
