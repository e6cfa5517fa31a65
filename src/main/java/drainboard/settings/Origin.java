package drainboard.settings;

import java.nio.file.Path;

/// Where a value comes from.
public sealed interface Origin {
    /// Nobody set it.
    record BuiltIn() implements Origin {}

    /// A line of a file.
    record InFile(Path file, int line) implements Origin {}

    /// A variable of the environment.
    record Variable(String name) implements Origin {}

    /// An option of the command line.
    record Flag(String name) implements Origin {}

    /// As it is shown: `built in`, `/etc/drainboard/config.toml, line 3`, `DRAINBOARD_THEME`,
    /// `--theme`.
    default String words() {
        return switch (this) {
            case BuiltIn _ -> "built in";
            case InFile(Path file, int line) -> file + ", line " + line;
            case Variable(String name) -> name;
            case Flag(String name) -> name;
        };
    }
}
