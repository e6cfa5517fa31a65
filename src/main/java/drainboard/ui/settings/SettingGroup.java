package drainboard.ui.settings;

import drainboard.settings.Setting;

import java.util.Arrays;
import java.util.List;

/// Settings that stand together on the page.
public enum SettingGroup {
    DESK("This desk"),
    LOOK("Look"),
    POLICY("Policy: what is safe"),
    SCHEDULER("The scheduler's command"),
    FOLLOWED("What is followed and kept"),
    TELEMETRY("What goes out");

    private final String word;

    SettingGroup(String word) {
        this.word = word;
    }

    /// What it is called.
    public String word() {
        return word;
    }

    /// Its settings, in the order in which they are shown.
    public List<Setting> settings() {
        return Arrays.stream(Setting.values()).filter(one -> of(one) == this).toList();
    }

    static SettingGroup of(Setting setting) {
        return switch (setting) {
            case OPERATOR, NOTIFICATIONS, SOUND, KEYS_OFF, LOG_LEVEL -> DESK;
            case THEME, TEXT_SIZE, DENSITY, MOTION, TIMES -> LOOK;
            case TRANSITIONS,
                    ON_GAP,
                    TWO_PERSON,
                    HALT_ON_MISMATCH,
                    STALE_AFTER,
                    OVERDUE_MAINTENANCE,
                    STALL_SAMPLE,
                    STALL_FLAT ->
                    POLICY;
            case SCHEDULER_COMMAND, SCHEDULER_RUN, SCHEDULER_TIMEOUT -> SCHEDULER;
            case SOURCES, PLACEMENTS, JOURNAL, RETENTION_DAYS -> FOLLOWED;
            case TELEMETRY_FILE, TELEMETRY_URL, TELEMETRY_TOKEN -> TELEMETRY;
        };
    }
}
