package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoding;
import drainboard.event.Bookmark;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Commands are followed by what they print, each event once, and nothing is lost in silence.
@Timeout(120)
class CommandSourceTest {
    private static final String ZERO = "1970-01-01T00:00:00Z";
    private static final String A = "0x42 accepting → draining";
    private static final String B = "0x42 draining → drained";
    private static final String C = "0x42 drained → maintenance";

    @TempDir private Path folder;
    private Runs runs;
    private final Told told = new Told();

    @BeforeEach
    void makeProgram() throws IOException {
        runs = new Runs(folder);
    }

    private static String event(int second, String from, String to) {
        return String.format(
                "{\"kind\":\"node_mode_transition\",\"ts\":\"2026-11-24T10:00:%02dZ\",\"seq\":%d,"
                        + "\"node_id\":66,\"from\":\"%s\",\"to\":\"%s\"}",
                second, second, from, to);
    }

    private static String timed(int second, String from, String to) {
        return event(second, from, to).replaceAll("\"seq\":[0-9]+,", "");
    }

    private static final String FIRST = event(1, "accepting", "draining");
    private static final String SECOND = event(2, "draining", "drained");
    private static final String THIRD = event(3, "drained", "maintenance");

    @Test
    void a_command_kept_open_is_given_as_it_prints_and_ends_with_it() throws Exception {
        runs.script("echo '" + FIRST + "'; cat; echo '" + SECOND + "'; printf '{\"kind\":'");
        try (CommandSource source = runs.keptOpen()) {
            source.start(told);
            assertThat(told.until("ended"))
                    .containsExactly(
                            A, B, "refused malformed: the stream ended within it", "ended");
        }
        assertThat(runs.keptOpen().name()).isEqualTo("audit");
    }

    @Test
    void an_event_is_given_while_the_command_lives_and_close_kills_all_it_started()
            throws Exception {
        runs.script("echo '" + FIRST + "'; sleep 600 & echo $$ $! > pids; wait");
        CommandSource source = runs.keptOpen();
        source.start(told);
        assertThat(told.until(A)).containsExactly(A);
        assertThat(told.until("caught up")).containsExactly("caught up");
        Path file = folder.resolve("pids");
        String[] pids = awaited(file).strip().split(" ");
        assertThat(pids).hasSize(2).allMatch(pid -> isRunning(Long.parseLong(pid)));
        long begun = System.nanoTime();
        source.close();
        for (String pid : pids) {
            while (isRunning(Long.parseLong(pid))
                    && System.nanoTime() - begun < Duration.ofSeconds(5).toNanos()) {
                Thread.onSpinWait();
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(told.isSilent()).isTrue();
    }

    /// Whether a process runs: one that is dead but that nobody asked for has no program any more.
    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid).flatMap(one -> one.info().command()).isPresent();
    }

    private static String awaited(Path file) throws IOException {
        while (!Files.exists(file) || !Files.readString(file).endsWith("\n")) {
            Thread.onSpinWait();
        }
        return Files.readString(file);
    }

    @Test
    void a_command_that_fails_is_started_again_with_a_declared_gap() throws Exception {
        runs.script("echo '" + FIRST + "'; echo 'no \033[1m route' >&2; exit 3")
                .prints(FIRST, SECOND);
        try (CommandSource source = runs.keptOpen()) {
            source.start(told);
            assertThat(told.until("ended"))
                    .containsExactly(
                            A,
                            "waiting: audit failed: it ended with 3 and said: no \\u{1B}[1m route;"
                                    + " it is tried again.",
                            "gap: audit was started again: what happened in between may never have"
                                    + " been printed.",
                            "repeated 1",
                            B,
                            "ended");
        }
        assertThat(runs.slept()).hasSize(1);
        assertThat(told.hasReached()).isFalse();
    }

    @Test
    void a_command_that_waits_is_started_at_once_where_the_operator_wants_it() throws Exception {
        runs.script("exit 3").script("exit 3");
        try (CommandSource source = runs.keptOpen()) {
            source.start(told);
            told.until("waiting");
            told.until("waiting");
            // Nothing ends the wait after the last script but the operator.
            runs.prints(FIRST);
            source.tryNow();
            assertThat(told.until("ended")).contains(A);
        }
        assertThat(runs.asked()).hasSize(3);
    }

    @Test
    void a_repeated_command_that_waits_is_run_at_once_where_the_operator_wants_it()
            throws Exception {
        runs.script("exit 3");
        try (CommandSource source = runs.repeated(ZERO)) {
            source.start(told);
            told.until("waiting");
            runs.prints(FIRST);
            source.tryNow();
            assertThat(told.until(A)).contains(A);
            // The wait until the next round is no wait between tries.
            told.until("caught up");
            source.tryNow();
        }
        assertThat(runs.asked()).hasSize(2);
    }

