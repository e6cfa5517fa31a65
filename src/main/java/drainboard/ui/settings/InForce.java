package drainboard.ui.settings;

import drainboard.settings.Origin;
import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.settings.Settings.Held;
import drainboard.settings.UserFile;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What has been in force since the start, and what the user's file says by now. The FX thread
/// alone uses it.
public final class InForce {
    private final Settings settings;
    private final Settings below;
    private Map<Setting, Held> own = Map.of();
    private String file = "";

    /// @param settings what has been in force since the start
    /// @param below what holds where the user's file says nothing
    public InForce(Settings settings, Settings below) {
        this.settings = settings;
        this.below = below;
    }

    /// Reads what the user's file says now.
    void read(UserFile user) {
        own = user.says();
        file = user.file().toString();
    }

    Settings settings() {
        return settings;
    }

    /// Whether the user's file sets it.
    boolean isOwn(Setting setting) {
        return own.containsKey(setting);
    }

    /// What the user's file says, else what holds without it.
    List<String> texts(Setting setting) {
        Held mine = own.get(setting);
        if (mine != null) {
            return mine.texts();
        }
        return above(setting).isEmpty() ? without(setting) : settings.texts(setting);
    }

    /// What holds where the user's file does not set it.
    List<String> without(Setting setting) {
        return below.texts(setting);
    }

    Origin origin(Setting setting) {
        if (!above(setting).isEmpty()) {
            return settings.origin(setting);
        }
        return isOwn(setting)
                ? Objects.requireNonNull(own.get(setting)).origin()
                : below.origin(setting);
    }

    /// What goes before the user's file; blank where nothing does.
    String above(Setting setting) {
        Origin origin = settings.origin(setting);
        return switch (origin) {
            case Origin.Flag flag -> flag.words();
            case Origin.Variable variable -> variable.words();
            case Origin.InFile in ->
                    in.file().toString().equals(file) || in.equals(below.origin(setting))
                            ? ""
                            : in.words();
            case Origin.BuiltIn _ -> "";
        };
    }

    /// Whether and when what the user's file says holds.
    String note(Setting setting, boolean atOnce) {
        String now = settings.shown(setting);
        if (!above(setting).isEmpty()) {
            return above(setting)
                    + " says "
                    + now
                    + " and goes before the file: what is set here is not in force while it does.";
        }
        if (atOnce) {
            return "Has its effect at once.";
        }
        return texts(setting).equals(settings.texts(setting))
                ? "A change holds from the next start."
                : "Holds from the next start; until then "
                        + (now.isEmpty() ? "nothing" : now)
                        + " is in force.";
    }
}
