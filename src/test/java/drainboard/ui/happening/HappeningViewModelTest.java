package drainboard.ui.happening;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.Resolution;
import drainboard.session.Fact;
import drainboard.session.HandHistory;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// What the page of the events says.
class HappeningViewModelTest {
    private final HappeningViewModel model = new HappeningViewModel(Times.ofUtc());
    private final HandHistory run = new HandHistory();

    @Test
    void the_newest_is_first_and_rows_that_stay_are_left_alone() {
        run.move(1, ACCEPTING, DRAINING).later(1).move(2, ACCEPTING, DRAINING);
        model.show(run.picture());
        HappeningRow old = model.rows().getFirst();
        run.later(1).move(1, DRAINING, DRAINED);
        model.show(run.picture());
        assertThat(model.rows()).extracting(HappeningRow::number).containsExactly(2L, 1L, 0L);
        assertThat(model.rows().get(1)).isSameAs(old);
        assertThat(model.headProperty().get()).isEqualTo("3 events");
    }

    @Test
    void a_time_tells_both_zones_and_the_message_as_it_came_where_it_is_pointed_at() {
        run.move(1, ACCEPTING, DRAINING);
        model.show(run.picture());
        HappeningWords words = new HappeningWords(new Times(ZoneId.of("Asia/Kolkata")));
        HappeningRow row = model.rows().getFirst();
        String both = "2026-11-20 21:00:00.000Z\n2026-11-21 02:30:00.000+05:30";
        String raw = Sanitizer.show(row.fact().raw());
        assertThat(words.said(row).tip()).isEqualTo(both + "\n" + raw);
        assertThat(words.arrived(row).tip()).isEqualTo(both + "\n" + raw);
        assertThat(raw).isNotEmpty();
    }

    @Test
    void what_an_operator_decided_is_called_so_and_never_no_change() {
        run.move(1, DRAINED, FENCE_LOST)
                .acknowledge(1, "avery")
                .clear(1, Resolution.FENCE_VALID)
                .later(1)
                .move(1, FENCE_LOST, DRAINED)
                .move(2, DRAINED, FENCE_LOST)
                .move(2, FENCE_LOST, DRAINED)
                .clear(2, Resolution.FENCE_VALID)
                .acknowledge(3, "avery");
        model.show(run.picture());
        assertThat(model.rows().reversed())
                .extracting(row -> HappeningWords.change(row).above())
                .containsSubsequence(
                        "Acknowledged",
                        "Clear authorised",
                        "fence_lost → drained",
                        "Cleared and released")
                .doesNotContain("no change");
    }

    @Test
    void refused_lines_that_are_no_rows_are_counted_and_it_is_said_where_they_are() {
        run.move(1, ACCEPTING, DRAINING).garble(1, "the text ends within a string");
        model.show(run.picture());
        assertThat(model.rows()).hasSize(2);
        assertThat(model.elsewhereProperty().get()).isEmpty();
        run.garble("the text ends within a string");
        model.show(run.picture());
        assertThat(model.elsewhereProperty().get())
                .isEqualTo(
                        "1 refused line names no node that is known: look for it on Rejections.");
        run.garble("it is no object");
        model.show(run.picture());
        model.filterProperty().set("is:refused");
        assertThat(model.rows()).hasSize(1);
        assertThat(model.elsewhereProperty().get())
                .isEqualTo(
                        "2 refused lines name no node that is known: look for them on Rejections.");
    }

    @Test
    void a_change_that_was_refused_says_why() {
        run.move(1, ACCEPTING, FENCE_LOST);
        model.show(run.picture());
        assertThat(HappeningWords.note(model.rows().getFirst()).above())
                .isEqualTo("illegal_transition");
    }

    @Test
    void held_rows_stay_and_what_is_new_is_counted_until_they_go_on() {
        run.move(1, ACCEPTING, DRAINING);
        model.show(run.picture());
        model.hold(true);
        run.move(2, ACCEPTING, DRAINING).move(3, ACCEPTING, DRAINING);
        model.show(run.picture());
        run.move(4, ACCEPTING, DRAINING);
        model.show(run.picture());
        assertThat(model.rows()).hasSize(1);
        assertThat(model.newerProperty().get()).isEqualTo(3);
        model.hold(false);
        assertThat(model.rows()).extracting(HappeningRow::number).containsExactly(3L, 2L, 1L, 0L);
        assertThat(model.newerProperty().get()).isZero();
    }

