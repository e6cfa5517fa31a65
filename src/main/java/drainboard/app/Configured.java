package drainboard.app;

import drainboard.event.Text;
import drainboard.settings.AppPaths;
import drainboard.settings.BadSettings;
import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.settings.SettingsReading;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What the files and the environment of a user say, or what is wrong with them.
///
/// @param faults sentences; where there are any, the settings are those that are built in
record Configured(AppPaths paths, Settings settings, List<String> faults)
        implements IDefaultValueProvider {
    private static final String FILE = "--config";
    private static final String WINDOW = "drainboard";

    /// What a run without a window takes from it: how it judges, not what it follows, keeps or
    /// tells, which a script says itself.
    private static final Set<Setting> OF_FOLLOW =
            Set.of(
                    Setting.PLACEMENTS,
                    Setting.TRANSITIONS,
                    Setting.ON_GAP,
                    Setting.TWO_PERSON,
                    Setting.STALE_AFTER);

    /// Reads what holds; the named file is looked for among the arguments.
    static Configured read(AppPaths paths, UnaryOperator<String> environment, String... arguments) {
        try {
            return new Configured(
                    paths, SettingsReading.read(paths, environment, named(arguments)), List.of());
        } catch (BadSettings e) {
            return new Configured(paths, Settings.builtIn(), e.faults());
        } catch (InvalidPathException e) {
            return new Configured(
                    paths, Settings.builtIn(), List.of(FILE + " takes the path of a file"));
        }
    }

    /// Nothing but what is built in.
    static Configured none() {
        return new Configured(AppPaths.ofUser(), Settings.builtIn(), List.of());
    }

    private static @Nullable Path named(String... arguments) {
        for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
            if (arguments[i].startsWith(FILE + "=")) {
                return Path.of(arguments[i].substring(FILE.length() + 1));
            }
            if (arguments[i].equals(FILE) && i + 1 < arguments.length) {
                return Path.of(arguments[i + 1]);
            }
        }
        return null;
    }

    /// What an option is where it is not given.
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String command = argument.command().name();
        boolean window = command.equals(WINDOW);
        if (!(argument instanceof OptionSpec option) || !(window || command.equals("follow"))) {
            return null;
        }
        for (Setting one : Setting.values()) {
            if (one != Setting.SOURCES
                    && List.of(option.names()).contains(one.flag())
                    && (window || OF_FOLLOW.contains(one))
                    && settings.isSet(one)
                    && !settings.text(one).isEmpty()) {
                return settings.text(one);
            }
        }
        return null;
    }

    /// The same with the options that were given. A wrong one is told by whoever reads it.
    ///
    /// @throws ParameterException where one of them is locked
    Configured with(CommandSpec command) {
        ParseResult given = command.commandLine().getParseResult();
        Settings now = settings;
        for (Setting one : Setting.values()) {
            List<String> said = said(one, given);
            if (!said.isEmpty()) {
                try {
                    now = now.with(one, said);
                } catch (BadSettings e) {
                    if (settings.lock(one) != null) {
                        throw new ParameterException(command.commandLine(), e.faults().getFirst());
                    }
                }
            }
        }
        return new Configured(paths, now, faults);
    }

    /// What the command line says of a setting; what is named without an option is followed too.
    private static List<String> said(Setting one, ParseResult given) {
        List<String> said = new ArrayList<>();
        if (!one.flag().isEmpty() && given.hasMatchedOption(one.flag())) {
            said.addAll(given.matchedOption(one.flag()).originalStringValues());
        }
        if (one == Setting.SOURCES && given.commandSpec().name().equals(WINDOW)) {
            given.matchedPositionals().forEach(all -> said.addAll(all.originalStringValues()));
        }
        return said;
    }

    /// What is wrong, for a terminal: a line each.
    String told() {
        StringBuilder told = new StringBuilder();
        for (String fault : faults) {
            told.append("drainboard: ").append(Text.shown(fault)).append(System.lineSeparator());
        }
        return told.toString();
    }
}
