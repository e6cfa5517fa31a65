package drainboard.ui.drain;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

/// The table shows what the filter asks for, and says how many it hides.
class DrainFilterTest {
    private final DrainViewModel viewModel = new DrainViewModel();

    @ParameterizedTest
    @CsvSource({
        "mode:draining, 4",
        "-mode:draining, 5",
        "node:0x51, 2",
        "is:halted, 2",
        "why:you, 2",
        "service:mail, 1",
        "source:siem-a, 9",
        "age>1h, 1",
        "age<1h, 8",
        "billing, 1",
        "workload:audit, 1",
        "is:stale, 0",
        "is:unknown, 0",
        "mode:draining mail, 1"
    })
    void rows_that_match_are_shown_and_the_others_counted(String text, int shown) {
        viewModel.show(Scenes.many().picture());
        viewModel.filter().textProperty().set(text);
        assertThat(viewModel.rows()).hasSize(shown);
        assertThat(viewModel.headlineProperty().get())
                .isEqualTo("Drains " + shown + (shown == 9 ? "" : " of 9"));
        assertThat(viewModel.hidingProperty().get()).isEqualTo(shown == 0);
    }

    @Test
    void hidden_is_not_none() {
        viewModel.show(Scenes.many().picture());
        viewModel.filter().pinnedProperty().set(Optional.of("mode:accepting"));
        assertThat(viewModel.emptyProperty().get())
                .isEqualTo("No drain matches mode:accepting. 9 are hidden.");
        viewModel.filter().clear();
        assertThat(viewModel.rows()).hasSize(9);
        assertThat(viewModel.headlineProperty().get()).isEqualTo("Drains 9");
    }

    @Test
    void what_a_filter_hid_stands_in_order_with_the_next_picture() {
        DrainRun run = Scenes.many();
        viewModel.show(run.picture());
        List<DrainKey> before = viewModel.rows().stream().map(DrainRow::key).toList();
        viewModel.filter().textProperty().set("rack:99");
        viewModel.show(run.later(6).picture());
        assertThat(viewModel.rows()).isEmpty();
        viewModel.filter().clear();
        viewModel.show(run.later(1).picture());
        assertThat(viewModel.rows()).extracting(DrainRow::key).isEqualTo(before);
    }

    @Test
    void none_is_not_hidden() {
        DrainRun run =
                new DrainRun()
                        .place(1, "a")
                        .move(1, ACCEPTING, DRAINING, DRAINED, MAINTENANCE, RETURNING, ACCEPTING);
        viewModel.show(run.picture());
        viewModel.filter().textProperty().set("zzz");
        assertThat(viewModel.hidingProperty().get()).isFalse();
        assertThat(viewModel.emptyProperty().get()).startsWith("No node is draining.");
    }

    @Test
    void what_is_lost_can_be_asked_for_as_stale_and_is_never_ready() {
        DrainRun run = Scenes.many();
        viewModel.filter().textProperty().set("is:stale is:unknown -is:ready");
        viewModel.show(run.picture());
        assertThat(viewModel.rows()).isEmpty();
        viewModel.show(run.lose().later(1).picture());
        assertThat(viewModel.rows()).hasSize(9);
    }

    @Test
    void a_halt_on_a_doubtful_node_is_unknown_as_well() {
        viewModel.show(Scenes.many().doubt(0x42).picture());
        viewModel.filter().textProperty().set("is:halted is:unknown");
        assertThat(viewModel.rows()).hasSize(2);
    }

    @Test
    void what_time_alone_changes_is_filtered_anew() {
        DrainRun run = new DrainRun().place(1, "a").move(1, ACCEPTING, DRAINING);
        viewModel.filter().textProperty().set("age>10m");
        viewModel.show(run.picture());
        assertThat(viewModel.rows()).isEmpty();
        viewModel.show(run.later(599).picture());
        assertThat(viewModel.rows()).isEmpty();
        viewModel.show(run.later(2).picture());
        assertThat(viewModel.rows()).hasSize(1);
        viewModel.filter().textProperty().set("age<11m");
        viewModel.show(run.later(60).picture());
        assertThat(viewModel.rows()).isEmpty();
    }
}
