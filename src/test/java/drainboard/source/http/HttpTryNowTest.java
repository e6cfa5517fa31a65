package drainboard.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoding;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// An operator's try is one try; the waiting goes on where it was.
@Timeout(120)
class HttpTryNowTest {
    private final Heard heard = new Heard();
    private final List<Duration> slept = new CopyOnWriteArrayList<>();
    private final Semaphore over = new Semaphore(0);
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final MockWebServer server = new MockWebServer();
    private HttpSource source;

    /// Always draws the greatest wait.
    private static final RandomGenerator GREATEST =
            new RandomGenerator() {
                @Override
                public long nextLong() {
                    return 0;
                }

                @Override
                public long nextLong(long bound) {
                    return bound - 1;
                }
            };

    @BeforeEach
    void a_server() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        source =
                new HttpSource(
                        HttpPlan.of(server.url("/feed").toString()),
                        Decoding.LIVE,
                        null,
                        new Surroundings(
                                () -> Instant.parse("2026-11-25T06:00:00Z"),
                                GREATEST,
                                this::sleep,
                                _ -> null,
                                Duration.ofSeconds(1)));
    }

    /// Sleeps until the test says that the time is over.
    private void sleep(Duration time) throws InterruptedException {
        slept.add(time);
        try {
            over.acquire();
        } catch (InterruptedException e) {
            brokenOff.incrementAndGet();
            throw e;
        }
    }

    @AfterEach
    void close() {
        source.close();
        server.close();
    }

    private void answers(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());
    }

    @Test
    void a_press_is_one_try_at_once_and_does_not_lengthen_the_wait_after_it() throws Exception {
        for (int i = 0; i < 5; i++) {
            answers(503);
        }
        source.start(heard);
        heard.until("waiting");
        over.release();
        heard.until("waiting");
        source.tryNow();
        source.tryNow();
        heard.until("waiting");
        over.release();
        heard.until("waiting");
        assertThat(server.getRequestCount()).isEqualTo(4);
        assertThat(slept)
                .startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(2));
        over.release();
        heard.until("waiting");
        assertThat(slept)
                .startsWith(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4));
        assertThat(brokenOff).hasValue(1);
    }

    @Test
    void a_press_that_succeeds_goes_on_with_what_comes() throws Exception {
        answers(503);
        answers(204);
        source.start(heard);
        assertThat(heard.until("waiting").getLast()).endsWith("status 503. Next try in 1 s.");
        source.tryNow();
        assertThat(heard.until("ended")).containsExactly("ended");
    }

    @ParameterizedTest
    @CsvSource({"503,42,42", "429,42,42", "429,,1"})
    void what_the_server_asked_for_is_never_shortened(int status, String after, int seconds)
            throws Exception {
        MockResponse.Builder busy = new MockResponse.Builder().code(status);
        if (after != null) {
            busy.addHeader("Retry-After", after);
        }
        server.enqueue(busy.build());
        answers(204);
        source.start(heard);
        assertThat(heard.until("waiting").getLast())
                .endsWith("Next try in " + seconds + " s. It asked to be left alone so long.");
        source.tryNow();
        assertThat(server.getRequestCount()).isEqualTo(1);
        over.release();
        heard.until("ended");
        assertThat(brokenOff).hasValue(0);
        assertThat(slept).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    void a_closed_source_ignores_it() throws Exception {
        answers(503);
        answers(204);
        source.start(heard);
        heard.until("waiting");
        source.close();
        source.tryNow();
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(heard.isSilent()).isTrue();
    }
}
