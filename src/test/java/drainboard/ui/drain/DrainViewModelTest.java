package drainboard.ui.drain;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.Look;
import drainboard.ui.control.Times;
import drainboard.ui.filter.FilterViewModel;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class DrainViewModelTest {
    private final DrainViewModel model = new DrainViewModel();

    @Test
    void what_needs_a_person_comes_first() {
        model.show(Scenes.many().picture());
        assertThat(table())
                .containsExactly(
                        "ledger-batch|Fence lost|no report|halted|Waiting for you",
                        "orders-consumer|Fence lost|0|halted|Waiting for you",
                        "geo-cache|Draining|no report|10:07 of ~6:30|No report",
                        "thumbnailer|Draining|no report|0:58 of ~6:30|No report",
                        "audit-sink|Draining|88 of 88|4:12 of ~6:30|Not falling 4 m",
                        "mail-stream|Draining|12 of 340|4:12 of ~6:30|In flight, falling",
                        "feed-fanout|Returning|no report|0:20 of ~0:45|Scheduler",
                        "billing-worker|Drained|0|31:47|Ready to touch",
                        "search-index|Maintenance|no report|2:05:23|Ready to touch");
        assertThat(model.headlineProperty().get()).isEqualTo("Drains 9");
    }

    @Test
    void
            a_halt_that_nobody_has_comes_before_one_that_somebody_has_and_that_before_one_authorised() {
        DrainRun run = Scenes.many();
        run.move(0x19, DRAINED, FENCE_LOST).move(0x77, DRAINING, DRAINED, FENCE_LOST);
        model.show(run.later(6).picture());
        assertThat(first(4))
                .containsExactly(
                        "billing-worker", "ledger-batch", "orders-consumer", "thumbnailer");
        run.acknowledge(0x19, "avery").acknowledge(0x42, "avery").clear(0x42, "avery");
        model.show(run.later(6).picture());
        assertThat(first(4))
                .containsExactly(
                        "thumbnailer", "billing-worker", "ledger-batch", "orders-consumer");
        run.move(0x19, FENCE_LOST, DRAINED, FENCE_LOST);
        model.show(run.later(6).picture());
        assertThat(first(2)).containsExactly("billing-worker", "thumbnailer");
    }

    private List<String> first(int count) {
        return model.rows().stream().limit(count).map(row -> row.name().workload()).toList();
    }

    @Test
    void once_the_clear_is_authorised_a_row_waits_for_the_scheduler_and_for_nobody_else() {
        DrainRun run = Scenes.many().acknowledge(0x42, "kim");
        assertThat(words().why(of("orders-consumer", run)).first()).isEqualTo("Waiting for you");
        DrainRow row = of("orders-consumer", run.clear(0x42, "avery"));
        assertThat(words().why(row))
                .isEqualTo(new DrainWords.Lines("Scheduler", "clear authorised"));
        assertThat(words().spoken(row)).contains("halted", "waiting for the scheduler");
        assertThat(words().tip(row))
                .contains("halted, clear authorised, waiting for the scheduler");
        assertThat(row.isHalted()).isTrue();
        DrainGroup head = (DrainGroup) model.lines().getFirst();
        assertThat(model.groupWords().worst(head))
                .isEqualTo(new DrainWords.Lines("2 halted", "avery authorised"));
        row = of("orders-consumer", run.later(6).move(0x42, FENCE_LOST, DRAINING));
        assertThat(words().why(row).first()).isEqualTo("Waiting for you");
        assertThat(words().spoken(row)).doesNotContain("scheduler");
    }

    @Test
    void time_alone_moves_only_the_words() {
        DrainRun run = Scenes.many();
        model.show(run.picture());
        List<DrainRow> before = List.copyOf(model.rows());
        model.show(run.later(2).picture());
        for (int at = 0; at < before.size(); at++) {
            assertThat(model.rows().get(at)).isSameAs(before.get(at));
        }
        assertThat(table()).contains("thumbnailer|Draining|no report|1:00 of ~6:30|No report");
    }

    @Test
    void what_did_not_change_of_a_row_stays_the_same_object() {
        DrainRun run = Scenes.many();
        DrainRow mail = of("mail-stream", run);
        DrainRow audit = row("audit-sink");
        assertThat(audit.name().node()).isEqualTo(mail.name().node());
        DrainRow next = of("mail-stream", run.later(1).report(0x51, "mail-stream", 3));
        assertThat(next.work()).isNotEqualTo(mail.work());
        assertThat(next.name()).isSameAs(mail.name());
        assertThat(next.key()).isSameAs(mail.key());
        assertThat(row("audit-sink")).isSameAs(audit);
    }

    @Test
    void a_late_line_and_its_header_stay_the_same_while_another_of_the_node_reports() {
        DrainRun run =
                new DrainRun()
                        .place(7, "slow", "slower")
                        .expect(DRAINING, 40, Duration.ofSeconds(10), Duration.ofSeconds(20))
                        .move(7, ACCEPTING, DRAINING)
                        .report(7, "slower", 4);
        assertThat(of("slow", run.later(3000)).need()).isEqualTo(DrainNeed.STALLED);
        List<DrainLine> before = lines(7);
        DrainRow slow = row("slow");
        assertThat(before).hasSize(3).contains(slow);
        of("slow", run.later(1).report(7, "slower", 2));
        assertThat(row("slow")).isSameAs(slow);
        assertThat(row("slower").work().last()).isEqualTo(2);
        assertThat(lines(7).getFirst()).isSameAs(before.getFirst());
        assertThat(done(7)).isZero();
        of("slow", run.later(1).report(7, "slower", 0));
        assertThat(row("slower").need()).isEqualTo(DrainNeed.STALLED);
        assertThat(done(7)).isEqualTo(1);
    }

    private int done(long node) {
        return ((DrainGroup) lines(node).getFirst()).tally().done();
    }

    private List<DrainLine> lines(long node) {
        return model.lines().stream()
                .filter(line -> line.key().node().equals(NodeId.of(node)))
                .toList();
    }

    @Test
    void a_step_beyond_its_limit_is_stalled_and_says_what_is_usual() {
        DrainRow row = of("geo-cache", Scenes.many());
        assertThat(row.need()).isEqualTo(DrainNeed.STALLED);
        assertThat(words().elapsed(row).second()).isEqualTo("stalled past 9:20");
        assertThat(words().elapsed(row).warned()).isTrue();
        DrainRow within = row("thumbnailer");
        assertThat(words().elapsed(within).second()).isEqualTo("median 6:30, n 32");
        assertThat(words().elapsed(row("billing-worker")).second()).isEqualTo("ckpt 20:52:20Z");
    }

    @Test
    void a_checkpoint_of_another_day_tells_the_day_for_which_there_is_room() {
        Times times = Times.ofUtc();
        times.today(Instant.parse("2026-11-22T01:00:00Z"));
        DrainViewModel later = new DrainViewModel(times, new FilterViewModel());
        later.show(Scenes.many().picture());
        assertThat(later.rows())
                .filteredOn(row -> row.workload().text().equals("billing-worker"))
                .extracting(DrainRow::checkpoint)
                .containsExactly("ckpt 20 Nov");
    }

    @Test
    void below_twenty_drains_there_is_no_baseline() {
        DrainRun run =
                new DrainRun()
                        .place(7, "slow")
                        .expect(DRAINING, 7, Duration.ofSeconds(10), Duration.ZERO)
                        .move(7, ACCEPTING, DRAINING)
                        .later(3000);
        DrainRow row = of("slow", run);
        assertThat(row.need()).isEqualTo(DrainNeed.NO_REPORT);
        assertThat(words().elapsed(row))
                .isEqualTo(new DrainWords.Lines("50:00", "no baseline, n 7"));
    }

    @Test
    void the_first_step_is_filled_by_what_is_done() {
        DrainRow row = of("mail-stream", Scenes.many());
        assertThat(row.course().steps().present()).isEqualTo(0);
        assertThat(row.course().steps().share()).isEqualTo(1 - 12.0 / 340);
        assertThat(row("audit-sink").course().steps().share()).isZero();
        assertThat(row("thumbnailer").course().steps().share()).isZero();
        assertThat(row("billing-worker").course().steps().done()).isEqualTo(2);
        assertThat(row("search-index").course().steps().present()).isEqualTo(2);
        assertThat(row("feed-fanout").course().steps().present()).isEqualTo(3);
        assertThat(row("orders-consumer").course().steps().halted()).isTrue();
        assertThat(row("orders-consumer").course().steps().present()).isEqualTo(1);
    }

    @Test
    void a_silent_runtime_never_counts_as_zero() {
        DrainRun run = new DrainRun().place(7, "silent").move(7, ACCEPTING, DRAINING);
        assertThat(words().inFlight(of("silent", run)).first()).isEqualTo("no report");
        run.later(1).report(7, "silent", 0);
        assertThat(words().inFlight(of("silent", run)).first()).isEqualTo("0");
    }

    @Test
    void counts_are_of_this_drain_alone() {
        DrainRun run =
                new DrainRun()
                        .place(7, "again")
                        .move(7, ACCEPTING, DRAINING)
                        .report(7, "again", 500)
                        .move(7, DRAINING, DRAINED, MAINTENANCE, RETURNING, ACCEPTING)
                        .later(60)
                        .move(7, ACCEPTING, DRAINING);
        assertThat(words().inFlight(of("again", run)).first()).isEqualTo("no report");
        run.report(7, "again", 20).report(7, "again", 5);
        DrainRow row = of("again", run);
        assertThat(words().inFlight(row).first()).isEqualTo("5 of 20");
        assertThat(row.course().steps().share()).isEqualTo(0.75);
    }

    @Test
    void what_was_in_flight_before_a_drain_is_told_as_that_and_not_hidden() {
        DrainRun run =
                new DrainRun()
                        .place(7, "again")
                        .move(7, FENCE_LOST, DRAINED, MAINTENANCE)
                        .report(7, "again", 57)
                        .move(7, MAINTENANCE, RETURNING, ACCEPTING, DRAINING);
        DrainRow row = of("again", run);
        assertThat(words().inFlight(row)).isEqualTo(new DrainWords.Lines("no report", "57 before"));
        assertThat(words().tip(row))
                .contains("no report of work in flight in this drain, 57 before it");
    }

    @Test
    void a_count_beside_ready_tells_that_it_is_of_before_the_checkpoint() {
        DrainRun run =
                new DrainRun()
                        .place(7, "mail")
                        .move(7, ACCEPTING, DRAINING)
                        .report(7, "mail", 340)
                        .later(48)
                        .move(7, DRAINING, DRAINED);
        DrainRow row = of("mail", run);
        assertThat(words().why(row).first()).isEqualTo("Ready to touch");
        assertThat(words().inFlight(row))
                .isEqualTo(new DrainWords.Lines("340 of 340", "before ckpt"));
        assertThat(words().spoken(row)).contains("340 in flight of 340, before its checkpoint");
    }

    @Test
    void a_checkpoint_that_is_only_ordered_is_not_called_reported() {
        DrainRun run =
                new DrainRun()
                        .place(8, "plain")
                        .move(8, ACCEPTING, DRAINING, DRAINED)
                        .later(60)
                        .move(8, DRAINED, FENCE_LOST, DRAINED)
                        .acknowledge(8, "kim")
                        .clear(8, "avery");
        assertThat(of("plain", run).checkpoint()).isEqualTo("ckpt 20:00:00Z");
    }

    @Test
    void a_copied_row_says_no_less_than_the_window() {
        DrainRun run =
                Scenes.many()
                        .move(0x42, FENCE_LOST, DRAINED, MAINTENANCE)
                        .move(0x51, DRAINING, DRAINED)
                        .acknowledge(0x42, "kim");
        assertThat(copied(run, "mail-stream", "In flight")).isEqualTo("12");
        assertThat(copied(run, "mail-stream", "Said of it")).isEqualTo("before its checkpoint");
        assertThat(copied(run, "orders-consumer", "Mode")).isEqualTo("Maintenance, held");
        assertThat(
                        copied(
                                Scenes.many().acknowledge(0x42, "kim").clear(0x42, "avery"),
                                "orders-consumer",
                                "Why not done"))
                .isEqualTo("Scheduler, clear authorised");
        run.lose().later(252);
        assertThat(copied(run, "orders-consumer", "Mode")).contains("Maintenance?", "held");
        assertThat(copied(run, "orders-consumer", "In it for")).doesNotContain("held");
        assertThat(copied(run, "orders-consumer", "Last known")).isEqualTo("4 m ago");
        assertThat(copied(run, "mail-stream", "In flight")).isEqualTo("?");
        assertThat(copied(run, "mail-stream", "Said of it"))
                .isEqualTo("was 12, before its checkpoint");
        DrainRun again =
                new DrainRun()
                        .place(7, "again")
                        .move(7, FENCE_LOST, DRAINED, MAINTENANCE)
                        .report(7, "again", 57)
                        .move(7, MAINTENANCE, RETURNING, ACCEPTING, DRAINING);
        assertThat(copied(again, "again", "In flight")).isEqualTo("no report");
        assertThat(copied(again, "again", "Said of it")).isEqualTo("57 before this drain");
    }

    private String copied(DrainRun run, String workload, String head) {
        DrainRow row = of(workload, run);
        List<List<String>> lines =
                model.texts()
                        .table(List.of(row))
                        .lines()
                        .map(line -> List.of(line.split("\t", -1)))
                        .toList();
        return lines.get(1).get(lines.get(0).indexOf(head));
    }

    @Test
    void great_counts_take_two_lines() {
        DrainRun run =
                new DrainRun()
                        .place(7, "great")
                        .move(7, ACCEPTING, DRAINING)
                        .report(7, "great", 1_234_567)
                        .report(7, "great", 1_200_000);
        assertThat(words().inFlight(of("great", run)))
                .isEqualTo(new DrainWords.Lines("1200000", "of 1234567"));
        assertThat(words().spoken(of("great", run)))
                .contains("1\u00a0200\u00a0000 in flight of 1\u00a0234\u00a0567");
    }

    @Test
    void gone_but_held_is_never_shown_as_recovered() {
        DrainRun run = Scenes.many().move(0x42, FENCE_LOST, DRAINED).later(30);
        DrainRow row = of("orders-consumer", run);
        assertThat(row.course().word()).isEqualTo("Drained, held");
        assertThat(row.course().look()).isEqualTo(Look.FENCE_LOST);
        assertThat(words().why(row).first()).isEqualTo("Waiting for you");
        assertThat(row.course().steps().halted()).isTrue();
        row = of("orders-consumer", run.later(10).move(0x42, DRAINED, MAINTENANCE));
        assertThat(words().why(row))
                .isEqualTo(new DrainWords.Lines("Waiting for you", "withheld", "quiesce", false));
        assertThat(words().tip(row)).contains("withheld quiesce");
    }

    @Test
    void a_halt_without_a_drain_has_a_row_too() {
        DrainRun run = new DrainRun().place(9, "lone").move(9, FENCE_LOST, FENCE_LOST);
        assertThat(of("lone", run).isHalted()).isTrue();
        assertThat(words().elapsed(row("lone")).first()).isEqualTo("halted");
    }

    @Test
    void a_lost_source_leaves_nothing_that_looks_live() {
        DrainRun run = Scenes.many();
        model.show(run.picture());
        model.show(run.later(10).lose().later(130).picture());
        for (DrainRow row : model.rows()) {
            assertThat(row.course().look()).isIn(Look.UNKNOWN, Look.FENCE_LOST);
            assertThat(row.course().word()).contains("?");
        }
        DrainRow row = row("billing-worker");
        assertThat(row.need()).isEqualTo(DrainNeed.STALE);
        assertThat(words().mode(row)).isEqualTo(new DrainWords.Lines("Drained?", "last known 2 m"));
        assertThat(words().inFlight(row).first()).isEqualTo("?");
        assertThat(words().elapsed(row).first()).isEqualTo("unknown");
        assertThat(words().why(row).first()).isEqualTo("Unknown: stale");
        model.show(run.later(10).regain().picture());
        assertThat(row("billing-worker").need()).isEqualTo(DrainNeed.READY);
    }

    @Test
    void a_doubt_is_said() {
        DrainRow row = of("billing-worker", Scenes.many().doubt(0x19));
        assertThat(row.need()).isEqualTo(DrainNeed.DOUBTED);
        assertThat(row.course().look()).isEqualTo(Look.UNKNOWN);
        assertThat(words().why(row).first()).isEqualTo("Unknown: doubt");
    }

    @Test
    void rows_move_at_most_every_five_seconds() {
        DrainRun run = Scenes.many();
        model.show(run.picture());
        List<String> before = names();
        model.show(run.later(2).move(0x77, DRAINING, DRAINED, FENCE_LOST).picture());
        assertThat(names()).isEqualTo(before);
        assertThat(row("thumbnailer").isHalted()).isTrue();
        model.show(run.later(3).picture());
        assertThat(names().subList(0, 3))
                .containsExactly("ledger-batch", "orders-consumer", "thumbnailer");
    }

    @Test
    void the_selected_row_keeps_its_place() {
        DrainRun run = Scenes.many();
        model.show(run.picture());
        int place = names().indexOf("thumbnailer");
        model.selected().set(new DrainKey(NodeId.of(0x77), new WorkloadName("thumbnailer")));
        model.show(run.later(6).move(0x77, DRAINING, DRAINED, FENCE_LOST).picture());
        assertThat(names().indexOf("thumbnailer")).isEqualTo(place);
        model.selected().set(null);
        model.show(run.later(6).picture());
        assertThat(names().indexOf("thumbnailer")).isEqualTo(2);
    }

    @Test
    void what_is_new_waits_at_the_end_and_what_has_ended_stays_until_the_rows_move() {
        DrainRun run = Scenes.many().place(0x05, "fresh");
        model.show(run.picture());
        model.show(
                run.later(1)
                        .move(0x05, ACCEPTING, DRAINING)
                        .move(0x08, RETURNING, ACCEPTING)
                        .picture());
        assertThat(names().getLast()).isEqualTo("node-0x5");
        assertThat(words().why(row("feed-fanout")).first()).isEqualTo("Completed");
        assertThat(model.headlineProperty().get()).isEqualTo("Drains 9");
        model.show(run.later(4).picture());
        assertThat(names()).doesNotContain("feed-fanout");
        assertThat(names().indexOf("node-0x5")).isLessThan(4);
        assertThat(model.headlineProperty().get()).isEqualTo("Drains 9");
    }

    @Test
    void an_empty_table_says_what_the_last_drain_was() {
        DrainRun run = new DrainRun().place(0x19, "billing-worker");
        model.show(run.move(0x19, ACCEPTING, ACCEPTING).picture());
        assertThat(model.emptyProperty().get()).isEqualTo("No node is draining.");
        model.show(run.move(0x19, ACCEPTING, DRAINING).picture());
        model.show(
                run.later(90)
                        .move(0x19, DRAINING, DRAINED, MAINTENANCE, RETURNING, ACCEPTING)
                        .picture());
        model.show(run.later(5).picture());
        assertThat(model.rows()).isEmpty();
        assertThat(model.emptyProperty().get())
                .isEqualTo("No node is draining. Last drain: 0x19, completed 20:01:30Z.");
    }

    @Test
    void text_of_the_stream_is_made_safe() {
        DrainRow row =
                of(
                        "\u202Eevil\n",
                        new DrainRun().place(7, "\u202Eevil\n").move(7, ACCEPTING, DRAINING));
        assertThat(row.name().workload()).isEqualTo("\\u{202E}evil\\u{A}");
    }

    @Test
    void ten_thousand_placements_all_have_a_row_while_a_few_of_them_change() {
        DrainRun run =
                new DrainRun().expect(DRAINING, 32, Duration.ofSeconds(60), Duration.ofSeconds(90));
        for (int node = 0; node < 10_000; node++) {
            run.place(node, "workload-" + node);
        }
        for (int node = 0; node < 10_000; node++) {
            run.move(node, ACCEPTING, DRAINING);
        }
        model.show(run.picture());
        for (int turn = 0; turn < 6; turn++) {
            for (int node = 0; node < 100; node++) {
                long id = (turn * 100L + node) % 10_000;
                run.report(id, "workload-" + id, 60 - turn);
            }
            model.show(run.later(1).picture());
            assertThat(model.rows()).hasSize(10_000);
        }
    }

    @Test
    void a_great_table_is_sorted_like_a_small_one() {
        Random random = new Random(7);
        DrainRun run = new DrainRun();
        for (int node = 0; node < 700; node++) {
            run.place(node, "workload-" + node);
        }
        List<NodeMode> ring = List.of(ACCEPTING, DRAINING, DRAINED, MAINTENANCE, RETURNING);
        int[] at = new int[700];
        for (int turn = 0; turn < 40; turn++) {
            for (int move = 0; move < 100; move++) {
                int node = random.nextInt(700);
                NodeMode from = ring.get(at[node] % 5);
                run.move(node, from, ring.get(++at[node] % 5));
            }
            model.show(run.later(2).picture());
            assertThat(model.rows()).doesNotHaveDuplicates();
            model.show(run.later(4).picture());
            DrainViewModel fresh = new DrainViewModel();
            fresh.show(run.picture());
            assertThat(model.rows()).isEqualTo(fresh.rows());
        }
    }

    private DrainWords words() {
        return model.wordsProperty().get();
    }

    private DrainRow of(String workload, DrainRun run) {
        model.show(run.picture());
        return row(workload);
    }

    private DrainRow row(String workload) {
        return model.rows().stream()
                .filter(row -> row.workload().text().equals(workload))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return model.rows().stream().map(row -> row.name().workload()).toList();
    }

    private List<String> table() {
        List<String> lines = new ArrayList<>();
        for (DrainRow row : model.rows()) {
            DrainWords.Lines why = words().why(row);
            lines.add(
                    String.join(
                            "|",
                            row.name().workload(),
                            words().mode(row).first(),
                            words().inFlight(row).first(),
                            words().elapsed(row).first(),
                            (why.first() + " " + why.second() + " " + why.struck()).strip()));
        }
        return lines;
    }

    /// Every mode has a step whose expectation is its own.
    @Test
    void time_in_fence_lost_counts_for_drained() {
        for (NodeMode mode : NodeMode.ALL) {
            assertThat(StepClock.step(mode)).isEqualTo(mode == FENCE_LOST ? DRAINED : mode);
        }
    }
}
