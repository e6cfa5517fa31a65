package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

class PacedLogTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final Listener listener = new Listener();

    @Test
    void each_record_waits_for_its_time_and_the_end_is_an_end() throws Exception {
        WatchedClock clock = new WatchedClock();
        Pace pace = new Pace(clock, 0);
        String text = at(0) + "no time\n" + at(5) + at(3) + at(60).strip();
        try (PacedLog log = log(pace, text)) {
            log.start(listener);
            assertThat(lines("caught up")).containsExactly(1, 2);
            assertThat(pace.instant()).isEqualTo(START);
            pace.advance(Duration.ofSeconds(4));
            clock.looks(2);
            assertThat(listener.pending()).isNull();
            pace.advance(Duration.ofSeconds(1));
            assertThat(lines("caught up")).containsExactly(3, 4);
            pace.advance(Duration.ofMinutes(1));
            assertThat(lines("ended")).containsExactly(5);
        }
    }

    private List<Integer> lines(String sign) throws InterruptedException {
        return listener.linesUntil(sign).stream()
                .map(line -> Integer.parseInt(line.substring(0, line.indexOf('@'))))
                .toList();
    }

    private static String at(int second) {
        return "{\"kind\":\"workload_progress\",\"node_id\":1,\"workload\":\"w\",\"in_flight\":1,\"ts\":\"%s\"}%n"
                .formatted(START.plusSeconds(second));
    }

    @Test
    void the_clock_runs_by_its_factor_from_the_first_time() {
        AtomicReference<Instant> real = new AtomicReference<>(START.plusSeconds(100_000));
        Pace pace = new Pace(real::get, 4);
        pace.startAt(START);
        pace.startAt(START.plusSeconds(77));
        assertThat(pace.instant()).isEqualTo(START);
        real.updateAndGet(now -> now.plusMillis(2500));
        assertThat(pace.instant()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void a_log_that_cannot_be_opened_is_lost() throws Exception {
        Pace pace = new Pace(InstantSource.system(), 1);
        PacedLog.Opening nothing =
                () -> {
                    throw new FileNotFoundException("no such sample");
                };
        try (PacedLog log = new PacedLog("x.ndjson", nothing, pace)) {
            log.start(listener);
            assertThat(listener.next()).isEqualTo("lost: x.ndjson cannot be read: no such sample");
        }
    }

    @Test
    void closing_ends_the_waiting() throws Exception {
        Pace pace = new Pace(InstantSource.system(), 0);
        try (PacedLog log = log(pace, at(0) + at(5))) {
            log.start(listener);
            listener.linesUntil("caught up");
        }
        pace.advance(Duration.ofSeconds(5));
        assertThat(listener.pending()).isNull();
    }

    /// A clock that tells when it was looked at.
    private static final class WatchedClock implements InstantSource {
        private final Semaphore looks = new Semaphore(0);

        @Override
        public Instant instant() {
            looks.release();
            return START;
        }

        /// Waits until it was looked at so many times from now on.
        void looks(int count) throws InterruptedException {
            looks.drainPermits();
            assertThat(looks.tryAcquire(count, 10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static PacedLog log(Pace pace, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new PacedLog("drain.ndjson", () -> new ByteArrayInputStream(bytes), pace);
    }
}
