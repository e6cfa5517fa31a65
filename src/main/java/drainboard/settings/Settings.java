package drainboard.settings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What holds: the value of every setting with its origin, and what the machine locked. Flags go
/// before the environment, that before the file named with `--config`, that before the user's own,
/// that before the machine's, that before what is built in.
public final class Settings {
    private final Map<Setting, Held> held;
    private final Map<String, Held> keys;
    private final Map<Setting, Origin.InFile> locked;

    Settings(Map<Setting, Held> held, Map<String, Held> keys, Map<Setting, Origin.InFile> locked) {
        this.held = new EnumMap<>(held);
        this.keys = new TreeMap<>(keys);
        this.locked = Map.copyOf(locked);
    }

    /// A value with its origin.
    public record Held(List<String> texts, Origin origin) {
        public Held {
            texts = List.copyOf(texts);
        }
    }

    /// What is built in, and nothing else.
    public static Settings builtIn() {
        Map<Setting, Held> held = new EnumMap<>(Setting.class);
        for (Setting one : Setting.values()) {
            held.put(one, new Held(one.builtIn(), new Origin.BuiltIn()));
        }
        return new Settings(held, Map.of(), Map.of());
    }

    /// What holds for a setting.
    public Held held(Setting setting) {
        return Objects.requireNonNull(held.get(setting));
    }

    /// Where it comes from.
    public Origin origin(Setting setting) {
        return held(setting).origin();
    }

    /// Whether anybody set it.
    public boolean isSet(Setting setting) {
        return !(origin(setting) instanceof Origin.BuiltIn);
    }

    /// The place that locks it; null where nobody does.
    public Origin.@Nullable InFile lock(Setting setting) {
        return locked.get(setting);
    }

    /// Its text; blank for none.
    public String text(Setting setting) {
        return texts(setting).isEmpty() ? "" : texts(setting).getFirst();
    }

    /// Its texts.
    public List<String> texts(Setting setting) {
        return held(setting).texts();
    }

    /// Whether it is so.
    public boolean truth(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /// Its number.
    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /// Its time.
    public Duration span(Setting setting) {
        return Duration.ofSeconds(Long.parseLong(text(setting)));
    }

    /// Its file; empty where none is named.
    public Optional<Path> file(Setting setting) {
        return text(setting).isEmpty() ? Optional.empty() : Optional.of(Path.of(text(setting)));
    }

    /// The keys of each act that has others than its usual ones; an empty list for none.
    public SequencedMap<String, List<String>> keys() {
        TreeMap<String, List<String>> bound = new TreeMap<>();
        keys.forEach((act, one) -> bound.put(act, one.texts()));
        return bound;
    }

    /// The same with where each comes from.
    public SequencedMap<String, Held> boundKeys() {
        return new TreeMap<>(keys);
    }

    /// As it is shown: a time in words, a list in brackets.
    public String shown(Setting setting) {
        return shown(setting, texts(setting));
    }

    /// A value as it is shown.
    ///
    /// @param texts as its form gave them
    public static String shown(Setting setting, List<String> texts) {
        return switch (setting.form()) {
            case Form.Span _ -> Spans.words(Duration.ofSeconds(Long.parseLong(texts.getFirst())));
            case Form.Many _ -> TomlWords.list(texts);
            case Form.OneOf _,
                    Form.Whole _,
                    Form.Truth _,
                    Form.Line _,
                    Form.FilePath _,
                    Form.Address _,
                    Form.SecretPlace _ ->
                    texts.isEmpty() ? "" : texts.getFirst();
        };
    }

    /// The same with what was said on the command line.
    ///
    /// @throws BadSettings where that is wrong, or locked by the machine
    public Settings with(Setting setting, List<String> said) throws BadSettings {
        SettingsReading reading = new SettingsReading(held, keys, locked);
        reading.flag(setting, said);
        return reading.done();
    }
}
