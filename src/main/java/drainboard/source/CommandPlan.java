package drainboard.source;

import drainboard.event.Text;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A command whose output is read, and how often it is run. No shell reads it.
///
/// @param arguments the absolute path of a program, then what it is told; none may be a secret
/// @param every how long to wait between two runs; null where it is run once and kept open
/// @param timeout when one of many runs that has not ended is killed
/// @param since what takes the place of `{since}` before there was an event: a time, or the digits
///   of a number where events are asked for by number
public record CommandPlan(
        List<String> arguments, @Nullable Duration every, Duration timeout, String since) {
    /// How long one of many runs may take, where nobody says otherwise.
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /// What stands in an argument for the place to go on from.
    public static final String MARK = "{since}";

    private static final Pattern SECRET =
            Pattern.compile(
                    "(?is)(.*[?&; -]|)(access[_-]?token|token|bearer|api[_-]?key|password|passwd"
                            + "|pwd|secret|authorization)([=: ].*|)");
    private static final Duration LONGEST = Duration.ofDays(1);

    public CommandPlan {
        arguments = List.copyOf(arguments);
    }

    /// What the place to go on from is told by.
    public enum Since {
        /// The `ts` of the last event, as RFC 3339 in UTC.
        TIME("time"),
        /// The `seq` of the last event.
        SEQ("seq");

        /// Every kind there is.
        public static final List<Since> ALL = List.of(values());

        private final String wireName;

        Since(String wireName) {
            this.wireName = wireName;
        }

        /// The name used in options and files.
        public String wireName() {
            return wireName;
        }

        /// Whether a text can stand for such a place.
        public boolean accepts(String text) {
            return switch (this) {
                case TIME -> isTime(text);
                case SEQ -> text.matches("[0-9]{1,20}") && isUnsigned(text);
            };
        }

        private static boolean isTime(String text) {
            try {
                Instant.parse(text);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }

        private static boolean isUnsigned(String text) {
            try {
                Long.parseUnsignedLong(text);
                return true;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    /// How a command is run again and again.
    ///
    /// @param since what `{since}` is replaced by
    /// @param initial what it is replaced by before there was an event
    record Rounds(Duration every, Duration timeout, Since since, String initial) {}

    /// A command that is run once and kept open.
    public static CommandPlan keptOpen(String... arguments) {
        return new CommandPlan(List.of(arguments), null, PATIENCE, "");
    }

    /// A command that is run again and again, from the beginning of time on.
    public static CommandPlan every(Duration every, String... arguments) {
        return new CommandPlan(List.of(arguments), every, PATIENCE, Instant.EPOCH.toString());
    }

    /// How it is run again and again; null where it is kept open.
    @Nullable Rounds rounds() {
        Duration pause = every;
        // What is a number by its looks is meant as one, so that a wrong one is called so.
        Since kind = since.matches("[+-]?[0-9]+") ? Since.SEQ : Since.TIME;
        return pause == null ? null : new Rounds(pause, timeout, kind, since);
    }

    /// The program's name without folders.
    public String name() {
        if (arguments.isEmpty()) {
            return "command";
        }
        String program = arguments.getFirst();
        return Text.shown(program.substring(program.lastIndexOf('/') + 1));
    }

    /// Whether an argument names the place to go on from.
    public boolean asksSince() {
        return arguments.stream().anyMatch(word -> word.contains(MARK));
    }

    /// The words with the place to go on from put in.
    List<String> at(String place) {
        return arguments.stream().map(word -> word.replace(MARK, place)).toList();
    }

    /// Why this cannot be run, as a sentence that holds no secret; empty where it can.
    public Optional<String> refusal() {
        String program = arguments.isEmpty() ? "" : arguments.getFirst();
        Path path;
        try {
            path = Path.of(program);
        } catch (InvalidPathException e) {
            return Optional.of("The command's program is no path.");
        }
        if (!path.isAbsolute()) {
            return Optional.of(
                    "A command begins with the absolute path of a program, then its arguments; no"
                            + " shell reads them.");
        }
        if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
            return Optional.of(
                    Text.shown(program) + " is no program that you may run. Check the path.");
        }
        return wrongWords().or(this::wrongRounds);
    }

    private Optional<String> wrongWords() {
        if (arguments.stream().anyMatch(word -> word.indexOf('\0') >= 0)) {
            return Optional.of("An argument of the command holds a NUL, which none can.");
        }
        if (arguments.stream().skip(1).anyMatch(word -> SECRET.matcher(word).matches())) {
            return Optional.of(
                    "An argument of the command holds a secret, which every user of this machine"
                            + " can read. Let the command read it from a file or a variable.");
        }
        return Optional.empty();
    }

    private Optional<String> wrongRounds() {
        Rounds how = rounds();
        if (how == null) {
            return asksSince()
                    ? Optional.of(
                            "{since} is for a command that is run again and again. Say every how"
                                    + " many seconds.")
                    : Optional.empty();
        }
        if (!isBetween(how.every(), Duration.ofSeconds(1))
                || !isBetween(how.timeout(), Duration.ofMillis(100))) {
            return Optional.of(
                    "A command is run every 1 to 86400 seconds, each run for 86400 at most.");
        }
        if (!how.since().accepts(how.initial())) {
            return Optional.of(
                    switch (how.since()) {
                        case TIME -> "The first {since} is no time such as 2026-01-01T00:00:00Z.";
                        case SEQ -> "The first {since} is no whole number.";
                    });
        }
        return Optional.empty();
    }

    private static boolean isBetween(Duration time, Duration least) {
        return time.compareTo(least) >= 0 && time.compareTo(LONGEST) <= 0;
    }
}
