package drainboard.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Turns of the window's thread come at once when it rests, and never faster than asked.
@ExtendWith(WindowRobot.class)
class FxThreadTest {
    @Test
    void the_first_turn_comes_at_once_and_the_next_after_a_rest() throws InterruptedException {
        Executor paced = FxThread.paced(5);
        long begun = System.nanoTime();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        paced.execute(first::countDown);
        assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
        paced.execute(second::countDown);
        assertThat(second.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - begun).isGreaterThan(150_000_000L);
    }

    @Test
    void a_ticker_ticks_until_it_is_closed() throws InterruptedException {
        AtomicInteger ticks = new AtomicInteger();
        CountDownLatch closed = new CountDownLatch(1);
        FxThread.later(
                () -> {
                    Bond[] ticker = new Bond[1];
                    ticker[0] =
                            new Ticker(
                                    () -> {
                                        if (ticks.incrementAndGet() == 3) {
                                            ticker[0].close();
                                            closed.countDown();
                                        }
                                    },
                                    Duration.ofMillis(20));
                });
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
        CountDownLatch later = new CountDownLatch(1);
        FxThread.later(
                () -> {
                    Ticker end = new Ticker(later::countDown, Duration.ofMillis(120));
                    assertThat(end).isNotNull();
                });
        assertThat(later.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ticks).hasValue(3);
    }
}
