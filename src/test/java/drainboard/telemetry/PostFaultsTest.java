package drainboard.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.source.http.Surroundings;
import drainboard.source.http.TlsFiles;
import drainboard.telemetry.Outbox.Line;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import okio.ByteString;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// A server with a fault in about every second answer: whatever it does, it gets every line, and
/// the first time each in order. A failure names its seed.
class PostFaultsTest {
    private static final MockWebServer SERVER = new MockWebServer();
    private static final Faulty FAULTY = new Faulty();

    /// Fails in every phase. One schedule at a time; what an earlier one still sends is not heard.
    private static final class Faulty extends Dispatcher {
        private Random chance = new Random(0);
        private String path = "";
        private boolean slow;
        private final List<String> heard = new CopyOnWriteArrayList<>();

        synchronized void schedule(long seed) {
            chance = new Random(seed);
            path = "/telemetry/" + seed;
            slow = seed % 25 == 0;
            heard.clear();
        }

        /// Asked before the body is read.
        @Override
        public synchronized MockResponse peek() {
            MockResponse.Builder answer = new MockResponse.Builder();
            return switch (chance.nextInt(8)) {
                case 0 -> answer.onRequestStart(new SocketEffect.CloseSocket()).build();
                case 1 -> answer.onRequestBody(new SocketEffect.CloseSocket()).build();
                default -> answer.build();
            };
        }

        /// Asked when the body was read.
        @Override
        public synchronized MockResponse dispatch(RecordedRequest request) {
            MockResponse.Builder answer = new MockResponse.Builder();
            ByteString body = request.getBody();
            String length = request.getHeaders().get("Content-Length");
            boolean whole = body != null && String.valueOf(body.size()).equals(length);
            if (!path.equals(request.getTarget()) || body == null || !whole) {
                return answer.code(500).build();
            }
            int fault = chance.nextInt(12);
            if (fault > 0) {
                // Here it has the lines, whatever it answers.
                body.utf8().lines().forEach(heard::add);
            }
            return switch (fault) {
                case 0 -> answer.code(503).build();
                case 1 -> answer.code(500).build();
                case 2 -> answer.code(429).addHeader("Retry-After", "1").build();
                case 3 -> answer.onResponseStart(new SocketEffect.CloseSocket()).build();
                case 4 -> answer.code(408).build();
                case 5 ->
                        slow
                                ? answer.headersDelay(400, TimeUnit.MILLISECONDS).build()
                                : answer.code(502).build();
                default -> answer.code(chance.nextBoolean() ? 200 : 202).build();
            };
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @BeforeAll
    static void open() throws IOException {
        SERVER.setDispatcher(FAULTY);
        SERVER.start();
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_line_arrives_and_first_in_order(long seed) throws Exception {
        FAULTY.schedule(seed);
        Random random = new Random(seed);
        List<Line> kept = new ArrayList<>();
        long sequence = random.nextInt(1000);
        long begin = sequence;
        for (int i = 0; i < 40; i++) {
            sequence += 1 + random.nextInt(3);
            kept.add(new Line(sequence, "{\"n\":" + sequence + "}"));
        }
        long end = sequence;
        List<Long> acknowledged = new CopyOnWriteArrayList<>();
        List<String> early = new CopyOnWriteArrayList<>();
        CountDownLatch all = new CountDownLatch(1);
        Outbox outbox = flaky(kept, random);
        PostTarget target =
                new PostTarget(
                        SERVER.url("/telemetry/" + seed).toString(),
                        null,
                        () -> "",
                        TlsFiles.NONE,
                        Duration.ofMillis(200));
        try (TelemetryPost post =
                new TelemetryPost(
                        target,
                        outbox,
                        begin,
                        upTo -> {
                            acknowledged.add(upTo);
                            kept.stream()
                                    .filter(line -> line.sequence() <= upTo)
                                    .map(Line::text)
                                    .filter(line -> !FAULTY.heard.contains(line))
                                    .forEach(early::add);
                            if (upTo == end) {
                                all.countDown();
                            }
                        },
                        patient(seed),
                        new Batch.Limits(1 + random.nextInt(9), 90))) {
            post.start();
            assertThat(all.await(60, TimeUnit.SECONDS))
                    .as("seed %d: %s, acknowledged %s", seed, post.state(), acknowledged)
                    .isTrue();
            assertThat(post.state()).as("seed %d", seed).isNotInstanceOf(Posting.Stopped.class);
        }
        assertThat(early).as("seed %d: acknowledged before they arrived", seed).isEmpty();
        assertThat(acknowledged).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
        assertThat(new LinkedHashSet<>(FAULTY.heard))
                .as("seed %d: by first appearance", seed)
                .containsExactlyElementsOf(kept.stream().map(Line::text).toList());
    }

    /// An outbox that cannot be read now and then.
    private static Outbox flaky(List<Line> kept, Random random) {
        return (sequence, most) -> {
            if (random.nextInt(6) == 0) {
                throw new IOException("the journal is busy");
            }
            return kept.stream().filter(line -> line.sequence() > sequence).limit(most).toList();
        };
    }

    private static Surroundings patient(long seed) {
        return new Surroundings(
                InstantSource.system(),
                new Random(seed),
                _ -> {},
                _ -> null,
                Duration.ofSeconds(1));
    }
}
