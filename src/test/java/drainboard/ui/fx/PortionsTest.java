package drainboard.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.log.Uncaught;

import javafx.animation.AnimationTimer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// A value is shown whole, in order, over as many frames as it takes.
@ExtendWith(WindowRobot.class)
class PortionsTest {
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();

    private static <T> Portions<T> made(
            double hz, Duration budget, Function<T, List<Runnable>> of) {
        CompletableFuture<Portions<T>> made = new CompletableFuture<>();
        FxThread.later(() -> made.complete(new Portions<>(hz, budget, System::nanoTime, of)));
        return made.join();
    }

    private String next() throws InterruptedException {
        String next = shown.poll(60, TimeUnit.SECONDS);
        return next == null ? "nothing within a minute" : next;
    }

    @Test
    void portions_beyond_the_budget_wait_for_the_next_frame() throws InterruptedException {
        assertThat(frames(Duration.ZERO)).doesNotHaveDuplicates().isSorted();
    }

    /// In which frames three portions of a value are run.
    private static List<Long> frames(Duration budget) throws InterruptedException {
        AtomicLong frame = new AtomicLong();
        AnimationTimer counting =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        frame.set(now);
                    }
                };
        FxThread.later(counting::start);
        try {
            BlockingQueue<Long> at = new LinkedBlockingQueue<>();
            Runnable portion = () -> at.add(frame.get());
            Portions<String> portions =
                    made(1_000, budget, _ -> List.of(portion, portion, portion));
            portions.offer("a");
            return List.of(taken(at), taken(at), taken(at));
        } finally {
            FxThread.later(counting::stop);
        }
    }

    private static long taken(BlockingQueue<Long> at) throws InterruptedException {
        Long taken = at.poll(60, TimeUnit.SECONDS);
        return taken == null ? -1 : taken;
    }

    @Test
    void portions_within_the_budget_share_a_frame_in_their_order() throws InterruptedException {
        Portions<String> portions =
                made(
                        1_000,
                        Duration.ofMinutes(1),
                        value ->
                                List.of(
                                        () -> shown.add(value + 1),
                                        () -> shown.add(value + 2),
                                        () -> shown.add(value + 3)));
        portions.offer("a");
        assertThat(List.of(next(), next(), next())).containsExactly("a1", "a2", "a3");
        assertThat(new HashSet<>(frames(Duration.ofMinutes(1)))).hasSize(1);
    }

    @Test
    void a_value_is_shown_whole_before_the_newest_one_begins() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch offered = new CountDownLatch(1);
        Portions<String> portions =
                made(
                        1_000,
                        Duration.ZERO,
                        value ->
                                List.of(
                                        () -> {
                                            begun.countDown();
                                            hold(offered);
                                            shown.add(value + 1);
                                        },
                                        () -> shown.add(value + 2)));
        portions.offer("a");
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        portions.offer("b");
        portions.offer("c");
        offered.countDown();
        assertThat(List.of(next(), next(), next(), next())).containsExactly("a1", "a2", "c1", "c2");
        portions.offer("d");
        assertThat(List.of(next(), next())).containsExactly("d1", "d2");
    }

    private static void hold(CountDownLatch until) {
        try {
            assertThat(until.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_portion_that_fails_takes_no_other_with_it() throws InterruptedException {
        try (Uncaught faults = new Uncaught()) {
            Portions<String> portions =
                    made(
                            1_000,
                            Duration.ofMinutes(1),
                            value ->
                                    List.of(
                                            () -> {
                                                throw new IllegalStateException(value);
                                            },
                                            () -> shown.add(value)));
            portions.offer("a");
            assertThat(faults.next()).hasMessage("a");
            assertThat(next()).isEqualTo("a");
            portions.offer("b");
            assertThat(faults.next()).hasMessage("b");
            assertThat(next()).isEqualTo("b");
        }
    }

    @Test
    void values_come_no_faster_than_asked() throws InterruptedException {
        Portions<String> portions =
                made(5, Duration.ofMinutes(1), value -> List.of(() -> shown.add(value)));
        long begun = System.nanoTime();
        portions.offer("a");
        assertThat(next()).isEqualTo("a");
        portions.offer("b");
        assertThat(next()).isEqualTo("b");
        assertThat(System.nanoTime() - begun).isGreaterThan(150_000_000L);
    }
}
