package drainboard.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;
import drainboard.event.RejectionReason;
import drainboard.fleet.Roster;
import drainboard.node.Disposition;
import drainboard.node.SupervisionPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;

/// A rehearsal takes logs as they come: newest first, overlapping, of any format.
class AnyLogTest {
    private static final String[] STEPS = {
        "accepting", "draining", "drained", "maintenance", "returning", "accepting"
    };

    @TempDir private Path folder;

    @Test
    void a_log_that_stands_newest_first_reports_what_its_forward_twin_does() throws Exception {
        List<String> lines = story(40, 1);
        lines.add(20, "{\"kind\":\"node_mode_transition\",\"node_id\":3,\"from\":\"accepting\"}");
        lines.add(30, "{\"kind\":\"heartbeat\"}");
        lines.add(transition(99, "drained", "fence_lost", 3000, ""));
        Path forward = write("a.ndjson", lines);
        Collections.reverse(lines);
        Files.createDirectory(folder.resolve("reversed"));
        Path backward = write("reversed/a.ndjson", lines);
        String report = report(List.of(backward), 2);
        assertThat(withoutPlaces(report)).isEqualTo(withoutPlaces(report(List.of(forward), 2)));
        assertThat(report).contains("\"line\": " + (lines.size() - 20));
        assertThat(summary(List.of(backward)))
                .contains("newest first: its records were put in order")
                .contains("a.ndjson record 1 ");
        assertThat(summary(List.of(forward))).doesNotContain("newest first");
    }

    private static String withoutPlaces(String report) {
        return report.replaceAll("\"(line|offset)\": \\d+", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void one_joint_backwards_is_no_proof_and_the_order_of_the_file_holds(int joints)
            throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = joints; i >= 0; i--) {
            lines.add(untimed(7, STEPS[i], STEPS[i + 1]));
        }
        assertThat(summary(List.of(write("a.ndjson", lines)))).doesNotContain("newest first");
    }

    @Test
    void an_event_that_a_later_line_carries_in_its_text_counts_as_it_does_for_a_follower()
            throws Exception {
        String plain = transition(7, "accepting", "draining", 1, "");
        String carried = transition(7, "draining", "drained", 2, "").replace("\"", "\\\"");
        String wrapped = "{\"by\":\"agent\",\"message\":\"" + carried + "\"}";
        String report = report(List.of(write("a.ndjson", List.of(plain, wrapped, "{}"))), 1);
        assertThat(report)
                .contains("\"format\": \"ndjson\"")
                .contains("\"read\": 3, \"applied\": 1, \"reaffirmed\": 0, \"adopted\": 1")
                .contains("\"ignored\": 1");
    }

