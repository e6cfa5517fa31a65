package drainboard.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.Wrapping;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// Records may be wrapped as any log system does it, however a server gives them.
class HttpFormsTest {
    private static final String SSE = "text/event-stream";
    private static final String PAGE = "application/json";

    private static final List<String> EVENTS =
            List.of(
                    move("accepting", "draining", 1),
                    move("draining", "drained", 2),
                    move("drained", "maintenance", 3));

    private static final List<String> CHANGES =
            List.of("accepting→draining", "draining→drained", "drained→maintenance");

    private final Heard heard = new Heard();
    private MockWebServer server;
    private HttpSource source =
            new HttpSource(
                    HttpPlan.of("https://nobody.example/"),
                    Decoding.LIVE,
                    null,
                    Surroundings.real(() -> Instant.EPOCH));

    @BeforeEach
    void a_server() throws IOException {
        server = new MockWebServer();
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        source.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "splunk_hec",
                "splunk_export",
                "elasticdump",
                "datadog_archive",
                "ocsf",
                "gelf",
                "journald",
                "sentinel_export",
                "logcli",
                "vector",
                "fluent_bit",
                "docker",
                "cri",
                "cef",
                "leef",
                "syslog",
                "ndjson",
                "loki"
            })
    void data_of_a_stream_are_recognised_by_their_content(String form) throws Exception {
        StringBuilder body = new StringBuilder("data: {\"greeting\":\"hello\"}\n\n");
        for (String record : records(form)) {
            body.append("data: ").append(record).append("\n\n");
        }
        answer(SSE, body.toString());
        start(HttpMode.AUTO, PagePlan.USUAL, Decoding.LIVE);
        heard.until("ended");
        assertThat(changes()).isEqualTo(CHANGES);
        assertThat(heard.forms()).last().isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "splunk_hec",
                "elasticdump",
                "datadog_archive",
                "ocsf",
                "gelf",
                "journald",
                "vector",
                "ndjson"
            })
    void items_of_a_page_are_recognised_by_their_content(String form) throws Exception {
        answer(PAGE, "{\"items\":[" + String.join(",\n", records(form)) + "]}");
        start(HttpMode.AUTO, PagePlan.USUAL, Decoding.LIVE);
        heard.until("ended");
        assertThat(changes()).isEqualTo(CHANGES);
        assertThat(heard.forms()).containsExactly(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elastic_search", "splunk_results", "log_analytics", "loki"})
    void a_page_of_a_log_system_is_opened_as_a_whole(String form) throws Exception {
        answer(PAGE, wrapped(form, EVENTS));
        start(HttpMode.AUTO, PagePlan.USUAL, Decoding.LIVE);
        heard.until("ended");
        assertThat(changes()).isEqualTo(CHANGES);
        assertThat(heard.forms()).containsExactly(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"splunk_hec", "ocsf", "syslog", "ndjson"})
    void lines_tell_their_form_too(String form) throws Exception {
        answer("application/x-ndjson", wrapped(form, EVENTS));
        start(HttpMode.AUTO, PagePlan.USUAL, Decoding.LIVE);
        heard.until("ended");
        assertThat(changes()).isEqualTo(CHANGES);
        assertThat(heard.forms()).containsExactly(form);
    }

    @Test
    void a_partial_page_is_asked_for_again_and_nothing_of_it_is_taken() throws Exception {
        String whole = wrapped("elastic_search", EVENTS);
        answer(PAGE, whole.replace("\"timed_out\":false", "\"timed_out\":true"));
        answer(PAGE, whole);
        start(HttpMode.AUTO, PagePlan.USUAL, Decoding.LIVE);
        assertThat(heard.until("took"))
                .first()
                .asString()
                .startsWith("waiting: localhost gave a page that cannot be taken: ")
                .contains("timed_out is true");
        heard.until("ended");
        assertThat(changes()).isEqualTo(CHANGES);
    }

    @Test
    void a_told_form_holds_whatever_the_records_look_like() throws Exception {
        Decoding audit = Decoding.LIVE.of(Format.SPLUNK_HEC);
        answer(SSE, "data: " + EVENTS.getFirst() + "\n\n");
        start(HttpMode.AUTO, PagePlan.USUAL, audit);
        heard.until("ended");
        assertThat(heard.forms()).containsExactly("splunk_hec");
        answer(PAGE, wrapped("datadog_page", EVENTS).replace("\"done\"", "\"timeout\""));
        start(HttpMode.AUTO, PagePlan.USUAL, Decoding.LIVE.of(Format.DATADOG_PAGE));
        assertThat(heard.until("waiting").getLast()).contains("meta.status is timeout");
    }

    @Test
    void parts_of_a_split_line_are_joined_and_one_without_its_end_is_refused() throws Exception {
        String event = EVENTS.getFirst().replace("\"", "\\\"");
        String first = docker(event.substring(0, 20));
        String second = docker(event.substring(20) + "\\n");
        answer(SSE, "id: 1\ndata: " + first + "\n\nid: 2\ndata: " + second + "\n\n");
        answer(SSE, "id: 3\ndata: " + first + "\n\n");
        start(HttpMode.SSE, PagePlan.USUAL, Decoding.LIVE);
        List<String> told = heard.newsUntil("ended");
        assertThat(changes()).containsExactly(CHANGES.getFirst());
        assertThat(told).element(1).isEqualTo("reached 2");
        assertThat(told).element(2).asString().startsWith("took ");
        assertThat(heard.forms()).containsExactly("docker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", SSE})
    void a_stream_that_stands_newest_first_is_lost(String type) throws Exception {
        String before = type.equals(SSE) ? "data: " : "";
        String after = type.equals(SSE) ? "\n\n" : "\n";
        StringBuilder body = new StringBuilder();
        EVENTS.reversed().forEach(event -> body.append(before).append(event).append(after));
        answer(type, body.toString());
        start(HttpMode.AUTO, PagePlan.USUAL, Decoding.LIVE);
        assertThat(heard.until("lost").getLast())
                .isEqualTo(
                        "lost: localhost is newest first; it cannot be followed. Ask the server"
                                + " for the oldest first.");
        assertThat(changes()).containsExactly(CHANGES.getLast());
    }

    private static String docker(String log) {
        return "{\"log\":\"" + log + "\",\"stream\":\"stdout\",\"time\":\"2026-11-25T05:00:00Z\"}";
    }

    private List<String> changes() {
        return heard.moves().stream()
                .map(move -> move.change().toString().replaceAll("[^a-z]+", "→"))
                .toList();
    }

    private static String move(String from, String to, int second) {
        return "{\"kind\":\"node_mode_transition\",\"node_id\":\"0x8\",\"from\":\"%s\",\"to\":\"%s\",\"ts\":\"2026-11-25T05:00:0%dZ\"}"
                .formatted(from, to, second);
    }

    /// Each record alone; those that stand in lines have their own numbers.
    private static List<String> records(String form) {
        return form.equals("splunk_hec") || form.equals("loki")
                ? EVENTS.stream().map(event -> wrapped(form, List.of(event)).strip()).toList()
                : wrapped(form, EVENTS).lines().toList();
    }

    private static String wrapped(String form, List<String> events) {
        byte[] bytes = Objects.requireNonNull(Wrapping.all().get(form)).apply(events);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void answer(String type, String body) {
        server.enqueue(
                new MockResponse.Builder().addHeader("Content-Type", type).body(body).build());
    }

    private void start(HttpMode mode, PagePlan pages, Decoding how) {
        server.enqueue(new MockResponse.Builder().code(204).build());
        HttpPlan plan =
                new HttpPlan(
                        server.url("/feed").toString(),
                        mode,
                        pages,
                        null,
                        false,
                        TlsFiles.NONE,
                        null);
        source.close();
        source =
                new HttpSource(
                        plan,
                        how,
                        null,
                        new Surroundings(
                                () -> Instant.EPOCH,
                                new Random(7),
                                time -> {},
                                name -> null,
                                Duration.ZERO));
        source.start(heard);
    }
}
