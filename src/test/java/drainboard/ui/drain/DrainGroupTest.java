package drainboard.ui.drain;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.ui.control.Look;
import drainboard.ui.control.Times;
import drainboard.ui.filter.FilterViewModel;

import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The header of a node's rows: what it says, and that it hides nothing that matters.
class DrainGroupTest {
    private final DrainViewModel model = new DrainViewModel();

    @Test
    void each_node_has_a_header_with_its_verdict_above_its_rows() {
        model.show(Scenes.many().picture());
        assertThat(lines())
                .containsExactly(
                        "0x42|NOT READY|halted|0 of 2 done|21:05:00Z|2 halted|nobody has it",
                        "- ledger-batch",
                        "- orders-consumer",
                        "0x91|NOT READY|is draining|0 of 1 done|21:14:00Z|1 stalled|past the usual",
                        "- geo-cache",
                        "0x77|NOT READY|is draining|0 of 1 done|21:23:09Z|1 without report|",
                        "- thumbnailer",
                        "0x51|NOT READY|is draining|0 of 2 done|21:19:55Z|2 in flight|",
                        "- audit-sink",
                        "- mail-stream",
                        "0x8|NOT READY|is returning|1 of 1 done|21:22:00Z|1 for scheduler|",
                        "- feed-fanout",
                        "0x19|READY||1 of 1 done|20:40:00Z|1 ready to touch|",
                        "- billing-worker",
                        "0x1a|READY||1 of 1 done|19:00:00Z|1 ready to touch|",
                        "- search-index");
    }

    @Test
    void a_folded_node_never_hides_that_something_on_it_is_halted() {
        DrainRun run = Scenes.many();
        model.show(run.picture());
        model.collapse(NodeId.of(0x77), true);
        assertThat(lines()).doesNotContain("- thumbnailer");
        model.show(run.later(1).move(0x77, DRAINING, DRAINED, FENCE_LOST).picture());
        DrainGroup header = header(0x77);
        assertThat(header.isHalted()).isTrue();
        assertThat(header.head().look()).isEqualTo(Look.FENCE_LOST);
        assertThat(model.groupWords().worst(header).first()).isEqualTo("1 halted");
        assertThat(model.texts().spoken(header)).contains("halted").endsWith("collapsed");
        model.show(run.later(5).picture());
        assertThat(lines().get(3)).startsWith("0x77|NOT READY|halted");
        assertThat(model.headlineProperty().get()).isEqualTo("Drains 9");
        assertThat(model.rows()).hasSize(9);
    }

    @Test
    void a_folded_node_never_hides_that_something_on_it_is_unknown_nor_how_much_is_done() {
        DrainRun run = Scenes.many();
        model.show(run.picture());
        model.collapse(NodeId.of(0x19), true);
        model.show(run.later(1).doubt(0x19).picture());
        DrainGroup header = header(0x19);
        assertThat(header.head().look()).isEqualTo(Look.UNKNOWN);
        assertThat(model.groupWords().verdict(header))
                .isEqualTo(new DrainWords.Lines("UNKNOWN", "not followed"));
        assertThat(model.groupWords().worst(header).first()).isEqualTo("1 unknown");
        assertThat(model.groupWords().done(header).first()).isEqualTo("? of 1 done");
        model.show(run.later(1).lose().picture());
        assertThat(model.groupWords().verdict(header(0x19)).first()).isEqualTo("UNKNOWN");
        assertThat(model.texts().tip(header(0x19))).contains("not followed; last known only");
    }

