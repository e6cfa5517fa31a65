package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drainboard.decode.Decoded;
import drainboard.source.Source.Sink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// An operator ends a wait, and nothing else.
@Timeout(120)
class RetryWaitTest {
    private static final Duration LONG = Duration.ofDays(1);

    private final AtomicBoolean closed = new AtomicBoolean();
    private final RetryWait wait = new RetryWait(RetryWaitTest::forEver, closed::get);

    private static void forEver(Duration time) throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /// Does something as soon as it is told of the wait.
    private record Presses(Runnable press) implements Sink {
        @Override
        public void waiting(String cause) {
            press.run();
        }

        @Override
        public void took(Decoded record) {}

        @Override
        public void gap(String cause) {}

        @Override
        public void caughtUp() {}

        @Override
        public void ended() {}

        @Override
        public void lost(String cause) {}
    }

    @Test
    void a_press_ends_the_wait_that_was_told_and_a_second_press_ends_no_other() throws Exception {
        assertThat(wait.pause(new Presses(() -> press(2)), "gone.", LONG)).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        RetryWait brief = new RetryWait(_ -> {}, closed::get);
        assertThat(brief.pause(new Presses(() -> {}), "gone.", LONG)).isFalse();
    }

    private void press(int times) {
        for (int i = 0; i < times; i++) {
            wait.tryNow();
        }
    }

    @Test
    void a_press_where_nothing_waits_is_not_saved_up() throws Exception {
        RetryWait brief = new RetryWait(_ -> {}, closed::get);
        brief.tryNow();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(brief.pause(new Presses(() -> {}), "gone.", LONG)).isFalse();
    }

    @Test
    void closing_wins_over_a_press_and_a_closed_source_ignores_it() {
        Presses closing =
                new Presses(
                        () -> {
                            wait.tryNow();
                            closed.set(true);
                            Thread.currentThread().interrupt();
                        });
        assertThatThrownBy(() -> wait.pause(closing, "gone.", LONG))
                .isInstanceOf(InterruptedException.class);
        wait.tryNow();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void closing_alone_ends_the_wait_as_closed() {
        Presses closing = new Presses(() -> Thread.currentThread().interrupt());
        assertThatThrownBy(() -> wait.pause(closing, "gone.", LONG))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void seconds_are_rounded_up_and_a_wait_that_was_asked_for_says_so() {
        assertThat(new Retry(Duration.ofMillis(7001), false).words()).isEqualTo("Next try in 8 s.");
        assertThat(new Retry(Duration.ofSeconds(7), true).words())
                .isEqualTo("Next try in 7 s. It asked to be left alone so long.");
        assertThat(Retry.words(Duration.ofSeconds(-3), false)).isEqualTo("Next try in 0 s.");
    }
}
