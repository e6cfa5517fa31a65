package drainboard.decode;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoded.Finding;
import drainboard.event.NodeTransition;
import drainboard.event.Stamp;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Each text format's golden records come to what is written beside them.
class TextGoldenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cef",
                "leef",
                "syslog",
                "syslog_octets",
                "splunk_csv",
                "kibana_csv",
                "sentinel_csv",
                "csv",
                "cri",
                "cloudwatch_export"
            })
    void golden_records_come_to_what_is_expected(String name) throws IOException {
        Format format = Format.named(name).orElseThrow();
        byte[] records = read(name, "records.txt");
        List<String> found = new ArrayList<>();
        RecordDecoder decoder = new RecordDecoder(format, Decoding.CLOSED);
        TextFeedTest.frames(records, name.endsWith("csv"))
                .forEach(frame -> decoder.decode(frame, one -> found.add(shown(one))));
        decoder.finish(one -> found.add(shown(one)));
        List<String> expected =
                new String(read(name, "expected.txt"), StandardCharsets.UTF_8).lines().toList();
        assertThat(found).isEqualTo(expected);
        assertThat(found).filteredOn(one -> one.startsWith("event ")).hasSizeGreaterThan(11);
    }

    private static String shown(Decoded one) {
        if (one.finding() instanceof Finding.Event(NodeTransition event, String _)) {
            Stamp stamp = event.stamp();
            Instant time = stamp.time();
            return "event "
                    + event.node()
                    + " "
                    + event.change().from().wireName()
                    + " "
                    + event.change().to().wireName()
                    + " "
                    + (stamp.sequenced() ? Long.toString(stamp.sequence()) : "-")
                    + (time == null ? "" : " " + time);
        }
        return one.finding() instanceof Finding.Refused refused
                ? refused.reason().wireName()
                : TextFeedTest.shown(one);
    }

    private static byte[] read(String format, String file) throws IOException {
        try (InputStream in =
                TextGoldenTest.class.getResourceAsStream("/feeds/" + format + "/" + file)) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }
}