    @Test
    void what_is_not_remembered_any_more_goes_from_the_end() {
        for (int i = 0; i < 5100; i++) {
            run.later(1).move(i % 7, ACCEPTING, ACCEPTING);
            if (i % 40 == 0) {
                model.show(run.picture());
            }
        }
        model.show(run.picture());
        assertThat(model.rows()).hasSize(5000);
        assertThat(model.rows().getFirst().number()).isEqualTo(5099);
        assertThat(model.rows().getLast().number()).isEqualTo(100);
        assertThat(model.headProperty().get())
                .isEqualTo("5\u00a0000 events, the newest of 5\u00a0100");
    }

    @ParameterizedTest
    @CsvSource({
        "node:0x42, 3",
        "node:66, 3",
        "node:0X0042, 3",
        "node:0x04*, 3",
        "0X0042, 3",
        "-0x0042, 1",
        "node:0x0420, 0",
        "node:0x4*, 3",
        "-node:0x42, 1",
        "mode:fence_lost, 1",
        "is:gap, 0",
        "is:refused, 0",
        "is:late, 1",
        "is:withheld, 0",
        "draining, 3",
        "siem-a:1, 1",
        "node:0x42 mode:drained, 2",
        "is:nonsense, 4",
    })
    void a_filter_shows_what_matches(String filter, int count) {
        run.move(0x42, ACCEPTING, DRAINING)
                .move(0x42, DRAINING, DRAINED)
                .move(0x42, DRAINED, FENCE_LOST)
                .later(30)
                .move(7, ACCEPTING, DRAINING, HandHistory.BEGIN);
        model.filterProperty().set(filter);
        model.show(run.picture());
        assertThat(model.rows()).hasSize(count);
        assertThat(model.faultProperty().get().isEmpty()).isEqualTo(!filter.contains("nonsense"));
    }

    @Test
    void a_filter_that_hides_all_says_how_many() {
        run.move(1, ACCEPTING, DRAINING);
        model.show(run.picture());
        model.filterProperty().set("node:0x9");
        assertThat(model.emptyProperty().get())
                .isEqualTo(
                        "No event matches this filter. 1 event is hidden. Esc in the filter clears"
                                + " it.");
        assertThat(model.headProperty().get()).isEqualTo("0 of 1 event");
    }

    @Test
    void nothing_is_never_told_alike() {
        model.show(run.unconnected());
        assertThat(model.emptyProperty().get()).isEqualTo("Nothing is being followed.");
        run.other("login\u202e");
        model.show(run.picture());
        run.later(12);
        run.other("audit").other("login");
        model.show(run.picture());
        assertThat(model.emptyProperty().get())
                .startsWith("Connected to siem-a")
                .endsWith(
                        "3 events read, none is a node_mode_transition. First kinds seen:"
                                + " login\\u{202E}, audit, login.");
        run.source(new SourceStatus.Waiting("siem-a cannot be reached: connection refused."));
        model.show(run.picture());
        assertThat(model.emptyProperty().get())
                .isEqualTo("siem-a cannot be reached: connection refused.");
        run.move(1, ACCEPTING, DRAINING);
        model.show(run.picture());
        assertThat(model.emptyProperty().get()).isEmpty();
    }

    @Test
    void a_copy_is_a_table_in_which_nothing_is_a_formula() {
        run.move(1, ACCEPTING, DRAINING).later(9);
        Fact real = run.history().happenings().getFirst();
        Fact odd =
                new Fact(
                        NodeId.of(2),
                        HandHistory.BEGIN,
                        HandHistory.BEGIN.plusSeconds(60),
                        real.disposition(),
                        real.change(),
                        real.told(),
                        "=cmd|'/C calc'!A0\tx\ny",
                        real.origin(),
                        "{}");
        Times times = new Times(ZoneOffset.ofHours(1));
        HappeningWords words = new HappeningWords(times);
        String[] lines =
                words.table(List.of(new HappeningRow(0, odd), new HappeningRow(1, real)))
                        .split("\n", -1);
        assertThat(lines).hasSize(4);
        String[] cells = lines[1].split("\t", -1);
        assertThat(cells).hasSize(lines[0].split("\t", -1).length);
        assertThat(cells[0]).isEqualTo("2026-11-20 21:00:00.000Z");
        assertThat(cells[2]).isEqualTo("1 m 00 s later");
        assertThat(cells[9]).startsWith("'=cmd");
        times.turn();
        assertThat(words.table(List.of(new HappeningRow(0, odd))))
                .contains("\n2026-11-20 22:00:00.000+01:00\t2026-11-20 22:01:00.000+01:00\t");
    }
}
