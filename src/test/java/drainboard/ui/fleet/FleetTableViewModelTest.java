package drainboard.ui.fleet;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Look;
import drainboard.ui.control.Times;
import drainboard.ui.diagram.HandRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The table has every node once, says no more than is known, and rests.
class FleetTableViewModelTest {
    private final FleetTableViewModel model = new FleetTableViewModel(Times.ofUtc(), _ -> {});

    private static HandRun run() {
        return new HandRun()
                .in(ACCEPTING, 1, 600)
                .in(DRAINING, 2, 75)
                .in(FENCE_LOST, 3, 300)
                .in(DRAINED, 4, 40)
                .in(ACCEPTING, 5, 60)
                .doubt(5);
    }

    private SessionPicture picture(HandRun run, long after) {
        return FleetScene.of(run, HandRun.NOW.plusSeconds(after), "siem-a", 1, 2, 3, 4);
    }

    private List<String> names() {
        return model.shown().get().stream().map(FleetRow::name).toList();
    }

    private FleetRow row(long node) {
        return model.shown().get().stream()
                .filter(one -> one.node().equals(NodeId.of(node)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_node_is_there_what_needs_you_first() {
        model.show(picture(run(), 0));
        assertThat(names()).startsWith("0x3").endsWith("0x1").hasSize(6);
        assertThat(names().subList(1, 3)).containsExactly("0x5", "0x99");
    }

    @Test
    void the_modes_and_the_unknown_make_all_nodes() {
        model.show(picture(run(), 0));
        assertThat(model.totalProperty().get())
                .isEqualTo(
                        "6 nodes = 1 accepting + 1 draining + 1 drained + 0 maintenance"
                                + " + 0 returning + 1 fence lost + 2 unknown (1 never told of)");
        model.show(picture(run().lose(), 1));
        assertThat(model.totalProperty().get()).startsWith("6 nodes = 0 ").contains("6 unknown");
    }

    @Test
    void a_rows_tooltip_has_its_times_in_both_zones() {
        FleetTableViewModel here =
                new FleetTableViewModel(new Times(ZoneId.of("Asia/Kolkata")), _ -> {});
        here.show(picture(run(), 0));
        FleetRow row =
                here.shown().get().stream()
                        .filter(one -> one.node().equals(NodeId.of(2)))
                        .findFirst()
                        .orElseThrow();
        Instant since = HandRun.NOW.minusSeconds(75);
        assertThat(here.tip(row))
                .startsWith("0x2\nin this mode since " + Times.utcFull(since) + ", ")
                .contains("+05:30", "\nlast event ")
                .contains("siem-a:");
    }

    @Test
    void a_row_says_how_its_node_stands_and_where_that_was_said() {
        model.show(picture(run(), 0));
        assertThat(row(3).stand().look()).isEqualTo(Look.FENCE_LOST);
        assertThat(row(3).halted())
                .isEqualTo(new FleetRow.Halted("present, held", "nobody has it"));
        assertThat(row(3).haltedPlacements()).isEqualTo("1 halted");
        assertThat(row(4).labels()).isEqualTo("rack-9");
        assertThat(row(4).place()).isEqualTo("siem-a:41");
        assertThat(row(2).stand().verdict()).isEqualTo("NOT READY");
        assertThat(row(2).stand().reason()).isEqualTo("is draining");
        assertThat(row(2).age(HandRun.NOW)).isEqualTo("1 m 15 s");
        assertThat(row(5).stand().word()).isEqualTo("Accepting?");
        assertThat(row(5).age(HandRun.NOW)).isEqualTo("last known 1 m 00 s");
        assertThat(row(0x99).stand().look()).isEqualTo(Look.UNKNOWN);
        assertThat(row(0x99).stand().word()).isEqualTo("Unknown");
        assertThat(row(0x99).said(Times.ofUtc())).isEqualTo("none kept");
    }

    @Test
    void rows_move_at_most_every_five_seconds_and_new_ones_wait_at_the_end() {
        HandRun run = run();
        model.show(picture(run, 0));
        List<String> before = names();
        run.in(FENCE_LOST, 4, 0).in(FENCE_LOST, 8, 0);
        model.show(picture(run, 1));
        assertThat(names().subList(0, 6)).isEqualTo(before);
        assertThat(names()).hasSize(7).endsWith("0x8");
        assertThat(row(4).stand().look()).isEqualTo(Look.FENCE_LOST);
        model.show(picture(run, 4));
        assertThat(names()).endsWith("0x8");
        model.show(picture(run, 5));
        assertThat(names()).startsWith("0x3", "0x4", "0x8");
    }

    @Test
    void a_picture_in_which_nothing_changed_changes_no_row() {
        HandRun run = run();
        model.show(picture(run, 0));
        List<FleetRow> before = model.shown().get();
        model.show(picture(run, 20));
        assertThat(model.shown().get()).isSameAs(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mode:draining      | 0x2
                    is:halted          | 0x3
                    is:ready           | 0x4
                    is:unknown         | 0x5 0x99
                    rack:9             | 0x4
                    service:orders     | 0x99
                    mode:fence_lost,drained | 0x3 0x4
                    age>5m             | 0x1
                    -is:unknown source:siem | 0x3 0x2 0x4 0x1
                    """)
    void the_filter_shows_what_is_asked_for(String text, String nodes) {
        model.show(picture(run(), 0));
        model.filtering().textProperty().set(text);
        assertThat(String.join(" ", names())).isEqualTo(nodes);
        assertThat(model.filtering().faultProperty().get()).isEmpty();
        assertThat(model.totalProperty().get()).startsWith("6 nodes");
    }

    @Test
    void a_mode_chosen_elsewhere_is_added_to_what_is_typed_until_all_is_cleared() {
        model.show(picture(run(), 0));
        for (NodeMode mode : NodeMode.ALL) {
            model.showOnly(Optional.of(mode));
            assertThat(model.shown().get()).allMatch(row -> row.stand().mode() == mode);
        }
        assertThat(names()).containsExactly("0x3");
        assertThat(model.filtering().clear()).isTrue();
        assertThat(names()).hasSize(6);
        assertThat(model.filtering().clear()).isFalse();
    }

    @Test
    void what_cannot_be_read_is_told_and_hides_nothing() {
        model.show(picture(run(), 0));
        model.filtering().textProperty().set("mode:dancing");
        assertThat(model.filtering().faultProperty().get())
                .startsWith("At letter 1: ")
                .endsWith("It hides nothing.");
        assertThat(names()).hasSize(6);
    }

    @Test
    void what_is_copied_is_no_formula_in_a_spreadsheet() {
        model.show(FleetScene.of(run(), HandRun.NOW, "=cmd|x\ty\nz", 2));
        String[] lines = model.copied(List.of(row(2))).split("\n", -1);
        assertThat(lines).hasSize(3);
        String[] cells = lines[1].split("\t", -1);
        assertThat(cells).hasSize(lines[0].split("\t", -1).length);
        assertThat(cells[0]).isEqualTo("0x2");
        assertThat(cells[cells.length - 1]).startsWith("'=cmd|x");
    }

    @Test
    void ten_thousand_nodes_cost_little_where_one_changes() {
        HandRun run = new HandRun();
        for (int node = 0; node < 10_000; node++) {
            run.in(ACCEPTING, node, 60);
        }
        model.show(run.picture());
        List<FleetRow> before = model.shown().get();
        run.in(DRAINING, 77, 0);
        model.show(run.picture(HandRun.NOW.plusSeconds(1)));
        List<FleetRow> after = model.shown().get();
        assertThat(after.get(77).stand().mode()).isEqualTo(DRAINING);
        assertThat(after.get(78)).isSameAs(before.get(78));
        assertThat(after).hasSize(10_000);
    }
}
