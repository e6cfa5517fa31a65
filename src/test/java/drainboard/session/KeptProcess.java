package drainboard.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A [KeptChild] in a process of its own, which can be killed at any moment.
final class KeptProcess implements AutoCloseable {
    private static final String ANSWERED = "ANSWERED ";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private final Process process;
    private final Path said;
    private final Path errors;

    private KeptProcess(Process process, Path said, Path errors) {
        this.process = process;
        this.said = said;
        this.errors = errors;
    }

    /// Begins a run.
    ///
    /// @param under the command that runs it; none where it runs by itself
    /// @param more what [KeptChild] takes
    static KeptProcess start(Path folder, List<String> under, String... more) throws IOException {
        List<String> command = new ArrayList<>(under);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeptChild.class.getName()));
        command.addAll(List.of(more));
        Path errors = Files.createTempFile(folder, "child", ".err");
        // Files, not pipes: what was said before a kill is there, and nothing waits for a reader.
        Path said = Files.createTempFile(folder, "child", ".out");
        return new KeptProcess(
                new ProcessBuilder(command)
                        .redirectOutput(said.toFile())
                        .redirectError(errors.toFile())
                        .start(),
                said,
                errors);
    }

    /// Ends it as `kill -9` does.
    void kill() {
        process.destroyForcibly();
    }

    /// Whether it ends by itself within a time.
    boolean isOver(Duration within) throws InterruptedException {
        return process.waitFor(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Waits until so many decisions were answered or it ended by itself, whichever comes first;
    /// whether that came within a time.
    boolean hasAnswered(int answers, Duration within) throws IOException, InterruptedException {
        long until = System.nanoTime() + within.toNanos();
        while (answered().size() < answers && !isOver(LOOK_AGAIN)) {
            if (System.nanoTime() > until) {
                return false;
            }
        }
        return true;
    }

    /// How it ended.
    int exit() {
        return process.exitValue();
    }

    /// Everything that it said up to its end.
    List<String> said() throws IOException {
        return Files.readAllLines(said);
    }

    /// The operators whose decisions were answered.
    List<String> answered() throws IOException {
        return said().stream()
                .filter(line -> line.startsWith(ANSWERED))
                .map(line -> line.substring(ANSWERED.length()))
                .toList();
    }

    /// What it complained of.
    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
