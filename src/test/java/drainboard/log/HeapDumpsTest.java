package drainboard.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A JVM of its own whose memory runs out.
class HeapDumpsTest {
    @TempDir private Path folder = Path.of("");

    /// Takes memory until there is none.
    static final class Greedy {
        private Greedy() {}

        public static void main(String[] args) {
            HeapDumps.into(Path.of(args[0]));
            List<byte[]> kept = new ArrayList<>();
            while (kept.size() < Integer.MAX_VALUE) {
                kept.add(new byte[1 << 20]);
            }
        }
    }

    @Test
    void memory_that_ran_out_is_written_beside_the_log_for_the_owner_only() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx16m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Greedy.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> dumps = files.filter(one -> one.toString().endsWith(".hprof")).toList();
            assertThat(dumps).as(Files.readString(folder.resolve("said"))).hasSize(1);
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(dumps.getFirst())))
                    .isEqualTo("rw-------");
        }
    }
}
