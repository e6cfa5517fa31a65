package drainboard.decode;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoded.Finding;
import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.NodeTransition;
import drainboard.event.Stamp;
import drainboard.event.UnknownKind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Each JSON format's golden streams come to what is written beside them: of good ones every event
/// with its line, of bad ones every reason. A line of bad.txt is a stream of its own, in which `␊`
/// and `␀` stand for the bytes they picture.
class JsonGoldenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ndjson",
                "json_array",
                "json_concatenated",
                "json_seq",
                "wrapped_json",
                "audit_chain",
                "splunk_export",
                "splunk_results",
                "splunk_hec",
                "elasticdump",
                "elastic_search",
                "elastic_bulk",
                "sentinel_export",
                "log_analytics",
                "journald",
                "gelf",
                "gelf_tcp",
                "ocsf",
                "datadog",
                "datadog_page",
                "datadog_archive",
                "loki",
                "logcli",
                "cloudwatch_subscription",
                "cloudwatch_events",
                "vector",
                "fluent_bit",
                "docker"
            })
    void golden_streams_come_to_what_is_expected(String name) throws IOException {
        Decoder decoder = decoder(read(name, "good.txt"), Decoding.CLOSED);
        List<String> found = new ArrayList<>();
        for (Decoded one = decoder.next(); one != null; one = decoder.next()) {
            found.add(one.record().line() + " " + shown(one));
        }
        assertThat(found).isEqualTo(lines(read(name, "good.expected")));
        assertThat(found).filteredOn(one -> !one.endsWith("ignored")).hasSizeGreaterThan(11);
        assertThat(decoder.recognised())
                .hasValueSatisfying(form -> assertThat(form.format().wireName()).isEqualTo(name));
        bad(name);
    }

    private static void bad(String name) throws IOException {
        Format format = Format.named(name).orElseThrow();
        for (String line : lines(read(name, "bad.txt"))) {
            int tab = line.indexOf('\t');
            String stream = line.substring(tab + 1).replace('␊', '\n').replace('␀', '\0');
            Decoder decoder =
                    decoder(stream.getBytes(StandardCharsets.UTF_8), Decoding.CLOSED.of(format));
            List<String> reasons = new ArrayList<>();
            for (Decoded one = decoder.next(); one != null; one = decoder.next()) {
                reasons.add(shown(one));
            }
            assertThat(String.join(",", reasons)).as(line).isEqualTo(line.substring(0, tab));
        }
    }

    private static Decoder decoder(byte[] bytes, Decoding how) {
        return new Decoder(new ByteArrayInputStream(bytes), how, 1, 0);
    }

    /// A finding in a few words.
    static String shown(Decoded one) {
        return switch (one.finding()) {
            case Finding.Event(FleetEvent event, String _) ->
                    switch (event) {
                        case UnknownKind _ -> "ignored";
                        case NodeTransition transition -> shown(transition);
                        case NodeEvent news -> news.getClass().getSimpleName() + " " + news.node();
                    };
            case Finding.Refused refused -> refused.reason().wireName();
            case Finding.Missing _ -> "missing";
        };
    }

    private static String shown(NodeTransition transition) {
        Stamp stamp = transition.stamp();
        Instant time = stamp.time();
        return "event "
                + transition.node()
                + " "
                + transition.change().from().wireName()
                + " "
                + transition.change().to().wireName()
                + " "
                + (stamp.sequenced() ? Long.toUnsignedString(stamp.sequence()) : "-")
                + (time == null ? "" : " " + time);
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] read(String format, String file) throws IOException {
        try (InputStream in =
                JsonGoldenTest.class.getResourceAsStream("/feeds/" + format + "/" + file)) {
            assertThat(in).as("%s/%s", format, file).isNotNull();
            return in.readAllBytes();
        }
    }
}
