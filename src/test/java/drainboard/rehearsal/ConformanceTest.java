package drainboard.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.Roster;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.SupervisionPolicy;
import drainboard.node.SupervisionPolicy.OnGap;
import drainboard.node.SupervisionPolicy.TwoPerson;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The conformance cases: every member that an expected report holds must come out so.
class ConformanceTest {
    private static final Path CASES = Path.of("src/test/resources/conformance");

    static List<String> cases() throws Exception {
        try (Stream<Path> files = Files.list(CASES)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".expected.json"))
                            .map(name -> name.replace(".expected.json", ""))
                            .sorted()
                            .toList();
            assertThat(names).hasSizeGreaterThanOrEqualTo(12);
            return names;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_report_is_as_expected_with_any_number_of_threads(String name) throws Exception {
        Path log = CASES.resolve(name.substring(0, 2) + ".ndjson");
        String one = report(log, policy(name), !name.endsWith("ignore"), 1);
        assertThat(report(log, policy(name), !name.endsWith("ignore"), 3)).isEqualTo(one);
        JsonTree expected = JsonTree.of(Files.readString(CASES.resolve(name + ".expected.json")));
        assertThat(expected.differenceIn(JsonTree.of(one))).isEmpty();
    }

    private static SupervisionPolicy policy(String name) {
        return new SupervisionPolicy(
                name.contains("resync") ? OnGap.RESYNC : OnGap.HALT,
                false,
                name.contains("two-person") ? TwoPerson.FENCE_LOST : TwoPerson.OFF,
                TransitionTable.STANDARD);
    }

    static String report(Path log, SupervisionPolicy policy, boolean decisions, int threads)
            throws Exception {
        RehearsalOptions options = new RehearsalOptions(policy, Roster.EMPTY, decisions, threads);
        try (Rehearsal rehearsal = new Rehearsal(options, _ -> {})) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ReportWriter.write(rehearsal.run(List.of(log)), out);
            return out.toString(java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
