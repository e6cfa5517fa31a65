package drainboard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Format;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// The measure of decoding covers every format, and says so where it does not.
class DecodeBenchTest {
    @Test
    void every_format_is_recognised_understood_and_measured() throws IOException {
        StringWriter out = new StringWriter();
        DecodeBench.run(500, new PrintWriter(out));
        List<String> lines = out.toString().lines().skip(1).toList();
        assertThat(lines).hasSize(Format.ALL.size());
        assertThat(lines).noneMatch(line -> line.contains("skipped"));
        assertThat(lines).noneMatch(line -> line.contains("understood"));
    }
}
