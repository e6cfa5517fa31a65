package drainboard.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoded;
import drainboard.decode.Decoding;
import drainboard.event.Bookmark;
import drainboard.source.Source.Sink;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    private static final int SCHEDULES = Integer.getInteger("drainboard.http.schedules", 100);
    private static final int EVENTS = 12;

    @ParameterizedTest
    @EnumSource(names = {"SSE", "PAGES"})
    void random_faults_end_in_the_events_of_an_undisturbed_run(HttpMode mode) throws Exception {
        List<String> undisturbed =
                IntStream.rangeClosed(1, EVENTS).mapToObj(HttpSourceTest::event).toList();
        long first = Long.getLong("drainboard.http.seed", 20_261_125L);
        try (FaultyServer server = new FaultyServer(mode == HttpMode.SSE, EVENTS)) {
            for (long seed = first; seed < first + SCHEDULES; seed++) {
                assertThat(run(server, mode, seed))
                        .as("%s, seed %d", mode, seed)
                        .isEqualTo(undisturbed);
            }
        }
    }

    private static List<String> run(FaultyServer server, HttpMode mode, long seed)
            throws Exception {
        List<String> all = new ArrayList<>();
        server.schedule(seed);
        HttpPlan plan =
                new HttpPlan(
                        server.url(),
                        mode,
                        PagePlan.USUAL,
                        null,
                        false,
                        TlsFiles.NONE,
                        Duration.ofMillis(40));
        Bookmark from = null;
        Random restarts = new Random(~seed);
        while (true) {
            server.restarted(from);
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
                assertThat(kept.done.await(60, TimeUnit.SECONDS)).as("seed %d", seed).isTrue();
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
}