    @Test
    void each_run_goes_on_from_the_time_of_the_last_event() throws Exception {
        runs.prints(FIRST, SECOND).prints().prints(SECOND, THIRD);
        try (CommandSource source = runs.repeated(ZERO)) {
            source.start(told);
            assertThat(told.until(C)).containsExactly("heartbeat 25", A, B, C);
            assertThat(told.until("caught up")).containsExactly("repeated 1", "caught up");
        }
        assertThat(runs.asked())
                .containsExactly(ZERO, "2026-11-24T10:00:02Z", "2026-11-24T10:00:02Z");
        assertThat(runs.slept()).contains(Duration.ofSeconds(5));
    }

    @Test
    void each_run_goes_on_from_the_number_of_the_last_event() throws Exception {
        runs.prints(FIRST, SECOND).prints(THIRD).prints();
        try (CommandSource source = runs.repeated("0")) {
            source.start(told);
            assertThat(told.until(C)).contains(A, B, C);
            told.until("caught up");
            told.until("caught up");
        }
        assertThat(runs.asked()).containsExactly("0", "2", "3");
    }

    @Test
    void events_without_a_name_of_their_own_are_recognised_by_bytes_and_time() throws Exception {
        String one = timed(1, "accepting", "draining");
        String two = timed(2, "draining", "drained");
        runs.prints(one, "{broken").prints(one, "{broken", two);
        try (CommandSource source = runs.repeated(ZERO)) {
            source.start(told);
            assertThat(told.until(B)).hasSize(4).contains(A, B);
            assertThat(told.until("caught up")).containsExactly("repeated 2", "caught up");
        }
    }

    @Test
    void a_restart_knows_what_was_given_before() throws Exception {
        runs.prints(FIRST, SECOND);
        try (CommandSource source = runs.repeated(ZERO)) {
            source.start(told);
            told.until("caught up");
        }
        Bookmark left = told.lastReached();
        runs.prints(FIRST, SECOND, THIRD);
        Told after = new Told();
        try (CommandSource source = runs.repeated(ZERO, Duration.ofSeconds(20), left)) {
            source.start(after);
            assertThat(after.until("caught up"))
                    .containsExactly("heartbeat 25", C, "repeated 2", "caught up");
        }
        assertThat(runs.asked()).containsExactly(ZERO, "2026-11-24T10:00:02Z");
    }

    @Test
    void a_place_that_cannot_be_used_is_a_gap() throws Exception {
        runs.prints(FIRST);
        Bookmark strange = new Bookmark.AtCursor("a; rm -rf x");
        try (CommandSource source = runs.repeated(ZERO, Duration.ofSeconds(20), strange)) {
            source.start(told);
            assertThat(told.until(A))
                    .containsExactly(
                            "heartbeat 25",
                            "gap: The place where audit was left cannot be used; it is read from"
                                    + " its first {since}.",
                            A);
        }
        assertThat(runs.asked()).containsExactly(ZERO);
    }

    @Test
    void a_run_that_takes_too_long_is_killed_and_its_whole_records_are_taken() throws Exception {
        runs.script("echo '" + FIRST + "'; printf '%s' '" + SECOND + "'; exec sleep 600")
                .prints(SECOND);
        try (CommandSource source = runs.repeated(ZERO, Duration.ofSeconds(3), null)) {
            source.start(told);
            assertThat(told.until(B))
                    .containsExactly(
                            "heartbeat 8",
                            A,
                            "refused malformed: the stream ended within it",
                            "waiting: audit was stopped because it had not ended after 3.0 s; it"
                                    + " is tried again.",
                            B);
        }
        assertThat(runs.asked()).containsExactly(ZERO, "2026-11-24T10:00:01Z");
    }

    @Test
    void a_run_that_prints_too_much_is_killed_and_the_next_goes_on_from_its_last_event()
            throws Exception {
        Files.writeString(
                folder.resolve("big"),
                "{\"kind\":\"x\",\"pad\":\"" + "a".repeat(500_000) + "\"}\n");
        runs.script("echo '" + FIRST + "'; while cat big; do :; done").prints(SECOND);
        try (CommandSource source = runs.repeated(ZERO)) {
            source.start(told);
            assertThat(told.until(B))
                    .filteredOn(one -> !one.equals("other x"))
                    .containsExactly(
                            "heartbeat 25", A, "refused malformed: the stream ended within it", B);
        }
        assertThat(runs.asked()).containsExactly(ZERO, "2026-11-24T10:00:01Z");
    }

