package drainboard.decode;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoded.Finding;
import drainboard.event.FleetEvent;
import drainboard.event.NodeTransition;
import drainboard.event.UnknownKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Each log system's own records, as its documentation shows them: recognised, and what is in them.
class DecoderTest {
    private static final String DRAINING =
            "{\"kind\":\"node_mode_transition\",\"node_id\":66,\"from\":\"accepting\",\"to\":\"draining\"}";
    private static final String TEXT = DRAINING.replace("\"", "\\\"");

    /// A format, how a stream of it looks, and what is found: pairs, refusals, or what is ignored.
    record Case(String format, String stream, List<String> found) {
        Case(String format, String stream, String... found) {
            this(format, stream, List.of(found));
        }

        @Override
        public String toString() {
            return format + " " + String.join(", ", found);
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("ndjson", DRAINING + "\n" + DRAINING + "\n", "draining", "draining"),
                new Case("ndjson", "\uFEFF" + DRAINING + "\r\n\r\n{\"a\":1}\n", "draining", "-"),
                new Case("ndjson", "{\"kind\":\"node_mode\n" + DRAINING + "\n", "!", "draining"),
                new Case(
                        "json_array",
                        "[" + DRAINING + ",\n" + DRAINING + "]",
                        "draining",
                        "draining"),
                new Case("json_array", "[" + DRAINING + ",", "draining", "!"),
                new Case("json_concatenated", DRAINING + DRAINING, "draining", "draining"),
                new Case(
                        "json_concatenated", "{\n \"kind\":\"x\"\n}\n" + DRAINING, "-", "draining"),
                new Case(
                        "json_seq",
                        "\u001E" + DRAINING + "\n\u001E" + DRAINING + "\n",
                        "draining",
                        "draining"),
                new Case(
                        "splunk_export",
                        "{\"preview\":true,\"offset\":0,\"result\":{\"_raw\":\""
                                + TEXT
                                + "\"}}\n"
                                + "{\"preview\":false,\"offset\":0,\"result\":{\"_cd\":\"1:2\",\"_bkt\":\"b\",\"_raw\":\""
                                + TEXT
                                + "\"}}\n"
                                + "{\"preview\":false,\"result\":{\"_raw\":\"{\\\"kind\\\":\\\"node_mode_tran\"}}\n"
                                + "{\"preview\":false,\"lastrow\":true,\"result\":{\"kind\":\"node_mode_transition\",\"node_id\":\"66\",\"from\":\"drained\",\"to\":\"fence_lost\",\"tag\":[\"a\"]}}\n",
                        "draining",
                        "!",
                        "fence_lost"),
                new Case(
                        "splunk_results",
                        "{\"init_offset\":0,\"results\":[{\"_raw\":\""
                                + TEXT
                                + "\"},{\"_raw\":\"x\"}]}",
                        "draining",
                        "-"),
                new Case(
                        "splunk_hec",
                        "{\"time\":1795464000.412,\"host\":\"s\",\"event\":"
                                + DRAINING
                                + "}{\"time\":\"1\",\"host\":\"s\",\"event\":\""
                                + TEXT
                                + "\"}",
                        "draining",
                        "draining"),
                new Case(
                        "elasticdump",
                        "{\"_index\":\"g\",\"_id\":\"k\",\"_source\":{\"@timestamp\":\"2026-11-23T20:00:00.412Z\",\"event\":{\"kind\":\"event\",\"original\":\""
                                + TEXT
                                + "\"}}}\n"
                                + "{\"_index\":\"g\",\"_id\":\"l\",\"_source\":{\"event.original\":\""
                                + TEXT
                                + "\",\"message\":\""
                                + TEXT
                                + "\"}}\n"
                                + "{\"_index\":\"g\",\"_id\":\"m\",\"_source\":{\"grafos\":{\"kind\":\"node_mode_transition\",\"node_id\":\"0x42\",\"from\":\"drained\",\"to\":\"fence_lost\"},\"message\":\""
                                + TEXT
                                + "\"}}\n",
                        "draining",
                        "draining",
                        "!"),
                new Case(
                        "elastic_search",
                        "{\"took\":4,\"timed_out\":false,\"_shards\":{\"total\":3,\"failed\":0},\"hits\":{\"hits\":[{\"_index\":\"g\",\"_id\":\"a\",\"_source\":"
                                + DRAINING
                                + "},{\"_source\":{\"message\":\"hello\"}}]}}",
                        "draining",
                        "-"),
                new Case(
                        "elastic_search",
                        "{\"_shards\":{\"total\":3,\"failed\":1},\"hits\":{\"hits\":[{\"_source\":"
                                + DRAINING
                                + "}]}}",
                        "!"),
                new Case(
                        "elastic_search",
                        "{\"hits\":{\"hits\":[{\"_source\":" + DRAINING + "}]},\"timed_out\":true}",
                        "!"),
                new Case(
                        "elastic_bulk",
                        "{\"index\":{\"_index\":\"g\",\"_id\":\"1\"}}\n"
                                + DRAINING
                                + "\n{\"delete\":{\"_id\":\"1\"}}\n{\"create\":{}}\n"
                                + DRAINING
                                + "\n",
                        "draining",
                        "-",
                        "draining"),
                new Case(
                        "log_analytics",
                        "{\"tables\":[{\"name\":\"P\",\"columns\":[{\"name\":\"TimeGenerated\",\"type\":\"datetime\"},{\"name\":\"Event_d\",\"type\":\"dynamic\"}],\"rows\":[[\"2026-11-23T20:00:00.4120000Z\",\""
                                + TEXT
                                + "\"]]}]}",
                        "draining"),
                new Case(
                        "log_analytics",
                        "{\"tables\":[],\"error\":{\"code\":\"PartialError\"}}",
                        "!"),
                new Case(
                        "sentinel_export",
                        "{\"TimeGenerated\":\"2026-11-23T20:00:09.0010000Z\",\"Type\":\"G_CL\",\"RawData\":\""
                                + TEXT
                                + "\"}\n",
                        "draining"),
                new Case(
                        "journald",
                        "{\"__CURSOR\":\"s=9\",\"__REALTIME_TIMESTAMP\":\"1795464000412345\",\"MESSAGE\":\""
                                + TEXT
                                + "\"}\n"
                                + "{\"__REALTIME_TIMESTAMP\":\"1\",\"MESSAGE\":[123,34,107,255,125]}\n"
                                + "{\"__REALTIME_TIMESTAMP\":\"1\",\"MESSAGE\":null}\n"
                                + "{\"__REALTIME_TIMESTAMP\":\"1\",\"MESSAGE\":\"started\"}\n",
                        "draining",
                        "!",
                        "!",
                        "-"),
                new Case(
                        "gelf",
                        "{\"version\":\"1.1\",\"host\":\"s\",\"short_message\":\""
                                + TEXT
                                + "\",\"timestamp\":1795464000.412}\n"
                                + "{\"version\":\"1.1\",\"host\":\"s\",\"short_message\":\"m\",\"_kind\":\"node_mode_transition\",\"_node_id\":66,\"_from\":\"drained\",\"_to\":\"fence_lost\"}\n",
                        "draining",
                        "fence_lost"),
                new Case(
                        "gelf_tcp",
                        "{\"short_message\":\""
                                + TEXT
                                + "\"}\0{\"short_message\":\""
                                + TEXT
                                + "\"}\0",
                        "draining",
                        "draining"),
                new Case(
                        "ocsf",
                        "{\"class_uid\":6002,\"time\":1,\"metadata\":{\"uid\":\"9\"},\"raw_data\":\""
                                + TEXT
                                + "\"}\n"
                                + "{\"class_uid\":0,\"time\":1,\"metadata\":{\"is_truncated\":true},\"unmapped\":"
                                + DRAINING
                                + "}\n{\"class_uid\":0,\"metadata\":{},\"unmapped\":"
                                + DRAINING
                                + "}\n",
                        "draining",
                        "!",
                        "draining"),
                new Case(
                        "datadog",
                        "{\"id\":\"A\",\"type\":\"log\",\"attributes\":{\"message\":\"m\",\"attributes\":"
                                + DRAINING
                                + "}}\n",
                        "draining"),
                new Case(
                        "datadog_page",
                        "{\"data\":[{\"id\":\"A\",\"type\":\"log\",\"attributes\":{\"attributes\":"
                                + DRAINING
                                + "}}],\"meta\":{\"status\":\"done\"}}",
                        "draining"),
                new Case(
                        "datadog_page",
                        "{\"data\":[{\"id\":\"A\"}],\"meta\":{\"status\":\"timeout\"}}",
                        "!"),
                new Case(
                        "datadog_archive",
                        "{\"_id\":\"A\",\"date\":\"2026-11-23T20:00:01.000Z\",\"message\":\""
                                + TEXT
                                + "\",\"attributes\":{}}\n",
                        "draining"),
                new Case(
                        "logcli",
                        "{\"labels\":{},\"line\":\""
                                + TEXT
                                + "\",\"timestamp\":\"2026-11-23T20:00:00.4Z\"}\n",
                        "draining"),
                new Case(
                        "loki",
                        "{\"streams\":[{\"stream\":{\"job\":\"g\"},\"values\":[[\"1\",\""
                                + TEXT
                                + "\"],[\"2\",\"x\"]]}]}",
                        "draining",
                        "-"),
                new Case(
                        "loki",
                        "{\"status\":\"success\",\"data\":{\"resultType\":\"streams\",\"result\":[{\"stream\":{},\"values\":[[\"1\",\""
                                + TEXT
                                + "\"]]}]}}",
                        "draining"),
                new Case(
                        "cloudwatch_subscription",
                        "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"id\":\"38\",\"timestamp\":1,\"message\":\""
                                + TEXT
                                + "\"}]}{\"messageType\":\"CONTROL_MESSAGE\",\"logEvents\":[{\"id\":\"\",\"message\":\"CWL\"}]}",
                        "draining"),
                new Case(
                        "cloudwatch_events",
                        "{\"events\":[{\"eventId\":\"1\",\"message\":\""
                                + TEXT
                                + "\"}],\"nextToken\":\"t\"}",
                        "draining"),
                new Case(
                        "vector",
                        "{\"file\":\"f\",\"message\":\""
                                + TEXT
                                + "\",\"source_type\":\"file\",\"timestamp\":\"2026-11-23T20:00:00Z\"}\n",
                        "draining"),
                new Case(
                        "fluent_bit",
                        "{\"date\":1795464001.000123,\"log\":\""
                                + TEXT
                                + "\\n\",\"stream\":\"stdout\"}\n",
                        "draining"),
                new Case("fluent_bit", "[1795464001.1, {\"log\":\"" + TEXT + "\"}]\n", "draining"),
                new Case(
                        "docker",
                        "{\"log\":\""
                                + TEXT
                                + "\\n"
                                + "\",\"stream\":\"stdout\",\"time\":\"2026-11-23T20:00:00Z\"}\n"
                                + "{\"log\":\""
                                + TEXT.substring(0, 40)
                                + "\",\"stream\":\"stdout\",\"time\":\"t\"}\n"
                                + "{\"log\":\"x\\n"
                                + "\",\"stream\":\"stderr\",\"time\":\"t\"}\n"
                                + "{\"log\":\""
                                + TEXT.substring(40)
                                + "\\n\",\"stream\":\"stdout\",\"time\":\"t\"}\n",
                        "draining",
                        "-",
                        "draining"),
                new Case(
                        "audit_chain",
                        audit(1, "a", "b") + audit(2, "b", "c") + audit(4, "x", "d"),
                        "draining",
                        "draining",
                        "gap",
                        "draining"),
                new Case(
                        "wrapped_json",
                        "{\"who\":\"me\",\"said\":\"" + TEXT + "\"}\n",
                        "draining"));
    }

