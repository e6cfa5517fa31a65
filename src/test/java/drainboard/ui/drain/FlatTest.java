package drainboard.ui.drain;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINING;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

/// Work that stays level for as long as was set is called so, and no sooner.
class FlatTest {
    private final DrainRun run = new DrainRun().place(7, "mail").move(7, ACCEPTING, DRAINING);

    // Seconds that were set; the last report, and how long ago it fell; what is said.
    @ParameterizedTest
    @CsvSource({
        ", 88, 119, 'In flight, falling'",
        ", 88, 120, Not falling 2 m",
        "30, 88, 29, 'In flight, falling'",
        "30, 88, 30, Not falling 30 s",
        "600, 88, 599, 'In flight, falling'",
        "600, 88, 600, Not falling 10 m",
        "600, 340, 590, In flight",
    })
    void not_falling_begins_when_the_site_says(Long set, long last, long ago, String said) {
        DrainViewModel model = new DrainViewModel();
        if (set != null) {
            model.flatAfter(Duration.ofSeconds(set));
        }
        run.later(1).report(7, "mail", 340).later(1).report(7, "mail", last).later(ago);
        model.show(run.picture());
        assertThat(model.wordsProperty().get().why(model.rows().getFirst()).first())
                .isEqualTo(said);
    }
}
