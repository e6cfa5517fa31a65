package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What stands at the desktop when the process ends, by real programs in place of the desktop's.
class ToldDesktopTest {
    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void programs() throws Exception {
        program(
                "notify-send",
                "echo 77; echo $$ > '"
                        + pid()
                        + ".new'; mv '"
                        + pid()
                        + ".new' '"
                        + pid()
                        + "'; exec sleep 600");
        program("gdbus", "echo \"$*\" >> '" + folder.resolve("withdrawn") + "'");
    }

    private Path pid() {
        return folder.resolve("pid");
    }

    private void program(String name, String does) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Process told(String... more) throws Exception {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ToldDesktopChild.class.getName(),
                                folder.toString()));
        words.addAll(List.of(more));
        Process process =
                new ProcessBuilder(words)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        for (int left = 600; left > 0 && !Files.exists(pid()); left--) {
            assertThat(process.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
        }
        return process;
    }

    private void isWithdrawn(Process process) throws Exception {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        Optional<ProcessHandle> waits =
                ProcessHandle.of(Long.parseLong(Files.readString(pid()).strip()));
        try {
            assertThat(folder.resolve("withdrawn")).content().contains("CloseNotification 77");
            assertThat(waits.filter(ProcessHandle::isAlive)).isEmpty();
        } finally {
            waits.ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void a_notice_is_withdrawn_when_the_process_is_told_to_end() throws Exception {
        Process process = told();
        process.destroy();
        isWithdrawn(process);
    }

    @Test
    void a_notice_is_withdrawn_when_the_window_is_closed() throws Exception {
        Process process = told("closes");
        process.getOutputStream().close();
        isWithdrawn(process);
    }
}
