package drainboard.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoded;
import drainboard.decode.Decoding;
import drainboard.event.Bookmark;
import drainboard.source.Source.Sink;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// However a server cuts, repeats, stalls, fails and sends about, and however often its reader is
/// started again, each event comes once and in order.
class HttpFaultsTest {
    private static final int SCHEDULES = Integer.getInteger("drainboard.http.schedules", 200);
    private static final int EVENTS = 12;

    @ParameterizedTest
    @EnumSource(names = {"SSE", "PAGES"})
    void random_faults_end_in_the_events_of_an_undisturbed_run(HttpMode mode) throws Exception {
        List<String> undisturbed =
                IntStream.rangeClosed(1, EVENTS).mapToObj(HttpSourceTest::event).toList();
        long first = Long.getLong("drainboard.http.seed", 20_261_125L);
        try (MockWebServer server = new MockWebServer()) {
            server.start(InetAddress.getLoopbackAddress(), 0);
            for (long seed = first; seed < first + SCHEDULES; seed++) {
                assertThat(run(server, mode, seed))
                        .as("%s, seed %d", mode, seed)
                        .isEqualTo(undisturbed);
            }
        }
    }

    private static List<String> run(MockWebServer server, HttpMode mode, long seed)
            throws Exception {
        List<String> all = new ArrayList<>();
        Faulty faulty = new Faulty(mode, new Random(seed));
        server.setDispatcher(faulty);
        HttpPlan plan =
                new HttpPlan(
                        server.url("/feed").toString(),
                        mode,
                        PagePlan.USUAL,
                        null,
                        false,
                        TlsFiles.NONE,
                        Duration.ofMillis(40));
        Bookmark from = null;
        Random restarts = new Random(~seed);
        while (true) {
            faulty.restarted(from);
            Kept kept = new Kept(from, restarts.nextInt(8) == 0 ? 100 : restarts.nextInt(5));
            Surroundings around =
                    new Surroundings(
                            () -> Instant.EPOCH,
                            new Random(seed),
                            time -> {},
                            name -> null,
                            Duration.ZERO);
            try (HttpSource source = new HttpSource(plan, Decoding.LIVE, from, around)) {
                source.start(kept);
                assertThat(kept.done.await(20, TimeUnit.SECONDS)).as("seed %d", seed).isTrue();
            }
            all.addAll(kept.committed);
            from = kept.from;
            if (kept.ended) {
                return all;
            }
        }
    }

    /// Keeps events and bookmark together, as one commit does, and stops the source after a while.
    private static final class Kept implements Sink {
        private final List<String> committed = new ArrayList<>();
        private final List<String> open = new ArrayList<>();
        private final CountDownLatch done = new CountDownLatch(1);
        private final int most;
        private @Nullable Bookmark from;
        private int taken;
        private boolean ended;

        Kept(@Nullable Bookmark from, int most) {
            this.from = from;
            this.most = most;
        }

        @Override
        public void took(Decoded record) throws InterruptedException {
            if (taken++ > most) {
                done.countDown();
                throw new InterruptedException("the process was killed");
            }
            open.add(record.raw());
        }

        @Override
        public void reached(Bookmark next) {
            committed.addAll(open);
            open.clear();
            from = next;
        }

        @Override
        public void gap(String cause) {
            if (from != null) {
                committed.add("a gap though there was a place to go on at: " + cause);
            }
        }

        @Override
        public void waiting(String cause) {}

        @Override
        public void caughtUp() {}

        @Override
        public void ended() {
            committed.addAll(open);
            ended = true;
            done.countDown();
        }

        @Override
        public void lost(String cause) {
            committed.add("lost: " + cause);
            ended = true;
            done.countDown();
        }
    }

    /// A server of twelve events with a fault in about every second answer.
    private static final class Faulty extends Dispatcher {
        private final HttpMode mode;
        private final Random chance;

        /// What the reader that runs now cannot know from before it was started.
        private int floor;

        Faulty(HttpMode mode, Random chance) {
            this.mode = mode;
            this.chance = chance;
        }

        synchronized void restarted(@Nullable Bookmark from) {
            floor = from instanceof Bookmark.AtCursor(String at) ? Integer.parseInt(at) : 0;
        }

        @Override
        public synchronized MockResponse dispatch(RecordedRequest request) {
            String text =
                    mode == HttpMode.SSE
                            ? request.getHeaders().get("Last-Event-ID")
                            : request.getUrl().queryParameter("cursor");
            int after = text == null ? 0 : Integer.parseInt(text);
            boolean again = chance.nextBoolean();
            MockResponse.Builder answer = new MockResponse.Builder();
            return switch (chance.nextInt(10)) {
                case 0 -> answer.code(503).addHeader("Retry-After", "99999999999").build();
                case 1 ->
                        answer.code(307).addHeader("Location", request.getUrl().toString()).build();
                case 2 -> answer.onResponseStart(new SocketEffect.CloseSocket()).build();
                case 3 -> body(answer, after, again).onResponseBody(cut()).build();
                case 4 ->
                        chance.nextInt(8) == 0
                                ? body(answer, after, again)
                                        .onResponseBody(SocketEffect.Stall.INSTANCE)
                                        .build()
                                : body(answer, after, again).build();
                default ->
                        after == EVENTS
                                ? answer.code(204).build()
                                : body(answer, after, again).build();
            };
        }

        private static SocketEffect cut() {
            return new SocketEffect.CloseSocket();
        }

        private MockResponse.Builder body(MockResponse.Builder answer, int after, boolean again) {
            int from = again ? Math.max(floor + 1, after - 2) : after + 1;
            int to = Math.min(EVENTS, after + 1 + chance.nextInt(4));
            StringBuilder text = new StringBuilder();
            if (mode == HttpMode.SSE) {
                for (int at = after + 1; at <= to; at++) {
                    int times = 1 + chance.nextInt(2);
                    for (int time = 0; time < times; time++) {
                        text.append("id: ").append(at).append("\ndata: ");
                        text.append(HttpSourceTest.event(at)).append("\n\n");
                    }
                }
                String cut =
                        chance.nextBoolean()
                                ? text.toString()
                                : text.substring(0, chance.nextInt(text.length() + 1));
                return answer.addHeader("Content-Type", "text/event-stream").body(cut);
            }
            for (int at = from; at <= to; at++) {
                text.append(text.isEmpty() ? "" : ",").append(HttpSourceTest.event(at));
            }
            String page = "{\"items\":[" + text + "],\"next\":\"" + to + "\"}";
            String cut =
                    chance.nextInt(3) > 0 ? page : page.substring(0, chance.nextInt(page.length()));
            return answer.addHeader("Content-Type", "application/json").body(cut);
        }
    }
}
