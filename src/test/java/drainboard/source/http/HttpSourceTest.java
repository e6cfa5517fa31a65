package drainboard.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoding;
import drainboard.event.Bookmark;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

class HttpSourceTest {
    private static final String SSE = "text/event-stream";
    private static final String SECRET = "s3cr3t-value";

    @TempDir private Path folder;
    private final Heard heard = new Heard();
    private final ConcurrentLinkedQueue<Duration> slept = new ConcurrentLinkedQueue<>();
    private MockWebServer server;
    private HttpSource source = none();

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

    @Test
    void events_are_given_with_the_id_to_go_on_at() throws Exception {
        answer(
                200,
                SSE,
                "retry: 1\n\nid: 1\ndata: " + event(1) + "\n\nid: 2\ndata: " + event(2) + "\n\n");
        answer(200, SSE, "id: 3\ndata: " + event(3) + "\n\n");
        answer(204, SSE, "");
        start(plan());
        assertThat(heard.newsUntil("ended"))
                .containsExactly(
                        "took " + event(1),
                        "reached 1",
                        "took " + event(2),
                        "reached 2",
                        "took " + event(3),
                        "reached 3",
                        "ended");
        RecordedRequest first = server.takeRequest();
        assertThat(first.getHeaders().get("Accept-Encoding")).isEqualTo("identity");
        assertThat(first.getHeaders().get("Cache-Control")).isEqualTo("no-store");
        assertThat(first.getHeaders().get("Last-Event-ID")).isNull();
        assertThat(server.takeRequest().getHeaders().get("Last-Event-ID")).isEqualTo("2");
        assertThat(slept)
                .allSatisfy(one -> assertThat(one).isLessThanOrEqualTo(Duration.ofMillis(250)));
    }

    @Test
    void what_a_server_gives_again_is_left_out_and_a_lost_place_is_a_gap() throws Exception {
        answer(200, SSE, "data: " + event(1) + "\n\n");
        answer(200, SSE, "data: " + event(1) + "\n\ndata: " + event(2) + "\n\n");
        answer(204, SSE, "");
        start(plan());
        assertThat(heard.newsUntil("ended"))
                .containsExactly(
                        "took " + event(1),
                        "gap: The stream was cut and names no place to go on at: events may be"
                                + " missing.",
                        "repeated 1",
                        "took " + event(2),
                        "ended");
    }

    @Test
    void a_place_that_the_server_forgot_is_a_gap_and_a_new_beginning() throws Exception {
        answer(410, SSE, "");
        answer(200, SSE, "id: 8\ndata: " + event(8) + "\n\n");
        answer(204, SSE, "");
        start(plan(), new Bookmark.AtCursor("7"));
        assertThat(heard.newsUntil("ended"))
                .containsExactly(
                        "gap: localhost no longer knows the place to go on at: events may be"
                                + " missing.",
                        "took " + event(8),
                        "reached 8",
                        "ended");
        assertThat(server.takeRequest().getHeaders().get("Last-Event-ID")).isEqualTo("7");
        assertThat(server.takeRequest().getHeaders().get("Last-Event-ID")).isNull();
    }

    @Test
    void a_line_whose_end_never_came_is_not_applied() throws Exception {
        server.enqueue(
                new MockResponse.Builder()
                        .addHeader("Content-Type", "application/x-ndjson")
                        .chunkedBody(event(1) + "\n" + event(2), 7)
                        .build());
        answer(204, SSE, "");
        start(plan());
        assertThat(heard.newsUntil("ended")).containsExactly("took " + event(1), "ended");
    }