    @Test
    void tooltips_have_times_in_both_zones() {
        DrainViewModel here =
                new DrainViewModel(new Times(ZoneId.of("Asia/Kolkata")), new FilterViewModel());
        here.show(Scenes.many().picture());
        String header = "";
        List<String> rows = new ArrayList<>();
        for (DrainLine line : here.lines()) {
            String tip = here.texts().tip(line);
            if (line.key().equals(DrainKey.of(NodeId.of(0x51)))) {
                header = tip;
            } else if (line instanceof DrainRow) {
                rows.add(tip);
            }
        }
        assertThat(header)
                .containsPattern("drain began \\d{4}-\\d\\d-\\d\\d 21:19:55\\.\\d{3}Z, .*\\+05:30");
        assertThat(rows)
                .anyMatch(tip -> tip.contains("in this mode since ") && tip.contains("+05:30"))
                .anyMatch(tip -> tip.contains("work in flight reported "))
                .anyMatch(tip -> tip.contains("final checkpoint "));
    }

    @Test
    void all_reasons_are_in_the_tooltip_and_spoken() {
        model.show(Scenes.many().picture());
        assertThat(model.texts().tip(header(0x42))).contains("NOT READY: halted; is fence lost");
        assertThat(model.texts().spoken(header(0x51)))
                .isEqualTo(
                        "Node 0x51, NOT READY: is draining; no checkpoint; work in flight,"
                                + " draining, 2 in flight, 0 of 2 done, drain began 21:19:55Z,"
                                + " expanded");
    }

    @Test
    void who_has_the_halt_is_said() {
        DrainRun run = Scenes.many();
        model.show(run.acknowledge(0x42, "avery\u202E").picture());
        assertThat(model.groupWords().worst(header(0x42)).second())
                .isEqualTo("avery\\u{202E} has it");
    }

    @Test
    void a_node_stays_folded_after_its_drain_has_ended_and_another_begun() {
        DrainRun run = Scenes.many();
        model.show(run.picture());
        model.collapse(NodeId.of(0x19), true);
        model.show(run.later(1).move(0x19, DRAINED, MAINTENANCE, RETURNING, ACCEPTING).picture());
        model.show(run.later(6).picture());
        assertThat(lines()).noneMatch(line -> line.startsWith("0x19"));
        model.show(run.later(6).move(0x19, ACCEPTING, DRAINING).picture());
        assertThat(header(0x19).isCollapsed()).isTrue();
        assertThat(lines()).doesNotContain("- billing-worker");
        model.collapse(NodeId.of(0x19), false);
        assertThat(lines()).contains("- billing-worker");
    }

    @Test
    void a_header_counts_all_its_rows_and_says_how_many_the_filter_hides() {
        model.show(Scenes.many().picture());
        model.filter().textProperty().set("mail");
        assertThat(lines())
                .containsExactly(
                        "0x51|NOT READY|is draining|0 of 2 done|21:19:55Z|2 in flight|",
                        "- mail-stream");
        assertThat(model.groupWords().done(header(0x51)).second()).isEqualTo("1 hidden");
        model.filter().pinnedProperty().set(Optional.of("mode:accepting"));
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void a_row_that_is_new_on_a_node_waits_and_its_header_counts_it_at_once() {
        DrainRun run = Scenes.many();
        model.show(run.picture());
        model.show(run.later(1).report(0x51, "late-comer", 7).picture());
        assertThat(lines()).doesNotContain("- late-comer");
        assertThat(model.groupWords().done(header(0x51)))
                .isEqualTo(new DrainWords.Lines("0 of 3 done", ""));
        model.show(run.later(5).picture());
        assertThat(lines()).contains("- late-comer");
    }

    private DrainGroup header(long node) {
        DrainKey key = DrainKey.of(NodeId.of(node));
        return (DrainGroup) model.lines().get(model.placeOf(key));
    }

    private List<String> lines() {
        GroupWords words = model.groupWords();
        return model.lines().stream()
                .map(
                        line ->
                                switch (line) {
                                    case DrainRow row -> "- " + row.name().workload();
                                    case DrainGroup group ->
                                            String.join(
                                                    "|",
                                                    group.head().name(),
                                                    words.verdict(group).first(),
                                                    words.verdict(group).second(),
                                                    words.done(group).first(),
                                                    words.start(group).first(),
                                                    words.worst(group).first(),
                                                    words.worst(group).second());
                                })
                .toList();
    }
}
