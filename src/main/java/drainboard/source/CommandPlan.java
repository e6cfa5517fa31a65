package drainboard.source;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A command whose output is read.
///
/// @param arguments the program's whole path and what it is told; no shell reads them
/// @param every how often it is run; null for once, and kept open
/// @param timeout how long one of many runs may take
/// @param since what takes the place of `{since}` before the first event is known
public record CommandPlan(
        List<String> arguments, @Nullable Duration every, Duration timeout, String since) {
    /// How long one of many runs may take, where nobody says otherwise.
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Where the cursor goes.
    public static final String MARK = "{since}";

    public CommandPlan {
        arguments = List.copyOf(arguments);
    }

    /// Why it cannot be run, as a sentence; empty where it can.
    public Optional<String> refusal() {
        String program = arguments.isEmpty() ? "" : arguments.getFirst();
        Path path;
        try {
            path = Path.of(program);
        } catch (InvalidPathException e) {
            return Optional.of("The command is no path of a program.");
        }
        if (!path.isAbsolute()) {
            return Optional.of(
                    "A command is named by its whole path, such as /usr/bin/grafos; no shell looks"
                            + " for it.");
        }
        return Files.isRegularFile(path) && Files.isExecutable(path)
                ? Optional.empty()
                : Optional.of(program + " is no program that you may run. Check the path.");
    }

    /// The arguments with a cursor in them.
    List<String> at(String cursor) {
        return arguments.stream().map(one -> one.replace(MARK, cursor)).toList();
    }
}
