package drainboard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.bench.MutationBench.Outcome;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;

/// Damaged streams of every format are refused, not fatal; the full run is `bench fuzz`.
class MutationBenchTest {
    @Test
    void damaged_streams_raise_nothing_but_refusals() {
        long seed = Long.getLong("drainboard.seed", System.nanoTime());
        int count = Integer.getInteger("drainboard.mutations", 20_000);
        System.out.println("seed " + seed + ", " + count + " damaged streams");
        StringWriter printed = new StringWriter();
        Outcome outcome = new MutationBench(seed).run(count, new PrintWriter(printed));
        assertThat(printed.toString()).contains("seed " + seed).contains("nothing but refusals");
        assertThat(outcome.streams()).isEqualTo(count);
        assertThat(outcome.refused()).isPositive();
        assertThat(outcome.understood()).isPositive();
    }

    @Test
    void a_seed_gives_the_same_streams_each_by_its_number() {
        assertThat(new MutationBench(7).stream(1234)).isEqualTo(new MutationBench(7).stream(1234));
        assertThat(new MutationBench(7).stream(1234))
                .isNotEqualTo(new MutationBench(7).stream(1235));
    }
}
