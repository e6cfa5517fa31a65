package drainboard.ui.drain;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.diagram.HandRun;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/// The table shows the drains of one mode alone, and says how many it hides.
class DrainFilterTest {
    private final DrainViewModel viewModel = new DrainViewModel();
    private final HandRun run =
            new HandRun()
                    .in(ACCEPTING, 1, 60)
                    .move(1, ACCEPTING, DRAINING, 50)
                    .in(ACCEPTING, 2, 60)
                    .move(2, ACCEPTING, DRAINING, 50)
                    .move(2, DRAINING, DRAINED, 40);

    @Test
    void drains_of_other_modes_are_hidden_and_counted() {
        viewModel.show(run.picture());
        assertThat(viewModel.rows()).hasSize(2);
        viewModel.showOnly(Optional.of(DRAINING));
        viewModel.show(run.picture());
        assertThat(viewModel.rows())
                .extracting(row -> row.key().node().hex())
                .containsExactly("0x1");
        assertThat(viewModel.headlineProperty().get()).isEqualTo("Drains 1 of 2, Draining");
    }

    @Test
    void hidden_is_not_none() {
        viewModel.showOnly(Optional.of(RETURNING));
        viewModel.show(run.picture());
        assertThat(viewModel.emptyProperty().get()).contains("hidden");
        viewModel.showOnly(Optional.empty());
        viewModel.show(run.picture());
        assertThat(viewModel.rows()).hasSize(2);
        assertThat(viewModel.headlineProperty().get()).isEqualTo("Drains 2");
    }
}
