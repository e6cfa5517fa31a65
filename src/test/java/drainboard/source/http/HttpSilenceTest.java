package drainboard.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoding;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.session.FollowedSource;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// What a run shows of a server that is not there any more.
@Timeout(120)
class HttpSilenceTest {
    private static final Instant BEGIN = Instant.parse("2026-11-25T06:00:00Z");

    private final AtomicReference<Instant> clock = new AtomicReference<>(BEGIN);
    private final BlockingQueue<SessionPicture> pictures = new LinkedBlockingQueue<>();
    private final Semaphore over = new Semaphore(0);

    @Test
    void tries_that_fail_are_no_contact_with_a_source_that_is_dead() throws Exception {
        MockWebServer server = new MockWebServer();
        server.start(InetAddress.getLoopbackAddress(), 0);
        server.enqueue(
                new MockResponse.Builder()
                        .addHeader("Content-Type", "text/event-stream")
                        .body("data: " + HttpSourceTest.event(1) + "\n\n")
                        .build());
        HttpSource source =
                new HttpSource(
                        HttpPlan.of(server.url("/feed").toString()),
                        Decoding.LIVE,
                        null,
                        new Surroundings(
                                clock::get,
                                new Random(1),
                                _ -> over.acquire(),
                                _ -> null,
                                Duration.ofSeconds(1)));
        try (LiveSession session =
                new LiveSession(
                        List.of(source),
                        SupervisionPolicy.DEFAULT,
                        Roster.EMPTY,
                        clock::get,
                        false)) {
            session.show(pictures::add);
            session.start();
            until(one -> one.lastEvent() != null);
            server.close();
            for (int tries = 1; tries <= 3; tries++) {
                clock.set(BEGIN.plusSeconds(100L * tries));
                over.release();
                Instant now = clock.get();
                FollowedSource dead =
                        until(
                                one ->
                                        one.status() instanceof SourceStatus.Waiting waiting
                                                && waiting.next() != null
                                                && !waiting.next().at().isBefore(now));
                assertThat(dead.lastContact()).isEqualTo(BEGIN);
                assertThat(dead.status().isOverdue()).isTrue();
            }
        }
    }

    private FollowedSource until(Predicate<FollowedSource> holds) throws Exception {
        while (true) {
            SessionPicture next = pictures.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("a picture in time").isNotNull();
            FollowedSource source = next.sources().getFirst();
            if (holds.test(source)) {
                return source;
            }
        }
    }
}
