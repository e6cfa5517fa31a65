package drainboard.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import drainboard.decode.Decoding;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/// What happens in each phase of a connection, by servers that stop in it.
class HttpPhasesTest {
    private static final Path SOCKETS = Path.of("/proc/net");

    @TempDir private Path folder;
    private final Heard heard = new Heard();
    private HttpSource source = source(HttpPlan.of("https://nobody.example/"), () -> Instant.EPOCH);

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void closing_ends_a_connection_that_nobody_answers() throws Exception {
        assumeTrue(Files.exists(SOCKETS.resolve("tcp6")));
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // It takes one more than it says; what comes then is not answered.
            for (int i = 0; i < 2; i++) {
                waiting.add(new Socket(InetAddress.getLoopbackAddress(), full.getLocalPort()));
            }
            start(HttpPlan.of("http://127.0.0.1:" + full.getLocalPort() + "/"));
            Instant late = Instant.now().plusSeconds(60);
            while (!isKnocking(full.getLocalPort())) {
                assertThat(Instant.now()).as("nobody connects").isBefore(late);
                Thread.onSpinWait();
            }
            closesWithinASecond();
        } finally {
            for (Socket one : waiting) {
                one.close();
            }
        }
    }

    /// Whether a connection to a port has been asked for and not been answered.
    private static boolean isKnocking(int port) throws IOException {
        String there = String.format(Locale.ROOT, ":%04X 02 ", port);
        return Files.readString(SOCKETS.resolve("tcp")).contains(there)
                || Files.readString(SOCKETS.resolve("tcp6")).contains(there);
    }

    @Test
    void closing_ends_a_handshake_that_the_server_never_answers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            start(HttpPlan.of("https://localhost:" + silent.getLocalPort() + "/"));
            try (Socket peer = silent.accept()) {
                assertThat(peer.getInputStream().read()).as("a client's hello").isEqualTo(0x16);
                closesWithinASecond();
            }
        }
    }

    @Test
    void events_come_over_http_2_too_and_closing_ends_their_stream() throws Exception {
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).commonName("site").build();
        HeldCertificate own =
                new HeldCertificate.Builder()
                        .addSubjectAlternativeName("localhost")
                        .signedBy(authority)
                        .build();
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(
                    new HandshakeCertificates.Builder()
                            .heldCertificate(own)
                            .build()
                            .sslSocketFactory());
            server.enqueue(events(1, 2).build());
            server.enqueue(
                    events(3)
                            .body(text(3) + ":" + "x".repeat(2000))
                            .onResponseBody(SocketEffect.Stall.INSTANCE)
                            .build());
            server.start(InetAddress.getLoopbackAddress(), 0);
            Path trusted = Files.writeString(folder.resolve("ca.pem"), authority.certificatePem());
            start(
                    new HttpPlan(
                            "https://localhost:" + server.getPort() + "/",
                            HttpMode.AUTO,
                            PagePlan.USUAL,
                            null,
                            false,
                            new TlsFiles(trusted, null, null),
                            null));
            assertThat(heard.newsUntil("reached 3"))
                    .containsExactly(
                            "took " + HttpSourceTest.event(1),
                            "reached 1",
                            "took " + HttpSourceTest.event(2),
                            "reached 2",
                            "took " + HttpSourceTest.event(3),
                            "reached 3");
            RecordedRequest first = server.takeRequest();
            RecordedRequest second = server.takeRequest();
            assertThat(first.getVersion()).isEqualTo("HTTP/2");
            assertThat(second.getVersion()).isEqualTo("HTTP/2");
            assertThat(second.getHeaders().get("Last-Event-ID")).isEqualTo("2");
            assertThat(second.getConnectionIndex()).as("one connection").isZero();
            closesWithinASecond();
        }
    }

    private static MockResponse.Builder events(int... numbers) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .body(text(numbers));
    }

    private static String text(int... numbers) {
        StringBuilder body = new StringBuilder();
        for (int number : numbers) {
            body.append("id: ").append(number).append("\ndata: ");
            body.append(HttpSourceTest.event(number)).append("\n\n");
        }
        return body.toString();
    }

    /// The clock goes on by a second and a half at each look, so that comments come so far apart.
    @Test
    void a_heartbeat_is_learned_from_comments_and_finds_a_connection_that_is_half_open()
            throws Exception {
        AtomicLong looks = new AtomicLong();
        try (ServerSocket half = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            source =
                    source(
                            HttpPlan.of("http://127.0.0.1:" + half.getLocalPort() + "/"),
                            () -> Instant.EPOCH.plusMillis(1500 * looks.getAndIncrement()));
            source.start(heard);
            try (Socket peer = half.accept()) {
                OutputStream out = peer.getOutputStream();
                long begun = System.nanoTime();
                out.write(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n:\n:\n:\n:\n"
                                .getBytes(StandardCharsets.UTF_8));
                out.flush();
                assertThat(heard.until("heartbeat"))
                        .containsExactly("caught up", "heartbeat PT1.5S");
                assertThat(heard.until("waiting").getLast())
                        .startsWith("waiting: 127.0.0.1 was lost: no answer in time");
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(10));
            }
        }
    }

    private void closesWithinASecond() {
        long begun = System.nanoTime();
        source.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(heard.newsUntilNow()).isEmpty();
    }

    private void start(HttpPlan plan) {
        source = source(plan, () -> Instant.EPOCH);
        source.start(heard);
    }

    private static HttpSource source(HttpPlan plan, InstantSource clock) {
        return new HttpSource(
                plan,
                Decoding.LIVE,
                null,
                new Surroundings(clock, new Random(7), time -> {}, name -> null, Duration.ZERO));
    }
}