    @Test
    void a_run_that_prints_too_much_without_an_event_is_a_gap() throws Exception {
        Files.writeString(
                folder.resolve("big"),
                "{\"kind\":\"x\",\"pad\":\"" + "a".repeat(500_000) + "\"}\n");
        runs.script("while cat big; do :; done");
        try (CommandSource source = runs.repeated(ZERO)) {
            source.start(told);
            assertThat(told.until("waiting"))
                    .filteredOn(one -> !one.equals("other x"))
                    .contains(
                            "gap: audit printed more than 64 MiB in one run; what it printed after"
                                    + " that is missing. Let it print less, from {since} on.",
                            "waiting: audit printed more than 64 MiB in one run and was stopped.");
        }
    }

    @Test
    void a_run_that_fails_gives_what_it_printed_and_waits() throws Exception {
        runs.script("echo '" + FIRST + "'; echo 'permission denied' >&2; exit 7").prints(SECOND);
        try (CommandSource source = runs.repeated(ZERO)) {
            source.start(told);
            assertThat(told.until(B))
                    .containsExactly(
                            "heartbeat 25",
                            A,
                            "waiting: audit failed: it ended with 7 and said: permission denied;"
                                    + " it is tried again.",
                            B);
        }
        assertThat(runs.slept().getFirst()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_child_that_outlives_its_run_does_not_hold_it_up() throws Exception {
        runs.script("sleep 4 & echo '" + FIRST + "'");
        try (CommandSource source = runs.repeated(ZERO)) {
            source.start(told);
            assertThat(told.until("caught up")).containsExactly("heartbeat 25", A, "caught up");
        }
    }

    @Test
    void newest_first_is_refused_before_anything_is_given() throws Exception {
        runs.prints(THIRD, SECOND, FIRST);
        try (CommandSource source = runs.repeated(ZERO)) {
            source.start(told);
            assertThat(told.until("lost"))
                    .containsExactly(
                            "heartbeat 25",
                            "lost: audit is newest first; it cannot be followed. Let the command"
                                    + " print the oldest first.");
        }
    }

    @Test
    void newest_first_is_refused_of_a_command_kept_open_too() throws Exception {
        runs.prints(THIRD, SECOND, FIRST);
        try (CommandSource source = runs.keptOpen()) {
            source.start(told);
            assertThat(told.until("lost")).hasSize(2).first().isEqualTo(C);
        }
    }

    @Test
    void a_time_in_the_future_does_not_hide_what_comes() throws Exception {
        String future = event(9, "drained", "maintenance").replace("2026-11-24", "2096-11-24");
        runs.prints(FIRST, future).prints();
        try (CommandSource source = runs.repeated(ZERO)) {
            source.start(told);
            told.until("caught up");
            told.until("caught up");
        }
        assertThat(runs.asked()).containsExactly(ZERO, "2026-11-24T10:00:01Z");
    }

    @Test
    void without_since_a_run_must_begin_with_what_is_known() throws Exception {
        runs.prints(FIRST, SECOND).prints(SECOND, THIRD).prints(event(8, "returning", "accepting"));
        try (CommandSource source = runs.repeatedWithoutSince()) {
            source.start(told);
            assertThat(told.until("0x42 returning"))
                    .containsExactly(
                            "heartbeat 35",
                            A,
                            B,
                            C,
                            "repeated 1",
                            "gap: audit printed nothing that it had printed before; what happened"
                                    + " in between may be missing. Give it a {since} argument.",
                            "0x42 returning → accepting");
        }
    }

    @Test
    void events_that_could_not_be_recognised_again_are_refused() throws Exception {
        runs.prints(
                "{\"kind\":\"node_mode_transition\",\"node_id\":66,\"from\":\"accepting\","
                        + "\"to\":\"draining\"}");
        try (CommandSource source = runs.repeated(ZERO)) {
            source.start(told);
            List<String> all = told.until("lost");
            assertThat(all).hasSize(2).last().asString().contains("without a time, a number");
        }
    }

    @Test
    void a_command_that_cannot_be_run_is_told_with_its_cure() throws Exception {
        try (CommandSource source =
                new CommandSource(
                        CommandPlan.keptOpen("audit"),
                        Decoding.LIVE,
                        null,
                        CommandSource.Surroundings.real(() -> Runs.NOW))) {
            source.start(told);
            assertThat(told.next())
                    .isEqualTo(
                            "lost: A command begins with the absolute path of a program, then its"
                                    + " arguments; no shell reads them.");
        }
    }
}
