package drainboard.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drainboard.telemetry.TelemetryFile.Rotation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// What stands in the file and its full ones, whatever happens. A failure names its seed.
class TelemetryFileTest {
    @TempDir private Path root;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 15);
    }

    private Path file() {
        return root.resolve("state").resolve("telemetry.ndjson");
    }

    @Test
    void lines_are_appended_whole_for_the_owner_alone() throws IOException {
        try (TelemetryFile file = new TelemetryFile(file(), Rotation.USUAL)) {
            file.append("{\"a\":1}");
            file.append("{\"a\":\"é\"}");
            file.sync();
            assertThat(file()).hasContent("{\"a\":1}\n{\"a\":\"é\"}\n");
        }
        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(file().resolveSibling("."))).isEqualTo("rwx------");
        try (TelemetryFile file = new TelemetryFile(file(), Rotation.USUAL)) {
            file.append("{}");
        }
        assertThat(file()).hasContent("{\"a\":1}\n{\"a\":\"é\"}\n{}\n");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rotation_loses_and_splits_no_line(long seed) throws IOException {
        Random random = new Random(seed);
        int kept = 1 + random.nextInt(4);
        int largest = 60 + random.nextInt(400);
        List<String> all = new ArrayList<>();
        TelemetryFile file = new TelemetryFile(file(), new Rotation(largest, kept));
        for (int i = 0; i < 100; i++) {
            if (random.nextInt(20) == 0) {
                file.close();
                file = new TelemetryFile(file(), new Rotation(largest, kept));
            }
            String line = i + " " + "x".repeat(random.nextInt(random.nextInt(9) == 0 ? 400 : 40));
            file.append(line);
            all.add(line);
        }
        file.close();
        assertThat(file().resolveSibling(name(kept + 1))).doesNotExist();
        List<String> found = new ArrayList<>();
        for (int number = kept; number >= 0; number--) {
            Path one = file().resolveSibling(name(number));
            String text = Files.readString(one);
            assertThat(text).as("seed %d: %s", seed, one).endsWith("\n");
            List<String> lines = text.lines().toList();
            found.addAll(lines);
            assertThat(text.length() <= largest || lines.size() == 1)
                    .as("seed %d: %d bytes in %s", seed, text.length(), one)
                    .isTrue();
            assertThat(permissions(one)).isEqualTo("rw-------");
        }
        assertThat(found)
                .as("seed %d", seed)
                .isNotEmpty()
                .isEqualTo(all.subList(all.size() - found.size(), all.size()));
    }

    private static String name(int number) {
        return "telemetry.ndjson" + (number == 0 ? "" : "." + number);
    }

    @Test
    void what_a_crash_left_of_a_line_stays_apart_from_the_next() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"a\":1}\n{\"kind\":\"halt_ra");
        try (TelemetryFile file = new TelemetryFile(file(), Rotation.USUAL)) {
            file.append("{\"a\":2}");
        }
        assertThat(file()).hasContent("{\"a\":1}\n{\"kind\":\"halt_ra\n{\"a\":2}\n");
    }

    @Test
    void a_rotation_broken_off_anywhere_goes_on_without_losing_a_file() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "four\n");
        Files.writeString(file().resolveSibling(name(2)), "three\n");
        Files.writeString(file().resolveSibling(name(3)), "two\n");
        try (TelemetryFile file = new TelemetryFile(file(), new Rotation(6, 3))) {
            file.append("five");
        }
        assertThat(file()).hasContent("five\n");
        assertThat(file().resolveSibling(name(1))).hasContent("four\n");
        assertThat(file().resolveSibling(name(2))).hasContent("three\n");
        assertThat(file().resolveSibling(name(3))).hasContent("two\n");
    }

    @Test
    void where_the_full_file_cannot_be_renamed_nothing_is_lost() throws IOException {
        Path older = file().resolveSibling(name(1));
        Files.createDirectories(older.resolve("in the way"));
        try (TelemetryFile file = new TelemetryFile(file(), new Rotation(10, 1))) {
            file.append("12345678");
            assertThatThrownBy(() -> file.append("next")).isInstanceOf(IOException.class);
            assertThat(file()).hasContent("12345678\n");
            Files.delete(older.resolve("in the way"));
            Files.delete(older);
            file.append("next");
        }
        assertThat(file()).hasContent("next\n");
        assertThat(older).hasContent("12345678\n");
    }

    @Test
    void what_is_no_plain_file_or_no_line_is_refused() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("elsewhere"));
        assertThatThrownBy(() -> new TelemetryFile(link, Rotation.USUAL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no plain file");
        assertThat(root.resolve("elsewhere")).doesNotExist();
        assertThatThrownBy(() -> new TelemetryFile(root, Rotation.USUAL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no plain file");
        try (TelemetryFile file = new TelemetryFile(file(), Rotation.USUAL)) {
            assertThatThrownBy(() -> file.append("a\nb"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(file()).isEmptyFile();
    }

    /// A process that may write no more than 8 KiB into a file: its writes are cut short as on a
    /// full disk, at a place inside a line.
    @Test
    void a_full_disk_is_told_and_leaves_whole_lines() throws Exception {
        Process process =
                new ProcessBuilder(
                                "/bin/bash",
                                "-c",
                                "ulimit -f 8; exec \"$0\" \"$@\"",
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FullDisk.class.getName(),
                                file().toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).startsWith("failed at ");
        int failed = Integer.parseInt(said.strip().substring("failed at ".length()));
        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(failed + 1).last().isEqualTo("small");
        for (int i = 0; i < failed; i++) {
            assertThat(lines.get(i)).isEqualTo(FullDisk.line(i));
        }
        assertThat(Files.readString(file())).endsWith("\n");
    }

    /// Appends until that fails twice, then a line that still has room.
    static final class FullDisk {
        private FullDisk() {}

        static String line(int number) {
            return number + " " + "x".repeat(990);
        }

        /// The program of the process.
        public static void main(String[] args) throws IOException {
            int number = 0;
            try (TelemetryFile file = new TelemetryFile(Path.of(args[0]), Rotation.USUAL)) {
                try {
                    for (; number < 100; number++) {
                        file.append(line(number));
                    }
                } catch (IOException full) {
                    try {
                        file.append(line(number));
                    } catch (IOException again) {
                        file.append("small");
                        file.sync();
                        System.out.println("failed at " + number);
                    }
                }
            }
        }
    }
}