    @Test
    void pages_are_followed_by_their_cursor_and_read_once() throws Exception {
        answer(200, "application/json", page("\"c 1\"", 1, 2));
        answer(200, "application/json", page("\"c2\""));
        answer(200, "application/json", page("\"c3\"", 2, 3));
        answer(200, "application/json", page("null", 4));
        answer(200, "application/json", page("null", 4, 5));
        answer(204, "application/json", "");
        start(plan());
        assertThat(heard.newsUntil("ended"))
                .containsExactly(
                        "took " + event(1),
                        "took " + event(2),
                        "reached c 1",
                        "reached c2",
                        "repeated 1",
                        "took " + event(3),
                        "reached c3",
                        "took " + event(4),
                        "repeated 1",
                        "took " + event(5),
                        "ended");
        server.takeRequest();
        assertThat(server.takeRequest().getTarget()).endsWith("/feed?cursor=c%201");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|text/html|<html>|answered with a web page",
                "200|image/png|x|the content type image/png",
                "401|x/y||does not accept the credential (status 401)",
                "403|x/y||does not allow this credential to read (status 403)",
                "404|x/y||has nothing at this address",
                "418|x/y||answers with status 418",
                "299|text/event-stream||answers with status 299",
                "200|application/json|{\"fault\":1}|no list of events",
                "302|x/y||sends us elsewhere without saying where",
            })
    void what_no_other_try_heals_is_lost(int status, String type, String body, String sentence)
            throws Exception {
        answer(status, type, body == null ? "" : body);
        start(plan());
        assertThat(heard.until("lost").getLast()).startsWith("lost: localhost").contains(sentence);
    }

    @Test
    void pages_that_go_round_or_come_newest_first_are_lost() throws Exception {
        answer(200, "application/json", page("\"a\"", 1));
        answer(200, "application/json", page("\"b\"", 2));
        answer(200, "application/json", page("\"a\"", 3));
        start(plan());
        assertThat(heard.until("lost").getLast()).contains("go round in a circle");
        source.close();
        answer(200, "application/json", page("\"a\"", 3, 2, 1));
        start(plan());
        assertThat(heard.until("lost")).singleElement().asString().contains("ascending order");
    }

    @Test
    void only_redirects_of_the_same_server_are_followed() throws Exception {
        redirect("/other");
        answer(200, SSE, "id: 1\ndata: " + event(1) + "\n\n");
        redirect("https://elsewhere.example/feed");
        start(withSecret("env:TOKEN"));
        assertThat(heard.newsUntil("lost").getLast())
                .contains("another server, elsewhere.example")
                .doesNotContain(SECRET);
        assertThat(server.takeRequest().getHeaders().get("Authorization"))
                .isEqualTo("Bearer " + SECRET);
        assertThat(server.takeRequest().getTarget()).isEqualTo("/other");
    }

    @Test
    void a_busy_server_is_asked_again_when_it_wishes() throws Exception {
        for (String after : List.of("7", "99999999999", "Wed, 25 Nov 2026 06:00:30 GMT")) {
            server.enqueue(
                    new MockResponse.Builder().code(503).addHeader("Retry-After", after).build());
        }
        answer(204, SSE, "");
        start(plan());
        assertThat(heard.until("ended"))
                .contains(
                        "waiting: localhost answers with status 503. Next try in 7 s."
                                + " It asked to be left alone so long.");
        assertThat(slept).element(0).isEqualTo(Duration.ofSeconds(7));
        assertThat(slept).last().isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_silent_connection_is_given_up_after_two_and_a_half_heartbeats() throws Exception {
        try (ServerSocket half = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            HttpPlan plan =
                    new HttpPlan(
                            "http://127.0.0.1:" + half.getLocalPort() + "/",
                            HttpMode.SSE,
                            PagePlan.USUAL,
                            null,
                            false,
                            TlsFiles.NONE,
                            Duration.ofMillis(40));
            start(plan);
            try (Socket peer = half.accept()) {
                say(
                        peer,
                        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nid: 1\ndata: "
                                + event(1)
                                + "\n\n");
                assertThat(heard.until("waiting").getLast())
                        .startsWith("waiting: 127.0.0.1 was lost: no answer in time");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-",
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: {"
            })
    void closing_ends_within_a_second_in_every_phase(String before) throws Exception {
        try (ServerSocket half = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            start(HttpPlan.of("http://127.0.0.1:" + half.getLocalPort() + "/"));
            try (Socket peer = half.accept()) {
                say(peer, before);
                long begun = System.nanoTime();
                source.close();
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .isLessThan(Duration.ofSeconds(1));
            }
        }
        assertThat(heard.newsUntilNow()).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_is_waited_for_and_closing_ends_the_waiting() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        source =
                new HttpSource(
                        HttpPlan.of("http://127.0.0.1:" + port + "/"),
                        Decoding.LIVE,
                        null,
                        around(Thread::sleep, Duration.ofSeconds(60)));
        source.start(heard);
        assertThat(heard.until("waiting").getLast())
                .startsWith(
                        "waiting: 127.0.0.1 cannot be reached: connection refused (127.0.0.1:"
                                + port
                                + "). Next try in ");
        long begun = System.nanoTime();
        source.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(heard.isSilent()).isTrue();
    }

    @Test
    void a_secret_comes_from_a_file_of_its_owner_or_a_command() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), SECRET + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        start(withSecret("file:" + file));
        assertThat(heard.until("lost").getLast()).contains("chmod 600").doesNotContain(SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        for (String place : List.of("file:" + file, "cmd:/bin/echo " + SECRET)) {
            answer(204, SSE, "");
            HttpPlan plan = withSecret(place);
            start(plan);
            heard.until("ended");
            assertThat(server.takeRequest().getHeaders().get("Authorization"))
                    .isEqualTo("Bearer " + SECRET);
            assertThat(plan.toString()).doesNotContain(SECRET);
            assertThat(String.valueOf(plan.credential())).doesNotContain(SECRET);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:s3cr3t-value@siem.example/",
                "https://siem.example/?access_token=s3cr3t-value",
                "https://siem.example/?api-key=s3cr3t-value",
                "http://siem.example/x",
                "ftp://s3cr3t-value/",
            })
    void an_address_that_would_give_something_away_is_refused(String url) throws Exception {
        HttpPlan plan = HttpPlan.of(url);
        start(plan);
        assertThat(heard.until("lost").getLast()).doesNotContain(SECRET);
        assertThat(plan.toString()).doesNotContain(SECRET);
    }

    private static HttpSource none() {
        return new HttpSource(
                HttpPlan.of("https://nobody.example/"),
                Decoding.LIVE,
                null,
                around(time -> {}, Duration.ZERO));
    }

    private HttpPlan plan() {
        return HttpPlan.of(server.url("/feed").toString());
    }

    private HttpPlan withSecret(String place) {
        return new HttpPlan(
                server.url("/feed").toString(),
                HttpMode.AUTO,
                PagePlan.USUAL,
                Credential.bearer(SecretPlace.of(place)),
                false,
                TlsFiles.NONE,
                null);
    }

    private void start(HttpPlan plan) {
        start(plan, null);
    }

    private void start(HttpPlan plan, @Nullable Bookmark from) {
        source = new HttpSource(plan, Decoding.LIVE, from, around(slept::add, Duration.ZERO));
        source.start(heard);
    }

    private static Surroundings around(Surroundings.Sleeper sleeper, Duration base) {
        return new Surroundings(
                () -> Instant.parse("2026-11-25T06:00:00Z"),
                new Random(7),
                sleeper,
                name -> name.equals("TOKEN") ? SECRET : null,
                base);
    }

    private void answer(int status, String type, String body) {
        server.enqueue(
                new MockResponse.Builder()
                        .code(status)
                        .addHeader("Content-Type", type)
                        .body(body)
                        .build());
    }

    private void redirect(String to) {
        server.enqueue(new MockResponse.Builder().code(307).addHeader("Location", to).build());
    }

    private static void say(Socket peer, String text) throws IOException {
        peer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        peer.getOutputStream().flush();
    }

    private static String page(String next, int... numbers) {
        StringBuilder items = new StringBuilder();
        for (int number : numbers) {
            items.append(items.isEmpty() ? "" : ", ").append(event(number));
        }
        return "{\"items\": [" + items + "], \"next\": " + next + "}";
    }

    static String event(int number) {
        return "{\"kind\":\"node_mode_transition\",\"node_id\":\"0x8\",\"from\":\"accepting\",\"to\":\"accepting\",\"seq\":"
                + number
                + ",\"ts\":\"2026-11-25T05:00:"
                + (number < 10 ? "0" : "")
                + number
                + "Z\"}";
    }
}