    @Test
    void times_that_contradict_the_joints_leave_the_order_as_it_is() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lines.add(transition(7, STEPS[3 - i], STEPS[4 - i], i, ""));
        }
        assertThat(summary(List.of(write("a.ndjson", lines)))).doesNotContain("newest first");
    }

    @Test
    void logs_that_overlap_report_what_their_union_does() throws Exception {
        List<String> lines = story(60, 2);
        Path whole = write("whole.ndjson", lines);
        Path first = write("first.ndjson", lines.subList(0, 150));
        Path second = write("second.ndjson", lines.subList(90, lines.size()));
        String parts = report(List.of(first, second), 1);
        assertThat(report(List.of(first, second), 3)).isEqualTo(parts);
        assertThat(fates(parts)).isEqualTo(fates(report(List.of(whole), 2)));
        try (Rehearsal rehearsal = rehearsal(2)) {
            RehearsalReport found = rehearsal.run(List.of(first, second));
            assertThat(found.repeated()).isEqualTo(60);
            assertThat(found.count(Disposition.DUPLICATE)).isEqualTo(60);
            assertThat(found.read()).isEqualTo(lines.size() + 60L);
        }
    }

    /// What the report says of the fleet, from its transitions on.
    private static String fates(String report) {
        return report.substring(report.indexOf("\"transitions\""));
    }

    @Test
    void a_repeat_that_was_illegal_is_refused_once() throws Exception {
        List<String> lines =
                List.of(
                        transition(7, "accepting", "draining", 1, ""),
                        transition(7, "drained", "draining", 2, ",\"event_id\":\"x\""));
        Path one = write("one.ndjson", lines);
        Path two = write("two.ndjson", lines);
        try (Rehearsal rehearsal = rehearsal(2)) {
            RehearsalReport found = rehearsal.run(List.of(one, two));
            assertThat(found.count(RejectionReason.ILLEGAL_TRANSITION)).isEqualTo(1);
            assertThat(found.rejected()).hasSize(1);
            assertThat(found.repeated()).isEqualTo(2);
        }
    }

    @Test
    void the_same_name_with_another_pair_and_events_without_name_or_time_are_no_repeats()
            throws Exception {
        Path one =
                write(
                        "one.ndjson",
                        List.of(
                                transition(7, "accepting", "draining", 1, ",\"event_id\":\"x\""),
                                untimed(8, "accepting", "draining")));
        Path two =
                write(
                        "two.ndjson",
                        List.of(
                                transition(7, "draining", "drained", 2, ",\"event_id\":\"x\""),
                                untimed(8, "accepting", "draining")));
        try (Rehearsal rehearsal = rehearsal(2)) {
            assertThat(rehearsal.run(List.of(one, two)).repeated()).isZero();
        }
    }

    @Test
    void a_line_that_stands_twice_in_one_log_is_left_to_the_rules_of_the_node() throws Exception {
        String line = transition(7, "accepting", "draining", 1, ",\"event_id\":\"x\"");
        Path one = write("one.ndjson", List.of(line, line));
        Path two = write("two.ndjson", List.of(transition(9, "accepting", "draining", 1, "")));
        try (Rehearsal rehearsal = rehearsal(1)) {
            RehearsalReport found = rehearsal.run(List.of(one, two));
            assertThat(found.repeated()).isZero();
            assertThat(found.count(Disposition.DUPLICATE)).isEqualTo(1);
        }
    }

    @Test
    void marks_beyond_the_bound_are_forgotten_oldest_input_first() {
        Seen seen = new Seen(1500);
        for (int input = 0; input < 2; input++) {
            for (int i = 0; i < 1000; i++) {
                assertThat(seen.had(new Marks.Mark(input, i), input)).isFalse();
            }
        }
        seen.settle();
        assertThat(seen.size()).isEqualTo(1000);
        assertThat(seen.had(new Marks.Mark(1, 999), 2)).isTrue();
        assertThat(seen.had(new Marks.Mark(0, 999), 2)).isFalse();
    }

    @Test
    void records_come_back_turned_and_whole_from_more_than_memory_holds() throws Exception {
        StringBuilder text = new StringBuilder();
        story(200, 5).forEach(line -> text.append(line).append('\n'));
        text.append(
                """
                {"kind":"workload_progress","node_id":"0x7","workload":"orders","in_flight":3,"ts":"2026-11-23T10:00:00Z"}
                {"kind":"workload_action","node_id":"0x7","workload":"orders","action":"drain","from":"accepting","to":"draining"}
                {"kind":"halt_acknowledged","node_id":"0x7","operator":"Zoë \\ud83d\\ude00","raise":2}
                {"kind":"forensic_clear","node_id":"east/0x7","operator":"a","reason":"b","verified":["bmc","power"],"resolution":"node_dead","approver":"c"}
                {"kind":"halt_raised","node_id":7,"cause":"fence_lost","workloads":["a","b"]}
                {"kind":"halt_cleared","node_id":7,"workloads":[]}
                {"kind":"node_mode_transition","node_id":"x","from":"a","to":"b"}
                {"kind":"something"}
                [1]
                """);
        List<Decoded> records = decoded(text.toString());
        records.add(
                new Decoded(
                        new Frame(new byte[0], 0, 0, 999, 5, 6, Extent.HOLE),
                        new Finding.Missing("a hole")));
        Path file;
        try (TurnedRecords turned = new TurnedRecords(1000)) {
            for (Decoded one : records) {
                turned.add(one);
            }
            assertThat(turned.spilled()).isGreaterThan(100);
            Collections.reverse(records);
            for (Decoded expected : records) {
                Decoded given = Objects.requireNonNull(turned.next());
                assertThat(given.finding()).isEqualTo(expected.finding());
                assertThat(given.raw()).isEqualTo(expected.raw());
                assertThat(given.record().line()).isEqualTo(expected.record().line());
                assertThat(given.record().offset()).isEqualTo(expected.record().offset());
            }
            assertThat(turned.next()).isNull();
            file = turned.file();
        }
        assertThat(file).doesNotExist();
    }

    private static List<Decoded> decoded(String text) throws Exception {
        List<Decoded> records = new ArrayList<>();
        try (InputStream in =
                new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            Decoder decoder = new Decoder(in, Decoding.CLOSED, 1, 0);
            for (Decoded one = decoder.next(); one != null; one = decoder.next()) {
                records.add(one);
            }
        }
        return records;
    }

    @Test
    void record_by_record_a_plain_log_reports_what_it_does_line_by_line() throws Exception {
        List<String> lines = story(50, 3);
        lines.add(7, "");
        lines.add(9, "{\"kind\":\"node_mode_transition\"}");
        Path log = write("a.ndjson", lines);
        Decoding bare = new Decoding(null, Decoding.CLOSED.mapping(), null, true, true);
        assertThat(report(log, how -> bare, 2)).isEqualTo(report(log, how -> how, 2));
    }

    @Test
    void a_cell_that_the_source_names_stays_with_the_quick_way() throws Exception {
        Path log = write("a.ndjson", List.of(transition(7, "accepting", "draining", 1, "")));
        Decoding east = new Decoding(null, Decoding.CLOSED.mapping(), "east", false, true);
        assertThat(report(log, how -> east, 1)).contains("\"node_id\": \"east/0x7\"");
    }

    @Test
    void a_hole_in_a_plain_log_is_a_gap_of_the_input_and_the_line_behind_it_counts()
            throws Exception {
        List<String> lines = story(5, 4);
        lines.set(3, "\0".repeat(5000) + lines.get(3));
        Path log = write("a.ndjson", lines);
        try (Rehearsal rehearsal = rehearsal(2)) {
            RehearsalReport found = rehearsal.run(List.of(log));
            assertThat(FailOn.GAP.isFoundIn(found)).isTrue();
            assertThat(found.read()).isEqualTo(lines.size());
            assertThat(found.rejected()).isEmpty();
            assertThat(Summary.of(found))
                    .contains("lacks something; declared gaps: 1")
                    .contains("line 4: a hole of NUL bytes");
        }
        lines.set(3, lines.get(3).replace("\0", ""));
        try (Rehearsal rehearsal = rehearsal(2)) {
            RehearsalReport whole = rehearsal.run(List.of(write("a.ndjson", lines)));
            assertThat(FailOn.GAP.isFoundIn(whole)).isFalse();
        }
    }

    @Test
    void what_fails_while_it_is_read_is_told_with_its_place() throws Exception {
        Path log = write("a.ndjson", story(1, 1));
        assertThat(
                        InputException.unreadable(
                                log.toString(),
                                "behind line 4",
                                new java.io.EOFException("the gzip data end early")))
                .hasMessage(
                        log
                                + ": cannot be read behind line 4: the gzip data end early; fetch"
                                + " it again, whole");
        assertThatThrownBy(() -> report(List.of(folder.resolve("none")), 1))
                .hasMessageContaining("there is no such file");
    }

    private Path write(String name, List<String> lines) throws Exception {
        return Files.write(folder.resolve(name), lines);
    }

    /// Drains of some nodes, interleaved, each node's in order; every event has its own time.
    private static List<String> story(int nodes, long seed) {
        Random random = new Random(seed);
        int[] at = new int[nodes];
        List<Integer> left = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            left.addAll(Collections.nCopies(STEPS.length - 1, node));
        }
        Collections.shuffle(left, random);
        List<String> lines = new ArrayList<>();
        for (int node : left) {
            int step = at[node]++;
            lines.add(transition(node, STEPS[step], STEPS[step + 1], lines.size(), ""));
        }
        return lines;
    }

    private static String transition(int node, String from, String to, int second, String more) {
        return "{\"kind\":\"node_mode_transition\",\"node_id\":%d,\"from\":\"%s\",\"to\":\"%s\",\"ts\":\"2026-11-23T10:%02d:%02dZ\"%s}"
                .formatted(node, from, to, second / 60, second % 60, more);
    }

    private static String untimed(int node, String from, String to) {
        return "{\"kind\":\"node_mode_transition\",\"node_id\":%d,\"from\":\"%s\",\"to\":\"%s\"}"
                .formatted(node, from, to);
    }

    private static Rehearsal rehearsal(int threads) {
        return new Rehearsal(
                new RehearsalOptions(SupervisionPolicy.DEFAULT, Roster.EMPTY, true, threads),
                _ -> {});
    }

    private static String report(List<Path> logs, int threads) throws Exception {
        try (Rehearsal rehearsal = rehearsal(threads)) {
            return written(rehearsal.run(logs));
        }
    }

    private static String report(Path log, Function<Decoding, Decoding> how, int threads)
            throws Exception {
        try (Rehearsal rehearsal = rehearsal(threads)) {
            return written(rehearsal.rehearse(List.of(Log.of(log, how.apply(Decoding.CLOSED)))));
        }
    }

    private static String written(RehearsalReport report) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWriter.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String summary(List<Path> logs) throws Exception {
        try (Rehearsal rehearsal = rehearsal(2)) {
            return Summary.of(rehearsal.run(logs));
        }
    }
}
