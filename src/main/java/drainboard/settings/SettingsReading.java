package drainboard.settings;

import drainboard.event.Text;
import drainboard.settings.Settings.Held;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Reads what holds, layer upon layer, from what is built in up to the flags. All that is wrong is
/// told at once.
public final class SettingsReading {
    private static final String LOCKED = "locked";
    private static final String KEYS = "keys.";
    private static final int MOST_KEYS = 5;

    private final Map<Setting, Held> held;
    private final Map<String, Held> keys;
    private final Map<Setting, Origin.InFile> locked;
    private final List<String> faults = new ArrayList<>();

    SettingsReading(
            Map<Setting, Held> held, Map<String, Held> keys, Map<Setting, Origin.InFile> locked) {
        this.held = new EnumMap<>(held);
        this.keys = new TreeMap<>(keys);
        this.locked = new HashMap<>(locked);
    }

    /// What holds for a user.
    ///
    /// @param environment has the value of a variable, or blank
    /// @param named the file named with `--config`; null where none was
    /// @throws BadSettings with all that is wrong
    public static Settings read(
            AppPaths paths, UnaryOperator<String> environment, @Nullable Path named)
            throws BadSettings {
        SettingsReading reading = begin();
        reading.file(paths.system(), true, false);
        reading.file(paths.config(), false, false);
        if (named != null) {
            reading.file(named, false, true);
        }
        for (Setting setting : Setting.values()) {
            String said = environment.apply(setting.variable());
            if (!said.isEmpty()) {
                Origin origin = new Origin.Variable(setting.variable());
                reading.set(setting, ConfigFile.loose(said), origin);
            }
        }
        return reading.done();
    }

    /// What holds where nobody but the machine's file says anything.
    public static Settings below(AppPaths paths) {
        SettingsReading reading = begin();
        reading.file(paths.system(), true, false);
        try {
            return reading.done();
        } catch (BadSettings e) {
            return Settings.builtIn();
        }
    }

    private static SettingsReading begin() {
        Map<Setting, Held> held = new EnumMap<>(Setting.class);
        for (Setting one : Setting.values()) {
            held.put(one, new Held(one.builtIn(), new Origin.BuiltIn()));
        }
        return new SettingsReading(held, Map.of(), Map.of());
    }

    /// What holds where a text is the user's file and there is nothing else.
    static Settings ofText(Path file, String text) throws BadSettings {
        SettingsReading reading = begin();
        reading.take(ConfigFile.of(file, text), false);
        return reading.done();
    }

    Settings done() throws BadSettings {
        check();
        if (!faults.isEmpty()) {
            throw new BadSettings(faults);
        }
        return new Settings(held, keys, locked);
    }

    private void file(Path file, boolean system, boolean must) {
        try {
            take(ConfigFile.read(file, must), system);
        } catch (BadSettings e) {
            faults.addAll(e.faults());
        }
    }

    private void take(ConfigFile read, boolean system) {
        read.given()
                .forEach(
                        (key, line) -> {
                            Origin.InFile origin = new Origin.InFile(read.file(), line.line());
                            if (!key.equals(LOCKED)) {
                                take(key, line.value(), origin);
                            } else if (!system) {
                                fault(origin, "only the file of the machine can lock keys");
                            }
                        });
        ConfigFile.Line locks = read.given().get(LOCKED);
        if (system && locks != null) {
            lock(locks.value(), new Origin.InFile(read.file(), locks.line()));
        }
    }

    private void lock(Given given, Origin.InFile origin) {
        Optional<List<String>> named = given.list();
        if (named.isEmpty()) {
            fault(origin, "\"locked\" takes a list of keys, as [\"policy.two_person\"]");
        }
        for (String key : named.orElse(List.of())) {
            Setting.named(key)
                    .ifPresentOrElse(
                            one -> locked.put(one, origin), () -> fault(origin, unknown(key)));
        }
    }

    private void take(String key, Given given, Origin.InFile origin) {
        Optional<Setting> setting = Setting.named(key);
        if (setting.isPresent()) {
            set(setting.get(), given, origin);
        } else if (key.startsWith(KEYS) && key.length() > KEYS.length()) {
            bind(key.substring(KEYS.length()), given, origin);
        } else if (Secrets.isNamed(key)) {
            fault(
                    origin,
                    "a secret has no place in a configuration ("
                            + Text.shown(key)
                            + "): put it in a file of yours (chmod 600) or in the environment and"
                            + " name that, as telemetry.token = \"file:/path\" or \"env:NAME\"");
        } else {
            fault(origin, unknown(key));
        }
    }

    private static String unknown(String key) {
        List<String> known = Arrays.stream(Setting.values()).map(Setting::key).toList();
        return "there is no key "
                + Text.shown(key)
                + Nearest.of(key, known).map(near -> "; did you mean " + near + "?").orElse("");
    }

    private void bind(String act, Given given, Origin.InFile origin) {
        List<String> bound = given.list().orElse(List.of());
        if (given.list().isEmpty()
                || bound.size() > MOST_KEYS
                || bound.stream().anyMatch(String::isBlank)) {
            fault(origin, KEYS + Text.shown(act) + " takes a key or a list of keys, as [\"g d\"]");
        } else {
            keys.put(act, new Held(bound, origin));
        }
    }

    void flag(Setting setting, List<String> said) {
        Given given =
                setting.form() instanceof Form.Many
                        ? new Given(Given.Kind.LIST, said, false)
                        : Given.loose(said.getLast());
        set(setting, given, new Origin.Flag(setting.flag()));
    }

    private void set(Setting setting, Given given, Origin origin) {
        Origin.InFile lock = locked.get(setting);
        if (lock != null) {
            fault(
                    origin,
                    setting.key()
                            + " is locked by "
                            + lock.words()
                            + ": it cannot be set here; take it out, or ask who keeps that file");
            return;
        }
        setting.form()
                .take(given)
                .ifPresentOrElse(
                        texts -> held.put(setting, new Held(texts, origin)),
                        () ->
                                fault(
                                        origin,
                                        setting.key()
                                                + " takes "
                                                + setting.form().wanted()
                                                + told(setting, given)));
    }

    /// What was given instead, unless it could be a secret.
    private static String told(Setting setting, Given given) {
        return switch (setting.form()) {
            case Form.SecretPlace _, Form.Address _, Form.Many _ -> "";
            case Form.OneOf _,
                    Form.Whole _,
                    Form.Span _,
                    Form.Truth _,
                    Form.Line _,
                    Form.FilePath _ ->
                    given.texts().isEmpty()
                            ? ""
                            : ", not " + Text.shown(cut(given.texts().getFirst()));
        };
    }

    private static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /// What must hold of several settings together.
    private void check() {
        Held run = held.get(Setting.SCHEDULER_RUN);
        Held command = held.get(Setting.SCHEDULER_COMMAND);
        if (run == null || command == null || !run.texts().equals(List.of("true"))) {
            return;
        }
        if (!command.texts().getFirst().startsWith("/")) {
            fault(
                    run.origin(),
                    "scheduler.run needs an absolute path as the first word of scheduler.command,"
                            + " not "
                            + Text.shown(command.texts().getFirst()));
        } else if (!Files.isExecutable(Path.of(command.texts().getFirst()))) {
            fault(
                    run.origin(),
                    "scheduler.run: there is no program "
                            + Text.shown(command.texts().getFirst())
                            + " that you may run; check scheduler.command");
        }
    }

    private void fault(Origin origin, String what) {
        faults.add(Text.shown(origin.words()) + ": " + what);
    }
}
