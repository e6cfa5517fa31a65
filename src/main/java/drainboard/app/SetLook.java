package drainboard.app;

import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.Density;
import drainboard.ui.control.Motion;
import drainboard.ui.control.ThemeChoice;
import drainboard.ui.control.Times;
import drainboard.ui.fx.SystemLook;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/// How the window looks and writes as it was set; on the FX thread.
final class SetLook {
    private SetLook() {}

    /// The look of a window that is opened now.
    ///
    /// @param theme as it was given, an option included
    static Appearance of(Settings settings, ThemeChoice theme) {
        Appearance look =
                new Appearance(theme, SystemLook.here(), new Times(ZoneId.systemDefault()));
        for (Setting one : Setting.values()) {
            if (one != Setting.THEME) {
                set(look, one, settings.text(one));
            }
        }
        return look;
    }

    /// Gives a look what was set of it; what is not of a look changes nothing.
    ///
    /// @param text as its form took it
    static void set(Appearance look, Setting setting, String text) {
        switch (setting) {
            case THEME -> look.themeProperty().set(theme(text));
            case TEXT_SIZE -> look.text().choose(Integer.parseInt(text));
            case DENSITY -> look.densityProperty().set(Density.valueOf(upper(text)));
            case MOTION -> look.motionProperty().set(Motion.valueOf(upper(text)));
            case TIMES ->
                    look.times()
                            .zoneProperty()
                            .set(text.equals("local") ? ZoneId.systemDefault() : ZoneOffset.UTC);
            case OPERATOR,
                    SOURCES,
                    PLACEMENTS,
                    TRANSITIONS,
                    JOURNAL,
                    ON_GAP,
                    TWO_PERSON,
                    HALT_ON_MISMATCH,
                    STALE_AFTER,
                    OVERDUE_MAINTENANCE,
                    STALL_SAMPLE,
                    STALL_FLAT,
                    NOTIFICATIONS,
                    SOUND,
                    KEYS_OFF,
                    SCHEDULER_COMMAND,
                    SCHEDULER_RUN,
                    SCHEDULER_TIMEOUT,
                    RETENTION_DAYS,
                    TELEMETRY_FILE,
                    TELEMETRY_URL,
                    TELEMETRY_TOKEN,
                    LOG_LEVEL -> {}
        }
    }

    /// The choice of that name.
    static ThemeChoice theme(String name) {
        return name.equalsIgnoreCase("contrast")
                ? ThemeChoice.HIGH_CONTRAST
                : ThemeChoice.valueOf(upper(name));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
