package drainboard.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Wrapping;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// The same 50 events give the same report in whatever they are wrapped, but for what it says of
/// the file itself.
class StoryReportTest {
    private static final Map<String, Function<List<String>, byte[]>> FORMS = Wrapping.all();

    @TempDir private Path folder;

    static Collection<String> forms() {
        return FORMS.keySet();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_same_story_gives_the_same_report(String form) throws Exception {
        List<String> kinds =
                form.equals("audit_chain")
                        ? List.of("\"node_mode_transition\"")
                        : List.of("\"node_mode_transition\"", "\"workload_");
        List<String> story =
                Files.readAllLines(Path.of("packaging/samples/drain.ndjson")).stream()
                        .filter(line -> kinds.stream().anyMatch(line::contains))
                        .limit(50)
                        .toList();
        String plain = report(String.join("\n", story).getBytes(StandardCharsets.UTF_8));
        assertThat(plain).contains("\"read\": " + story.size());
        assertThat(report(Objects.requireNonNull(FORMS.get(form)).apply(story))).isEqualTo(plain);
    }

    private String report(byte[] log) throws Exception {
        Path file = Files.write(folder.resolve("story"), log);
        RehearsalOptions options =
                new RehearsalOptions(SupervisionPolicy.DEFAULT, Roster.EMPTY, true, 1);
        try (Rehearsal rehearsal = new Rehearsal(options, _ -> {})) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ReportWriter.write(rehearsal.run(List.of(file)), out);
            return out.toString(StandardCharsets.UTF_8)
                    .replaceFirst("(?s)\"inputs\": \\[.*?\\]", "")
                    .replaceAll("\"line\": \\d+, \"offset\": \\d+", "")
                    .replaceAll("\"raw\": .*", "");
        }
    }
}
