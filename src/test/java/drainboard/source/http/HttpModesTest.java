package drainboard.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import drainboard.decode.Decoding;
import drainboard.event.Bookmark;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/// How a server is read may be forced, and where its next page is may be told in several ways.
class HttpModesTest {
    private static final String JSON = "application/json";

    private final Heard heard = new Heard();
    private MockWebServer server;
    private @Nullable HttpSource source;

    @BeforeEach
    void a_server() throws IOException {
        server = new MockWebServer();
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        if (source != null) {
            source.close();
        }
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/octet-stream", "image/png", JSON, "no type"})
    void lines_are_read_where_they_are_forced_whatever_the_content_type(String type)
            throws Exception {
        answer(type, HttpSourceTest.event(1) + "\n" + HttpSourceTest.event(2) + "\n");
        start(HttpMode.NDJSON, null);
        assertThat(heard.newsUntil("ended"))
                .containsExactly(
                        "took " + HttpSourceTest.event(1),
                        "took " + HttpSourceTest.event(2),
                        "ended");
        assertThat(server.takeRequest().getHeaders().get("Accept"))
                .startsWith("application/x-ndjson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/octet-stream", "no type"})
    void pages_are_read_where_they_are_forced_whatever_the_content_type(String type)
            throws Exception {
        answer(type, page("\"a\"", 1));
        answer(type, page("null", 2));
        end();
        start(HttpMode.PAGES, null);
        assertThat(heard.newsUntil("ended"))
                .containsExactly(
                        "took " + HttpSourceTest.event(1),
                        "reached a",
                        "took " + HttpSourceTest.event(2),
                        "ended");
    }

    @ParameterizedTest
    @CsvSource({
        "NDJSON, text/html",
        "NDJSON, text/event-stream",
        "PAGES, text/html",
        "PAGES, text/event-stream",
        "SSE, text/plain",
        "SSE, ''"
    })
    void a_web_page_is_no_feed_and_another_kind_of_stream_not_the_forced_one(
            HttpMode mode, String type) throws Exception {
        answer(type, page("null", 1));
        start(mode, null);
        assertThat(heard.until("lost"))
                .singleElement()
                .asString()
                .containsAnyOf("web page", "which is not how events come");
    }

    @Test
    void what_is_forced_to_be_pages_and_is_none_is_asked_for_again() throws Exception {
        answer("text/plain", HttpSourceTest.event(1) + "\n" + HttpSourceTest.event(2));
        end();
        start(HttpMode.PAGES, null);
        assertThat(heard.until("ended"))
                .first()
                .asString()
                .startsWith(
                        "waiting: localhost gave a page that cannot be taken: more than one JSON"
                                + " value");
    }

    @ParameterizedTest
    @CsvSource({
        "ORIGIN/more?since={since}&n=5, c 1/&?=, /more?since=c%201%2F%26%3F%3D&n=5",
        "ORIGIN/after/{since}, 17, /after/17",
        "after={since}, c 1/&?=, /feed?x=1&after=c%201%2F%26%3F%3D",
        "after={since}&order=asc, 17, /feed?x=1&after=17&order=asc",
        "filter=ts gt {since}, 17, /feed?x=1&filter=ts%20gt%2017",
        "x={since}, 17, /feed?x=17",
        "after, c+1, /feed?x=1&after=c%2B1",
        "after, /abc==, /feed?x=1&after=%2Fabc%3D%3D",
        ", 17, /feed?x=1&cursor=17",
        ", /next/2, /next/2",
        ", ?page=2, /feed?page=2",
        ", ORIGIN/next?p=2, /next?p=2",
    })
    void the_cursor_goes_where_it_is_said_to(@Nullable String since, String cursor, String target)
            throws Exception {
        String origin = server.url("/").toString().replaceAll("/$", "");
        answer(JSON, page('"' + cursor.replace("ORIGIN", origin) + '"', 1));
        answer(JSON, page("null", 2));
        end();
        start(HttpMode.AUTO, since == null ? null : since.replace("ORIGIN", origin));
        assertThat(heard.newsUntil("ended")).contains("took " + HttpSourceTest.event(2));
        assertThat(server.takeRequest().getTarget()).isEqualTo("/feed?x=1");
        assertThat(server.takeRequest().getTarget()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/next",
                "//elsewhere.example/next",
                "http://localhost:1/next",
                "https://localhost:PORT/next",
                "http://127.0.0.1:PORT/next"
            })
    void a_next_page_of_another_origin_is_not_followed(String next) throws Exception {
        String there = next.replace("PORT", String.valueOf(server.getPort()));
        answer(JSON, page('"' + there + '"', 1));
        start(HttpMode.AUTO, null);
        assertThat(heard.newsUntil("lost").getLast())
                .startsWith("lost: localhost names a next page on another server");
        assertThat(server.getRequestCount()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://elsewhere.example/?c={since}|is not on the same server",
                "http://localhost:1/?c={since}|is not on the same server",
                "api_key=x&after={since}|holds a secret in its parameter api_key",
                "after={since}&|is no parameters",
                "a=b|is neither the name of a parameter"
            })
    void a_wrong_place_of_the_cursor_is_told_before_anything_is_asked(String since, String words)
            throws Exception {
        start(HttpMode.AUTO, since);
        assertThat(heard.until("lost").getLast()).contains(words);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void a_restart_goes_on_at_its_place_in_the_parameters() throws Exception {
        answer(JSON, page("null", 8));
        end();
        start(HttpMode.PAGES, "after={since}", new Bookmark.AtCursor("7"));
        heard.until("ended");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/feed?x=1&after=7");
    }

    private static String page(String next, int number) {
        return "{\"items\":[" + HttpSourceTest.event(number) + "],\"next\":" + next + "}";
    }

    private void answer(String type, String body) {
        MockResponse.Builder answer = new MockResponse.Builder().body(body);
        server.enqueue((type.isEmpty() ? answer : answer.addHeader("Content-Type", type)).build());
    }

    private void end() {
        server.enqueue(new MockResponse.Builder().code(204).build());
    }

    private void start(HttpMode mode, @Nullable String since) {
        start(mode, since, null);
    }

    private void start(HttpMode mode, @Nullable String since, @Nullable Bookmark from) {
        HttpPlan plan =
                new HttpPlan(
                        server.url("/feed?x=1").toString(),
                        mode,
                        new PagePlan(null, null, since, Duration.ofSeconds(10)),
                        null,
                        false,
                        TlsFiles.NONE,
                        null);
        source =
                new HttpSource(
                        plan,
                        Decoding.LIVE,
                        from,
                        new Surroundings(
                                () -> Instant.EPOCH,
                                new Random(7),
                                time -> {},
                                name -> null,
                                Duration.ZERO));
        requireNonNull(source).start(heard);
    }
}
