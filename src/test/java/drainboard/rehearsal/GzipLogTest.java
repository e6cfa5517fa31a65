package drainboard.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Compressed logs report what they hold, and a cut one nothing at all.
class GzipLogTest {
    private static final Path PLAIN = Path.of("src/test/resources/conformance/01.ndjson");

    @TempDir private Path folder;

    @Test
    void a_compressed_log_reports_what_the_plain_one_does() throws Exception {
        Path packed = packed();
        String report = report(packed);
        assertThat(report).contains("\"compression\": \"gzip\"").contains("\"format\": \"ndjson\"");
        String plain = report(PLAIN);
        assertThat(behindInputs(report))
                .isEqualTo(behindInputs(plain).replace("01.ndjson", "a.gz"));
    }

    @Test
    void a_compressed_log_that_was_cut_is_no_log_and_the_sentence_says_where() throws Exception {
        byte[] whole = Files.readAllBytes(packed());
        Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length - 9));
        assertThatThrownBy(() -> report(cut))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(cut + ": cannot be read ")
                .hasMessageContaining("fetch it again");
    }

    private Path packed() throws Exception {
        Path packed = folder.resolve("a.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(PLAIN, out);
        }
        return packed;
    }

    private static String behindInputs(String report) {
        return report.substring(report.indexOf("\"events\""));
    }

    private static String report(Path log) throws Exception {
        RehearsalOptions options =
                new RehearsalOptions(SupervisionPolicy.DEFAULT, Roster.EMPTY, true, 2);
        try (Rehearsal rehearsal = new Rehearsal(options, _ -> {})) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ReportWriter.write(rehearsal.run(List.of(log)), out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}