    private static String audit(int sequence, String before, String now) {
        return "{\"kind\":\"NodeModeTransition\",\"identity\":\"s\",\"event_data\":{\"NodeModeTransition\":{\"node_id\":66,\"from\":\"Accepting\",\"to\":\"Draining\"}},\"sequence\":%d,\"timestamp_unix\":1795464000,\"prev_event_hash\":\"%s\",\"current_event_hash\":\"%s\"}\n"
                .formatted(sequence, before, now);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_stream_is_recognised_by_its_content_and_opened(Case one) throws IOException {
        Decoder decoder = decoder(one.stream().getBytes(StandardCharsets.UTF_8), Decoding.CLOSED);
        assertThat(found(decoder)).isEqualTo(one.found());
        assertThat(decoder.recognised().orElseThrow().format().wireName()).isEqualTo(one.format());
    }

    private static Decoder decoder(byte[] bytes, Decoding how) {
        return new Decoder(new ByteArrayInputStream(bytes), how, 1, 0);
    }

    /// Each finding in a word.
    static List<String> found(Decoder decoder) throws IOException {
        List<String> found = new ArrayList<>();
        for (Decoded one = decoder.next(); one != null; one = decoder.next()) {
            found.add(
                    switch (one.finding()) {
                        case Finding.Event(FleetEvent event, String _) ->
                                switch (event) {
                                    case UnknownKind _ -> "-";
                                    case NodeTransition news -> news.change().to().wireName();
                                    default -> event.toString();
                                };
                        case Finding.Refused _ -> "!";
                        case Finding.Missing _ -> "gap";
                    });
        }
        return found;
    }

    @Test
    void the_audit_chains_own_sequence_and_time_are_the_events() throws IOException {
        Decoder decoder =
                decoder(audit(7, "a", "b").getBytes(StandardCharsets.UTF_8), Decoding.CLOSED);
        Decoded first = decoder.next();
        assertThat(first).isNotNull();
        assertThat(first == null ? null : first.finding())
                .isInstanceOfSatisfying(
                        Finding.Event.class,
                        event -> {
                            NodeTransition news = (NodeTransition) event.event();
                            assertThat(news.stamp().sequence()).isEqualTo(7);
                            assertThat(news.stamp().time()).hasToString("2026-11-23T20:00:00Z");
                        });
    }
}
