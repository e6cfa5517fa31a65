package drainboard.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Where the program keeps what it remembers: the state folder of the user, or where
/// `DRAINBOARD_HOME` says.
final class JournalPlace {
    private static final String NAME = "journal.db";

    private JournalPlace() {}

    /// The file of the journal of this user.
    static Path ofUser() {
        return file(
                name -> Objects.requireNonNullElse(System.getenv(name), ""),
                Path.of(System.getProperty("user.home", "")));
    }

    /// The file of the journal.
    ///
    /// @param environment has the value of a variable, or blank
    static Path file(UnaryOperator<String> environment, Path home) {
        return folder(environment, home).resolve(NAME);
    }

    /// The folder of all that is kept.
    ///
    /// @param environment has the value of a variable, or blank
    static Path folder(UnaryOperator<String> environment, Path home) {
        String own = environment.apply("DRAINBOARD_HOME");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String state = environment.apply("XDG_STATE_HOME");
        Path folder =
                state.startsWith("/") ? Path.of(state) : home.resolve(".local").resolve("state");
        return folder.resolve("drainboard");
    }
}
