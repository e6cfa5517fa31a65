package drainboard.source.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Reads a secret from where it is kept.
///
/// @param environment the value of an environment variable; null where it is not set
/// @param patience how long a command may take
record SecretReader(Function<String, @Nullable String> environment, Duration patience) {
    private static final int LONGEST = 16_384;
    private static final Set<PosixFilePermission> OTHERS =
            Set.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    Secret read(SecretPlace place) throws Refusal, InterruptedException {
        return switch (place) {
            case SecretPlace.InEnvironment(String name) ->
                    checked(environment.apply(name), "The environment variable " + name);
            case SecretPlace.InFile(Path path) -> checked(file(path), "The file " + path);
            case SecretPlace.OfCommand command ->
                    checked(printed(command), "What " + command.words().getFirst() + " printed");
        };
    }

    private static Secret checked(@Nullable String text, String where) throws Refusal {
        String value = text == null ? "" : text.strip();
        if (value.isEmpty()) {
            throw new Refusal(where + " holds no secret: it is empty or not set.");
        }
        if (value.length() > LONGEST || !value.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw new Refusal(
                    where
                            + " holds no secret that can be sent: it must be one line of visible"
                            + " characters without blanks.");
        }
        return new Secret(value);
    }

    private static String file(Path path) throws Refusal {
        try {
            ownersOnly(path);
            try (InputStream in = Files.newInputStream(path)) {
                return new String(in.readNBytes(LONGEST + 2), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new Refusal("The secret's file " + path + " cannot be read.");
        }
    }

    /// A file of secrets that others may read or change is none.
    static void ownersOnly(Path path) throws IOException, Refusal {
        if (!Files.getFileStore(path).supportsFileAttributeView("posix")) {
            return;
        }
        if (Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
            throw new Refusal(
                    "Others than its owner may read or change "
                            + path
                            + ". Keep it to its owner: chmod 600 "
                            + path);
        }
    }

    private String printed(SecretPlace.OfCommand command) throws Refusal, InterruptedException {
        String name = command.words().getFirst();
        Process process;
        try {
            process =
                    new ProcessBuilder(command.words())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            throw new Refusal("The secret's command " + name + " cannot be run.");
        }
        CompletableFuture<String> output = new CompletableFuture<>();
        Thread.ofVirtual().name("drainboard-secret").start(() -> output.complete(drain(process)));
        try {
            process.getOutputStream().close();
            String text = output.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException();
            }
            if (process.exitValue() != 0) {
                throw new Refusal(
                        "The secret's command " + name + " failed: exit " + process.exitValue());
            }
            return text;
        } catch (TimeoutException | ExecutionException | IOException e) {
            throw new Refusal(
                    "The secret's command "
                            + name
                            + " gave nothing within "
                            + patience.toSeconds()
                            + " s.");
        } finally {
            process.destroyForcibly();
        }
    }

    private static String drain(Process process) {
        try (InputStream in = process.getInputStream()) {
            return new String(in.readNBytes(LONGEST + 2), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
