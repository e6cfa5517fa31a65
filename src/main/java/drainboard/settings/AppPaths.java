package drainboard.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Where everything of a user is: by the XDG rules, or all in one folder where `DRAINBOARD_HOME`
/// says.
///
/// @param config the user's configuration
/// @param system the configuration of the machine, which can lock keys
/// @param state the folder of what is kept: journal, window, recent sources, logs
/// @param cache the folder of what can be made again
/// @param socket where a first window hears of a second
public record AppPaths(Path config, Path system, Path state, Path cache, Path socket) {
    private static final String NAME = "drainboard";
    private static final String CONFIG = "config.toml";
    private static final Path SYSTEM = Path.of("/etc", NAME, CONFIG);

    /// A socket's path has room for 107 bytes on Linux, and for fewer elsewhere.
    private static final int LONGEST_SOCKET = 100;

    /// The paths of this user.
    public static AppPaths ofUser() {
        return of(
                name -> Objects.requireNonNullElse(System.getenv(name), ""),
                Path.of(System.getProperty("user.home", "")));
    }

    /// The paths of a user.
    ///
    /// @param environment has the value of a variable, or blank
    public static AppPaths of(UnaryOperator<String> environment, Path home) {
        String own = environment.apply("DRAINBOARD_HOME");
        if (!own.isEmpty()) {
            Path all = Path.of(own);
            return new AppPaths(
                    all.resolve(CONFIG),
                    SYSTEM,
                    all,
                    all.resolve("cache"),
                    socket(all, environment));
        }
        Path config = folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
        Path state = folder(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state"));
        Path cache = folder(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
        String runtime = environment.apply("XDG_RUNTIME_DIR");
        Path sockets = runtime.startsWith("/") ? Path.of(runtime) : state;
        return new AppPaths(
                config.resolve(CONFIG), SYSTEM, state, cache, sockets.resolve(NAME + ".sock"));
    }

    /// The journal, where no other is named.
    public Path journal() {
        return state.resolve("journal.db");
    }

    /// Where the window was and how it looked.
    public Path window() {
        return state.resolve("window.json");
    }

    /// The sources that were followed lately.
    public Path recent() {
        return state.resolve("recent.json");
    }

    /// The newest log.
    public Path log() {
        return state.resolve("drainboard.log");
    }

    private static Path folder(UnaryOperator<String> environment, String variable, Path usual) {
        String said = environment.apply(variable);
        return (said.startsWith("/") ? Path.of(said) : usual).resolve(NAME);
    }

    private static Path socket(Path all, UnaryOperator<String> environment) {
        Path inside = all.toAbsolutePath().resolve(NAME + ".sock");
        String runtime = environment.apply("XDG_RUNTIME_DIR");
        if (inside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET
                || !runtime.startsWith("/")) {
            return inside;
        }
        return Path.of(runtime)
                .resolve(NAME + "-" + Integer.toHexString(inside.toString().hashCode()) + ".sock");
    }
}
