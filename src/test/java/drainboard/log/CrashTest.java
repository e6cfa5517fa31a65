package drainboard.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// What nobody caught, in real files.
class CrashTest {
    @TempDir private Path folder = Path.of("");
    private final AtomicLong second = new AtomicLong(1_795_000_000L);
    private final List<Crash> shown = new CopyOnWriteArrayList<>();

    private RunLog log;

    private Crashes crashes;

    @BeforeEach
    void begin() {
        log = new RunLog(folder.resolve("drainboard.log"), Level.INFO, Instant::now, _ -> {});
        crashes =
                new Crashes(
                        folder,
                        log,
                        List.of("drainboard: 0.1.0"),
                        () -> Instant.ofEpochSecond(second.getAndIncrement()));
        crashes.show(shown::add);
    }

    @AfterEach
    void end() {
        log.close();
    }

    private static IllegalStateException failure(int line) {
        IllegalStateException failure =
                new IllegalStateException(
                        "token=hunter2 in {\"node_id\":66}", new IOException("the cause"));
        failure.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("A", "b", "A.java", line)});
        return failure;
    }

    @Test
    void a_crash_is_a_file_of_ones_own_with_stack_causes_log_and_threads() throws Exception {
        log.tell(Level.INFO, "x", LogWords.of("before_it"));
        Thread virtual =
                Thread.ofVirtual()
                        .name("drainboard-source")
                        .unstarted(
                                () -> {
                                    throw failure(1);
                                });
        virtual.setUncaughtExceptionHandler(crashes);
        virtual.start();
        virtual.join();
        assertThat(shown).hasSize(1);
        Path file = Crashes.files(folder).getFirst();
        assertThat(shown.getFirst().file()).isEqualTo(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String text = Files.readString(file);
        assertThat(text)
                .contains("thread: drainboard-source")
                .contains("drainboard: 0.1.0")
                .contains("java.lang.IllegalStateException: token=*** in {…")
                .contains("    at A.b(A.java:1)")
                .contains("Caused by: java.io.IOException: the cause")
                .contains("event=before_it")
                .contains("drainboard-log")
                .doesNotContain("hunter2", "node_id");
        log.settle();
        assertThat(folder.resolve("drainboard.log")).content().contains("event=uncaught ");
    }

    @Test
    void the_same_again_is_counted_and_writes_no_other_file() {
        for (int i = 0; i < 1000; i++) {
            crashes.uncaughtException(Thread.currentThread(), failure(1));
        }
        assertThat(Crashes.files(folder)).hasSize(1);
        assertThat(shown).hasSize(1000);
        assertThat(shown.getLast().times()).isEqualTo(1000);
        assertThat(log.last()).hasSizeLessThan(15);
    }

    @Test
    void a_view_that_fails_in_each_frame_has_one_file_and_fills_no_log() throws Exception {
        Path file = crashes.viewFailed("Banner", failure(1)).orElseThrow();
        for (int i = 0; i < 1000; i++) {
            assertThat(crashes.viewFailed("Banner", failure(1))).contains(file);
        }
        assertThat(Crashes.files(folder)).containsExactly(file);
        assertThat(log.last()).hasSizeLessThan(15);
        assertThat(Files.readString(file))
                .contains("view: Banner", "    at A.b(A.java:1)")
                .doesNotContain("hunter2", "node_id");
        assertThat(shown).as("its place says it, no window besides").isEmpty();
    }

    @Test
    void each_view_and_kind_of_failure_has_its_file_but_no_more_than_ten() {
        crashes.viewFailed("Banner", failure(1));
        crashes.viewFailed("Drains", failure(1));
        crashes.viewFailed("Drains", failure(2));
        assertThat(Crashes.files(folder)).hasSize(3);
        for (int i = 0; i < 50; i++) {
            crashes.viewFailed("Timeline", failure(i));
        }
        assertThat(Crashes.files(folder)).hasSize(10);
        crashes.uncaughtException(Thread.currentThread(), failure(1));
        assertThat(shown).as("views take no room from what nobody caught").hasSize(1);
    }

    @Test
    void a_view_whose_failure_cannot_be_written_has_no_file() throws Exception {
        Path none = Files.writeString(folder.resolve("none"), "");
        Crashes into = new Crashes(none, log, List.of(), Instant::now);
        assertThat(into.viewFailed("Banner", failure(1))).isEmpty();
    }

    @Test
    void twenty_files_are_kept_the_newest() throws Exception {
        for (int i = 0; i < 25; i++) {
            Files.writeString(folder.resolve("crash-20260101T0000" + (10 + i) + ".000Z.txt"), "");
        }
        Files.writeString(folder.resolve("crash-notes.txt"), "the operator's");
        crashes.uncaughtException(Thread.currentThread(), failure(1));
        List<Path> files = Crashes.files(folder);
        assertThat(files).hasSize(Crashes.FILES);
        assertThat(files.getFirst()).isEqualTo(shown.getFirst().file());
        assertThat(folder.resolve("crash-notes.txt")).exists();
        assertThat(folder.resolve("crash-20260101T000010.000Z.txt")).doesNotExist();
    }

    @Test
    void ever_new_failures_fill_no_disk() {
        for (int i = 0; i < 50; i++) {
            crashes.uncaughtException(Thread.currentThread(), failure(i));
        }
        assertThat(Crashes.files(folder)).hasSize(10);
    }

    @Test
    void a_crash_that_cannot_be_written_is_shown_all_the_same() throws Exception {
        Path none = Files.writeString(folder.resolve("none"), "");
        Crashes into = new Crashes(none, log, List.of(), Instant::now);
        into.show(shown::add);
        into.uncaughtException(Thread.currentThread(), failure(1));
        assertThat(shown.getFirst().file()).isNull();
        assertThat(shown.getFirst().details()).contains("Caused by");
    }

    @Test
    void whoever_shows_it_may_fail() {
        crashes.show(
                _ -> {
                    throw new IllegalStateException("the window is gone");
                });
        crashes.uncaughtException(Thread.currentThread(), failure(1));
        assertThat(Crashes.files(folder)).hasSize(1);
    }
}
