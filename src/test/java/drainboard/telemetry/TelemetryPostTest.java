package drainboard.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.source.http.Surroundings;
import drainboard.source.http.TlsFiles;
import drainboard.telemetry.Outbox.Line;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import okio.ByteString;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What is posted, what its answers mean, and how it ends.
class TelemetryPostTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String SECRET = "Bearer hunter2";

    private final MockWebServer server = new MockWebServer();
    private final BlockingQueue<Long> acknowledged = new LinkedBlockingQueue<>();
    private final BlockingQueue<Duration> slept = new LinkedBlockingQueue<>();
    private final List<Line> kept = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private PostTarget target() {
        return PostTarget.of(server.url("/in/telemetry").toString());
    }

    private TelemetryPost post(PostTarget target) {
        return post(target, slept::add);
    }

    private TelemetryPost post(PostTarget target, Surroundings.Sleeper sleeper) {
        return new TelemetryPost(
                target,
                (sequence, most) ->
                        kept.stream()
                                .filter(line -> line.sequence() > sequence)
                                .limit(most)
                                .toList(),
                0,
                acknowledged::add,
                new Surroundings(
                        () -> NOW, new Random(1), sleeper, _ -> null, Duration.ofSeconds(1)));
    }

    private void keep(int count, String text) {
        for (int i = 0; i < count; i++) {
            kept.add(new Line(kept.size() + 1L, text));
        }
    }

    private void answer(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        return Objects.requireNonNull(queue.poll(60, TimeUnit.SECONDS), "nothing within a minute");
    }

    private RecordedRequest request() throws InterruptedException {
        return Objects.requireNonNull(server.takeRequest(60, TimeUnit.SECONDS), "no request");
    }

    private static List<String> lines(RecordedRequest request) {
        ByteString body = Objects.requireNonNull(request.getBody());
        assertThat(body.utf8()).endsWith("\n");
        return body.utf8().lines().toList();
    }

    @Test
    void lines_go_in_batches_of_five_hundred_by_post_with_the_secret() throws Exception {
        keep(1_100, "{}");
        for (int i = 0; i < 4; i++) {
            answer(200);
        }
        try (TelemetryPost post = post(target().showing("Authorization", () -> SECRET))) {
            post.start();
            assertThat(next(acknowledged)).isEqualTo(500);
            assertThat(next(acknowledged)).isEqualTo(1_000);
            assertThat(next(acknowledged)).isEqualTo(1_100);
            RecordedRequest first = request();
            assertThat(first.getMethod()).isEqualTo("POST");
            assertThat(first.getTarget()).isEqualTo("/in/telemetry");
            assertThat(first.getHeaders().get("Content-Type")).isEqualTo("application/x-ndjson");
            assertThat(first.getHeaders().get("Authorization")).isEqualTo(SECRET);
            assertThat(lines(first)).hasSize(500);
            assertThat(lines(request())).hasSize(500);
            assertThat(lines(request())).hasSize(100);
            keep(1, "{\"a\":\"é\"}");
            post.wake();
            assertThat(next(acknowledged)).isEqualTo(1_101);
            assertThat(lines(request())).containsExactly("{\"a\":\"é\"}");
        }
    }

    @Test
    void a_batch_has_a_mebibyte_at_most_but_a_longer_line_goes_alone() throws Exception {
        keep(3, "x".repeat(500_000));
        keep(1, "y".repeat(1_500_000));
        keep(2, "z");
        for (int i = 0; i < 4; i++) {
            answer(204);
        }
        try (TelemetryPost post = post(target())) {
            post.start();
            assertThat(List.of(next(acknowledged), next(acknowledged), next(acknowledged)))
                    .containsExactly(2L, 3L, 4L);
            assertThat(next(acknowledged)).isEqualTo(6);
        }
    }

    /// The first backoff is below one second.
    @ParameterizedTest
    @CsvSource({
        "7, 7000, 7000",
        "0, 0, 1000",
        "9999999999999999999999, 900000, 900000",
        "nonsense, 0, 1000",
        "'Mon, 23 Nov 2026 10:00:30 GMT', 30000, 30000"
    })
    void a_server_is_left_alone_as_long_as_it_asks_within_bounds(
            String asked, long least, long most) throws Exception {
        keep(1, "{}");
        server.enqueue(
                new MockResponse.Builder().code(429).addHeader("Retry-After", asked).build());
        answer(200);
        try (TelemetryPost post = post(target())) {
            post.start();
            assertThat(next(acknowledged)).isEqualTo(1);
            assertThat(next(slept).toMillis()).isBetween(least, most);
            assertThat(lines(request())).isEqualTo(lines(request()));
        }
    }

    @Test
    void what_it_waits_for_can_be_asked() throws Exception {
        keep(1, "{}");
        answer(500);
        answer(200);
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch on = new CountDownLatch(1);
        try (TelemetryPost post =
                post(
                        target(),
                        _ -> {
                            waiting.countDown();
                            on.await();
                        })) {
            assertThat(post.state()).isEqualTo(new Posting.Sending());
            post.start();
            assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(post.state())
                    .isInstanceOfSatisfying(
                            Posting.Waiting.class,
                            why -> assertThat(why.cause()).contains("answers with status 500"));
            on.countDown();
            assertThat(next(acknowledged)).isEqualTo(1);
            assertThat(post.state()).isEqualTo(new Posting.Sending());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, does not take telemetry (status 400)",
        "401, does not accept the credential",
        "403, does not allow this credential",
        "404, has nothing at this address",
        "413, takes no batch of this size",
        "302, is not followed",
        "307, is not followed"
    })
    void what_no_other_try_heals_stops_it(int status, String why) throws Exception {
        keep(1, "{}");
        server.enqueue(
                new MockResponse.Builder()
                        .code(status)
                        .addHeader("Location", server.url("/elsewhere"))
                        .build());
        stopped(target().showing("X-Api-Key", () -> SECRET), why);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/in", "http://example.com/in", "no address"})
    void other_machines_are_spoken_to_over_tls_only(String url) throws Exception {
        keep(1, "{}");
        stopped(PostTarget.of(url), url.startsWith("http") ? "Plain HTTP to" : "The address");
    }

    @Test
    void a_secret_is_in_no_text() throws Exception {
        keep(1, "{}");
        PostTarget broken = target().showing("X-Api-Key", () -> SECRET + "\n");
        assertThat(broken.toString())
                .isEqualTo(
                        "PostTarget[http://" + server.getHostName() + ":" + server.getPort() + "]");
        stopped(broken, "holds what no header may");
        stopped(target().showing("not a name", () -> SECRET), "header is none");
        stopped(PostTarget.of("https://avery:hunter2@example.com/"), "a user or a password");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void lines_out_of_order_are_never_posted() throws Exception {
        kept.add(new Line(2, "{}"));
        kept.add(new Line(1, "{}"));
        try (TelemetryPost post =
                new TelemetryPost(
                        target(),
                        (_, _) -> kept,
                        0,
                        acknowledged::add,
                        Surroundings.real(() -> NOW))) {
            post.start();
            assertThat(end(post)).contains("A fault of the program");
        }
        assertThat(server.getRequestCount()).isZero();
    }

    private void stopped(PostTarget target, String why) throws InterruptedException {
        try (TelemetryPost post = post(target)) {
            post.start();
            assertThat(end(post)).contains(why).doesNotContain("hunter2");
            assertThat(post).asString().doesNotContain("hunter2");
        }
        assertThat(acknowledged).isEmpty();
    }

    private static String end(TelemetryPost post) throws InterruptedException {
        assertThat(post.awaitEnd(Duration.ofSeconds(10))).as("its end").isTrue();
        return post.state() instanceof Posting.Stopped(String cause) ? cause : "not stopped";
    }

    /// Idle, in the outbox, before the answer, in the wait after a failure.
    @ParameterizedTest
    @ValueSource(strings = {"idle", "outbox", "answer", "wait"})
    void it_closes_within_a_second_in_any_phase(String phase) throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        Outbox outbox =
                (_, _) -> {
                    if (phase.equals("idle") || phase.equals("outbox")) {
                        there.countDown();
                    }
                    if (phase.equals("outbox")) {
                        stuck();
                    }
                    return phase.equals("idle") ? List.of() : List.of(new Line(1, "{}"));
                };
        server.enqueue(
                new MockResponse.Builder()
                        .code(500)
                        .headersDelay(phase.equals("answer") ? 60 : 0, TimeUnit.SECONDS)
                        .build());
        Surroundings around =
                new Surroundings(
                        () -> NOW,
                        new Random(1),
                        _ -> {
                            there.countDown();
                            new CountDownLatch(1).await();
                        },
                        _ -> null,
                        Duration.ofSeconds(1));
        PostTarget slow =
                new PostTarget(
                        target().url(), null, () -> "", TlsFiles.NONE, Duration.ofMinutes(5));
        TelemetryPost post = new TelemetryPost(slow, outbox, 0, acknowledged::add, around);
        post.start();
        if (phase.equals("answer")) {
            request();
        } else {
            assertThat(there.await(60, TimeUnit.SECONDS)).isTrue();
        }
        long begun = System.nanoTime();
        post.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(acknowledged).isEmpty();
    }

    /// A query that does not hear that it is interrupted.
    private static void stuck() {
        long until = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
