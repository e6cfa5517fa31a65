package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Whatever is done to a followed file, in whatever order: as long as nothing is cut out of it,
/// every line is given once and in order, and a line without an end is told; where something was
/// cut, what was missed is a declared gap. A failure names its seed; `-Ddrainboard.schedules=5000`
/// runs more of them, `-Ddrainboard.seed=N` begins with another.
class FileSourceModelTest {
    private static final long FIRST = Long.getLong("drainboard.seed", 1);
    private static final int SCHEDULES = Integer.getInteger("drainboard.schedules", 500);

    @TempDir private Path folder;

    @Test
    void schedules_without_a_cut_give_every_line_once_and_in_order() throws Exception {
        for (long seed = FIRST; seed < FIRST + SCHEDULES; seed += 2) {
            FileSchedule run = new FileSchedule(folder.resolve("exact " + seed), seed, false);
            run.run();
            assertThat(run.wrong()).as("seed %d %s", seed, run).isEmpty();
            assertThat(run.gaps()).as("seed %d %s", seed, run).isEmpty();
            assertThat(run.given()).as("seed %d %s", seed, run).isEqualTo(run.log().due());
        }
    }

    @Test
    void schedules_with_cuts_give_what_was_seen_once_and_declare_what_is_missing()
            throws Exception {
        for (long seed = FIRST + 1; seed <= FIRST + SCHEDULES; seed += 2) {
            FileSchedule run = new FileSchedule(folder.resolve("cut " + seed), seed, true);
            run.run();
            assertThat(run.wrong()).as("seed %d %s", seed, run).isEmpty();
            assertThat(run.events())
                    .as("seed %d %s", seed, run)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .containsAll(run.seen());
            if (!run.events().containsAll(run.log().written())) {
                assertThat(run.gaps()).as("seed %d %s", seed, run).isNotEmpty();
            }
        }
    }
}
