package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// `drainboard info --diagnostics` in processes of its own.
class DiagnosticsTest {
    private static final String SECRET = "hunter2hunter2";

    @TempDir private Path folder = Path.of("");

    private static Map<String, String> entries(Path zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipFile read = new ZipFile(zip.toFile())) {
            for (ZipEntry one : read.stream().map(ZipEntry.class::cast).toList()) {
                entries.put(
                        one.getName(),
                        new String(
                                read.getInputStream(one).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void one_zip_has_log_crashes_settings_and_threads_and_a_secret_is_nowhere() throws Exception {
        Path state = Files.createDirectory(folder.resolve("state"));
        Path config = state.resolve("config.toml");
        Files.writeString(config, "telemetry.token = \"env:OUR_OWN\"\ndensity = \"compact\"\n");
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(folder.resolve("in"), "{\"" + SECRET + "\n");
        ChildProgram program =
                new ChildProgram(folder).with("OUR_OWN", SECRET).with("SITE_TOKEN", SECRET + "-b");
        assertThat(program.run("follow", "-").status()).isZero();
        program.run("follow", "https://avery:" + SECRET + "@127.0.0.1:1/x?token=" + SECRET);
        Files.writeString(
                state.resolve("drainboard.log"),
                "an older line with Authorization: Bearer " + SECRET + "\nbare " + SECRET + "\n",
                StandardOpenOption.APPEND);
        Files.writeString(
                state.resolve("crash-20260101T000000.000Z.txt"),
                "GET https://h/x?key=" + SECRET + "\nX-Api-Key: " + SECRET + "\n");
        Path zip = folder.resolve("out.zip");
        ChildProgram.Said said = program.run("info", "--diagnostics", zip.toString());
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out()).isEqualTo(zip + "\n");
        Map<String, String> entries = entries(zip);
        assertThat(entries)
                .containsOnlyKeys(
                        "README.txt",
                        "info.txt",
                        "threads.txt",
                        "log/drainboard.log",
                        "crashes/crash-20260101T000000.000Z.txt");
        assertThat(entries.get("info.txt"))
                .containsPattern("density +compact  \\(" + config + ", line 2\\)")
                .containsPattern("telemetry.token +env:OUR_OWN")
                .containsPattern("JDK +25");
        assertThat(entries.get("log/drainboard.log")).contains("event=started", "bare ***");
        assertThat(entries.get("threads.txt")).contains("main");
        assertThat(entries.values()).noneMatch(text -> text.contains("hunter2"));
        assertThat(new String(Files.readAllBytes(zip), StandardCharsets.ISO_8859_1))
                .doesNotContain("hunter2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_the_jvm_left_when_it_ended_by_a_fault_is_named_by_the_next_start_but_not_taken()
            throws Exception {
        Process failing =
                new ChildProgram(folder)
                        .option("-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"))
                        .option("-XX:-CreateCoredumpOnCrash")
                        .builder("follow", "-")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Path log = folder.resolve("state/drainboard.log");
        for (int left = 600; left > 0 && !(Files.exists(log) && Files.size(log) > 0); left--) {
            assertThat(failing.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
        }
        String pid = Long.toString(failing.pid());
        assertThat(new ProcessBuilder("kill", "-SEGV", pid).start().waitFor()).isZero();
        assertThat(failing.waitFor(120, TimeUnit.SECONDS)).isTrue();
        Path left = folder.resolve("hs_err_pid" + pid + ".log");
        assertThat(left).content(StandardCharsets.ISO_8859_1).contains("SIGSEGV");
        Files.writeString(
                folder.resolve("hs_err_pid1.log"), "of another program, in /src/drainboard/x");
        Files.createSymbolicLink(folder.resolve("hs_err_pid2.log"), left);

        ChildProgram next = new ChildProgram(folder).option("-Duser.home=" + folder);
        Files.writeString(folder.resolve("in"), "");
        assertThat(next.run("follow", "-").status()).isZero();
        assertThat(log).content().contains("event=jvm_failed file=" + left);
        assertThat(log).content().doesNotContain("hs_err_pid1.log", "hs_err_pid2.log");
        assertThat(next.run("follow", "-").status()).isZero();
        assertThat(log)
                .content()
                .as("each is told of once, not at every start")
                .containsOnlyOnce("event=jvm_failed");
        Path zip = folder.resolve("out.zip");
        assertThat(next.run("info", "--diagnostics", zip.toString()).status()).isZero();
        Map<String, String> entries = entries(zip);
        assertThat(entries.get("README.txt"))
                .contains("The JVM itself ended by a fault", left.toString())
                .doesNotContain("hs_err_pid1.log", "hs_err_pid2.log");
        assertThat(entries.values()).noneMatch(text -> text.contains("SIGSEGV"));
    }

    @Test
    void a_configuration_with_a_secret_is_told_of_without_it() throws Exception {
        Path state = Files.createDirectory(folder.resolve("state"));
        Files.writeString(
                state.resolve("config.toml"),
                "token = \"" + SECRET + "\"\nsources = [\"https://a:" + SECRET + "@h/\"]\n");
        Path zip = folder.resolve("out.zip");
        assertThat(new ChildProgram(folder).run("info", "--diagnostics", zip.toString()).status())
                .isZero();
        assertThat(entries(zip).get("info.txt")).contains("line 1").doesNotContain("hunter2");
    }

    @Test
    void a_file_that_is_there_is_replaced_only_by_force() throws Exception {
        Path zip = Files.writeString(folder.resolve("out.zip"), "precious");
        ChildProgram program = new ChildProgram(folder);
        ChildProgram.Said said = program.run("info", "--diagnostics", zip.toString());
        assertThat(said.status()).isEqualTo(3);
        assertThat(said.err()).contains("--force");
        assertThat(zip).hasContent("precious");
        assertThat(program.run("info", "--force", "--diagnostics", zip.toString()).status())
                .isZero();
        assertThat(entries(zip)).containsKey("info.txt");
    }
}
