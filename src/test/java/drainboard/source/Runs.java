package drainboard.source;

import drainboard.decode.Decoding;
import drainboard.event.Bookmark;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A program that does something else each time it is run, and writes down what it was told.
final class Runs {
    static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

    private final Path folder;
    private final Path program;
    private final List<Duration> slept = new CopyOnWriteArrayList<>();
    private int count;

    Runs(Path folder) throws IOException {
        this.folder = folder;
        this.program = folder.resolve("audit");
        Files.writeString(
                program,
                """
                #!/bin/sh
                cd "$(dirname "$0")"
                echo "$1" >> asked
                n=$(wc -l < asked)
                . ./run$((n))
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    /// What the next run does, as a shell script.
    Runs script(String script) throws IOException {
        count++;
        Files.writeString(folder.resolve("run" + count), script + "\n");
        return this;
    }

    /// The next run prints lines and ends well.
    Runs prints(String... lines) throws IOException {
        Files.write(folder.resolve("out" + (count + 1)), List.of(lines));
        return script("cat out" + (count + 1));
    }

    /// What each run was told in its argument.
    List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked"));
    }

    List<Duration> slept() {
        return slept;
    }

    CommandSource keptOpen() {
        return source(CommandPlan.keptOpen(program.toString()), null);
    }

    CommandSource repeated(String since) {
        return repeated(since, Duration.ofSeconds(20), null);
    }

    CommandSource repeated(String since, Duration timeout, @Nullable Bookmark from) {
        return source(
                new CommandPlan(
                        List.of(program.toString(), "{since}"),
                        Duration.ofSeconds(5),
                        timeout,
                        since),
                from);
    }

    CommandSource repeatedWithoutSince() {
        return source(CommandPlan.every(Duration.ofSeconds(5), program.toString()), null);
    }

    private CommandSource source(CommandPlan plan, @Nullable Bookmark from) {
        return new CommandSource(
                plan,
                Decoding.LIVE,
                from,
                new CommandSource.Surroundings(
                        () -> NOW, new Random(5), this::sleep, Duration.ofSeconds(1)));
    }

    /// Sleeps no time before a run that is scripted, and for ever after the last.
    private void sleep(Duration time) throws InterruptedException {
        slept.add(time);
        if (isOver()) {
            new CountDownLatch(1).await();
        }
    }

    private boolean isOver() {
        try {
            return asked().size() >= count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
