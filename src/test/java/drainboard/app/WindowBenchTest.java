package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.bench.WindowBench;
import drainboard.ui.fx.FxThread;
import drainboard.ui.fx.WindowRobot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.PrintWriter;
import java.io.StringWriter;

/// The bench of the window does all that it says, over a small fleet; how fast is not judged here.
@ExtendWith(WindowRobot.class)
class WindowBenchTest {
    @Test
    @Timeout(300)
    void each_halt_of_a_flood_is_listed_and_those_chosen_by_lot_are_cleared_one_by_one()
            throws InterruptedException {
        StringWriter out = new StringWriter();
        WindowBench.run(
                new WindowBench.Load(60, 3, 300, 1000, 1, 1),
                BenchCommand::surface,
                (open, done) -> {
                    FxThread.later(open);
                    done.await();
                },
                new PrintWriter(out));
        assertThat(out.toString())
                .contains("60 nodes, 180 placements, 300 lines/s")
                .contains("DRAINS open")
                .containsPattern("line to pixel, 99 of 100 +[0-9.]+ ms, goal 250")
                .containsPattern("most comparisons for a picture +[0-9,.]+ of N log2 N.* met")
                .containsPattern("first halt due to all in the list +[0-9,.]+ ms")
                .containsPattern("cleared one by one +20 of 20  met")
                .containsPattern("halts left in the list +40");
    }
}
