package drainboard.source.http;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Where a secret is kept; it is read when it is needed and written nowhere.
public sealed interface SecretPlace {
    /// An environment variable.
    record InEnvironment(String name) implements SecretPlace {}

    /// A file that only its owner may read.
    record InFile(Path path) implements SecretPlace {}

    /// What a command prints; it is run without a shell. Its arguments are not shown.
    record OfCommand(List<String> words) implements SecretPlace {
        public OfCommand {
            words = List.copyOf(words);
        }

        @Override
        public String toString() {
            return "OfCommand[" + words.getFirst() + "]";
        }
    }

    /// The place that a text names: `env:NAME`, `file:PATH` or `cmd:/path argument…`.
    ///
    /// @throws IllegalArgumentException with a sentence that does not repeat the text, because it
    ///   may be the secret itself
    static SecretPlace of(String text) {
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1).strip();
        return switch (colon > 0 && !rest.isEmpty() ? text.substring(0, colon) : "") {
            case "env" -> new InEnvironment(rest);
            case "file" -> new InFile(path(rest));
            case "cmd" -> command(rest);
            default ->
                    throw new IllegalArgumentException(
                            "Say where the secret is kept: env:NAME, file:PATH or cmd:/path"
                                    + " argument…; it is never written itself.");
        };
    }

    private static SecretPlace command(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException(
                    "The command of a secret needs its whole path, beginning with /.");
        }
        return new OfCommand(Arrays.asList(text.split("\\s+")));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("The path of the secret's file is none.", e);
        }
    }
}
