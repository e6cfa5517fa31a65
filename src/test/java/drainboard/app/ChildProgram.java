package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own, with a home of its own in a folder of the test's.
final class ChildProgram {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> options = new ArrayList<>();

    ChildProgram(Path folder) {
        this.folder = folder;
        environment.put("DRAINBOARD_HOME", folder.resolve("state").toString());
    }

    /// What a process said, and with what code it ended.
    record Said(int status, String out, String err) {}

    ChildProgram with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    ChildProgram option(String option) {
        options.add(option);
        return this;
    }

    /// Runs it to its end; its input is the file `in` of the folder.
    Said run(String... arguments) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process =
                builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /// The process, not started.
    ProcessBuilder builder(String... arguments) throws Exception {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1"));
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "drainboard.app.Main"));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(environment);
        Path in = folder.resolve("in");
        if (Files.exists(in)) {
            builder.redirectInput(in.toFile());
        }
        return builder;
    }
}
