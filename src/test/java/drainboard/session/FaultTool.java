package drainboard.session;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A tool of the system's that a test needs and that is not on every machine: without it the test
/// is skipped, and says so.
final class FaultTool {
    private FaultTool() {}

    /// Skips the test where the tool is missing, or does not do its work on a trifle.
    static void need(String name, String... trial) throws IOException, InterruptedException {
        Optional<Path> found =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                        .map(folder -> Path.of(folder, name))
                        .filter(Files::isExecutable)
                        .findFirst();
        String why =
                found.isEmpty() ? "there is no " + name : works(trial) ? "" : name + " fails here";
        if (!why.isEmpty()) {
            System.out.println("SKIPPED, the proof is not whole on this machine: " + why);
        }
        Assumptions.assumeTrue(why.isEmpty(), why);
    }

    private static boolean works(String... trial) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(trial)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
