package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

class PacedLogTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final Listener listener = new Listener();

    @Test
    void each_line_waits_for_its_time_and_the_end_is_an_end() throws Exception {
        WatchedClock clock = new WatchedClock();
        Pace pace = new Pace(clock, 0);
        try (PacedLog log = log(pace, "0 first\nno time\n5 later\n3 back in time\n60 last")) {
            log.start(listener);
            assertThat(listener.linesUntil("caught up"))
                    .containsExactly("1@0 0 first", "2@8 no time");
            assertThat(pace.instant()).isEqualTo(START);
            pace.advance(Duration.ofSeconds(4));
            clock.looks(2);
            assertThat(listener.pending()).isNull();
            pace.advance(Duration.ofSeconds(1));
            assertThat(listener.linesUntil("caught up"))
                    .containsExactly("3@16 5 later", "4@24 3 back in time");
            pace.advance(Duration.ofMinutes(1));
            assertThat(listener.linesUntil("ended")).containsExactly("5@39 60 last");
        }
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
        try (PacedLog log = new PacedLog("x.ndjson", nothing, pace, _ -> Optional.empty())) {
            log.start(listener);
            assertThat(listener.next()).isEqualTo("lost: x.ndjson cannot be read: no such sample");
        }
    }

    @Test
    void closing_ends_the_waiting() throws Exception {
        Pace pace = new Pace(InstantSource.system(), 0);
        try (PacedLog log = log(pace, "0 first\n5 later\n")) {
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
        return new PacedLog(
                "drain.ndjson", () -> new ByteArrayInputStream(bytes), pace, PacedLogTest::timeOf);
    }

    private static Optional<Instant> timeOf(byte[] line) {
        String head = new String(line, StandardCharsets.UTF_8).split(" ", 2)[0];
        return head.matches("\\d+")
                ? Optional.of(START.plusSeconds(Long.parseLong(head)))
                : Optional.empty();
    }
}
