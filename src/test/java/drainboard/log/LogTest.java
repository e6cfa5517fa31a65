package drainboard.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/// The log in real files.
class LogTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00.120Z");
    private static final String LINE =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (ERROR|WARNING|INFO|DEBUG) "
                    + "(\\S+|\"[^\"]*\") \\S+ pid=\\d+ event=\\S+"
                    + "( [a-z_]+=([^\\s\"\\\\]+|\"([^\"\\\\]++|\\\\.)*+\"))*";

    @TempDir private Path folder = Path.of("");
    private final List<String> unwritable = new CopyOnWriteArrayList<>();

    private Path file() {
        return folder.resolve("state").resolve("drainboard.log");
    }

    private RunLog log(Level least) {
        return new RunLog(file(), least, () -> NOW, unwritable::add);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void how_serious_a_message_must_be_can_be_changed_while_it_runs() throws Exception {
        try (RunLog log = log(Level.INFO)) {
            log.tell(Level.DEBUG, "drainboard.source", LogWords.of("before"));
            log.least(Level.DEBUG);
            log.tell(Level.DEBUG, "drainboard.source", LogWords.of("heard"));
            log.least(Level.ERROR);
            log.tell(Level.WARNING, "drainboard.source", LogWords.of("after"));
        }
        assertThat(Files.readAllLines(file()))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("event=heard"));
    }

    @Test
    void a_line_has_time_level_thread_name_and_pairs_and_is_for_its_owner_only() throws Exception {
        try (RunLog log = log(Level.INFO)) {
            log.tell(
                    Level.WARNING,
                    "drainboard.source",
                    LogWords.of("lost").with("source", "siem-a").with("cause", "not there"));
            log.tell(Level.DEBUG, "drainboard.source", LogWords.of("unheard"));
        }
        assertThat(Files.readAllLines(file()))
                .containsExactly(
                        "2026-11-27T08:00:00.120Z WARNING "
                                + LogWords.quoted(Thread.currentThread().getName())
                                + " drainboard.source pid="
                                + ProcessHandle.current().pid()
                                + " event=lost source=siem-a cause=\"not there\"");
        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(Objects.requireNonNull(file().getParent()))).isEqualTo("rwx------");
        assertThat(unwritable).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n2026-11-27T08:00:00.000Z ERROR main forged pid=1 event=forged",
                "a\r\nb",
                "\" event=forged x=\"",
                "\\\" event=forged",
                "\u2028line\u0085next\u000bpage\u001b[31mred",
                "\u202edesrever",
                "",
                " ",
                "\ud800alone"
            })
    void no_text_breaks_or_forges_a_line(String hostile) throws Exception {
        try (RunLog log = log(Level.INFO)) {
            Thread told =
                    Thread.ofPlatform()
                            .name(hostile)
                            .start(
                                    () ->
                                            log.tell(
                                                    Level.INFO,
                                                    "x",
                                                    LogWords.of("said").with("text", hostile)));
            told.join();
        }
        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().replaceAll("\\\\.", "")).doesNotContain("\u2028", "\u202e");
        assertThat(lines.getFirst().codePoints()).noneMatch(c -> c < ' ');
        assertThat(lines.getFirst().split(" event=", -1)[0]).doesNotContain("\n");
        assertThat(lines.getFirst().replaceAll("\"([^\"\\\\]|\\\\.)*\"", "Q"))
                .matches("\\S+ INFO (\\S+) x pid=\\d+ event=said text=\\S+");
    }

    @Test
    void a_huge_text_is_cut() throws Exception {
        try (RunLog log = log(Level.INFO)) {
            log.tell(Level.INFO, "x", LogWords.of("said").with("text", "a b".repeat(1_000_000)));
        }
        assertThat(Files.readString(file())).hasSizeLessThan(3000).contains("more)");
    }

    @Test
    void full_files_are_put_behind_and_only_so_many_are_kept() throws Exception {
        LogFile small = new LogFile(file(), 1000, 3);
        try (RunLog log = new RunLog(small, Level.INFO, () -> NOW, unwritable::add)) {
            for (int i = 0; i < 100; i++) {
                log.tell(Level.INFO, "x", LogWords.of("counted").with("number", i));
            }
        }
        List<Path> all = LogFile.all(file(), 5);
        assertThat(all).hasSize(3);
        for (Path one : all) {
            assertThat(Files.size(one)).isLessThanOrEqualTo(1000);
            assertThat(permissions(one)).isEqualTo("rw-------");
            assertThat(Files.readAllLines(one)).allMatch(line -> line.matches(LINE));
        }
        assertThat(Files.readString(file())).endsWith("number=99\n");
    }

    @Test
    void two_logs_of_one_file_lose_nothing_while_it_is_turned() throws Exception {
        LogFile one = new LogFile(file(), 2000, 50);
        LogFile two = new LogFile(file(), 2000, 50);
        try (RunLog first = new RunLog(one, Level.INFO, () -> NOW, unwritable::add);
                RunLog second = new RunLog(two, Level.INFO, () -> NOW, unwritable::add)) {
            for (int i = 0; i < 200; i++) {
                first.tell(Level.INFO, "x", LogWords.of("counted").with("number", i));
                second.tell(Level.INFO, "y", LogWords.of("counted").with("number", i));
            }
        }
        assertThat(unwritable).isEmpty();
        long lines = 0;
        for (Path each : LogFile.all(file(), 50)) {
            List<String> read = Files.readAllLines(each);
            assertThat(read).allMatch(line -> line.matches(LINE));
            lines += read.size();
        }
        assertThat(lines).isEqualTo(400);
    }

    @Test
    void a_log_that_cannot_be_written_says_so_once_and_stops_nothing() throws Exception {
        Files.writeString(folder.resolve("state"), "a file where the folder would be");
        try (RunLog log = log(Level.INFO)) {
            for (int i = 0; i < 50; i++) {
                log.tell(Level.INFO, "x", LogWords.of("counted").with("number", i));
            }
            log.settle();
            assertThat(unwritable)
                    .containsExactly(
                            "The log cannot be written: a file stands where its folder should be ("
                                    + file()
                                    + "). Nothing else depends on it.");
            assertThat(log.last()).as("what was told, and why it is not written").hasSize(51);
        }
        assertThat(unwritable).hasSize(1);
    }

    @Test
    void why_it_could_not_be_written_is_told_in_words_and_the_log_has_what_failed()
            throws Exception {
        Files.createDirectories(file());
        try (RunLog log = log(Level.INFO)) {
            log.tell(Level.INFO, "x", LogWords.of("counted"));
            log.settle();
            assertThat(unwritable)
                    .singleElement()
                    .asString()
                    .startsWith("The log cannot be written: ")
                    .endsWith(" (" + file() + "). Nothing else depends on it.")
                    .doesNotContain("Exception", "java.");
            assertThat(log.last())
                    .last()
                    .asString()
                    .contains("event=not_written", "java.nio.file.FileSystemException");
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void what_the_system_refuses_is_said_in_words(IOException fault, String words) {
        assertThat(LogFault.words(fault)).isEqualTo(words);
    }

    static List<Arguments> faults() {
        return List.of(
                Arguments.of(
                        new AccessDeniedException("x"),
                        "you may not write it; check its permissions"),
                Arguments.of(new NoSuchFileException("x"), "its folder is not there"),
                Arguments.of(
                        new FileAlreadyExistsException("x"),
                        "a file stands where its folder should be"),
                Arguments.of(
                        new FileSystemException("x", null, "Is a directory"), "is a directory"),
                Arguments.of(new FileSystemException("x"), "the system does not say why"),
                Arguments.of(new IOException("No space left on device"), "no space left on device"),
                Arguments.of(new IOException(), "the system does not say why"));
    }

    @Test
    void a_link_in_the_place_of_the_log_is_not_followed() throws Exception {
        Path other = Files.writeString(folder.resolve("other"), "precious\n");
        Files.createDirectory(folder.resolve("state"));
        Files.createSymbolicLink(file(), other);
        try (RunLog log = log(Level.INFO)) {
            log.tell(Level.INFO, "x", LogWords.of("counted"));
        }
        assertThat(other).hasContent("precious\n");
        assertThat(unwritable).hasSize(1);
    }

    @Test
    void what_the_loggers_of_libraries_are_told_stands_there_too_with_its_failure()
            throws Exception {
        try (RunLog log = log(Level.INFO);
                LogBridge _ = LogBridge.to(log)) {
            System.getLogger("drainboard.test").log(Level.WARNING, "Kept in {0}, no.", "/tmp");
            System.getLogger("drainboard.test")
                    .log(
                            Level.ERROR,
                            "A view failed.",
                            new IllegalStateException(
                                    "bad {\"node_id\":66}", new IOException("inner\nline")));
        }
        System.getLogger("drainboard.test").log(Level.WARNING, "after the end");
        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(2).allMatch(line -> line.matches(LINE));
        assertThat(lines.getFirst()).contains("message=\"Kept in /tmp, no.\"");
        assertThat(lines.getLast())
                .contains("java.lang.IllegalStateException: bad {…")
                .contains("Caused by: java.io.IOException")
                .doesNotContain("node_id");
    }

    @ParameterizedTest
    @CsvSource({
        "https://ann:hunter2@siem-a/x,https://***@siem-a/x",
        "https://siem-a/x?after=hunter2&b=hunter2,https://siem-a/x?after=***&b=***",
        "Authorization: Bearer hunter2 hunter2,Authorization: ***",
        "sent bearer hunter2hunter2 there,sent bearer *** there",
        "X-Api-Key: hunter2,X-Api-Key: ***",
        "token = 'hunter2',token = '***'",
        "telemetry.token = env:SITE_TOKEN,telemetry.token = env:SITE_TOKEN",
        "password=hunter2 x,password=*** x",
        "key eyJhbGciOiJI.hunter2.sig0,key ***",
        "one hunter2forsure two,one *** two",
        "nothing of it,nothing of it"
    })
    void what_looks_like_a_secret_is_taken_out(String text, String clean) {
        assertThat(Scrub.knowing(List.of("hunter2forsure", "of", " ")).clean(text))
                .isEqualTo(clean);
    }
}
