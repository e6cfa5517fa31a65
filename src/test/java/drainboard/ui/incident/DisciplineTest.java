package drainboard.ui.incident;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.ui.incident.Script.NODE;
import static drainboard.ui.incident.Script.OTHER;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.session.Deed;
import drainboard.session.Saving;
import drainboard.session.Scribe;
import drainboard.session.SessionPicture;
import drainboard.session.Shelving;
import drainboard.ui.control.Spent;
import drainboard.ui.control.Times;
import drainboard.ui.drain.DrainRun;
import drainboard.ui.incident.BannerViewModel.Tone;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.LongStream;

/// What keeps a list of warnings worth reading, and what is never taken from a halt.
class DisciplineTest {
    private static final Set<Severity> NEVER_ASIDE =
            EnumSet.of(
                    Severity.UNACKNOWLEDGED,
                    Severity.GONE_STILL_HELD,
                    Severity.HELD,
                    Severity.REFUSED_FENCE,
                    Severity.AUDIT_BROKEN,
                    Severity.AUDIT_DIFFERS,
                    Severity.NOT_KEPT);

    private final DrainRun run = new DrainRun();
    private final Script script = new Script();
    private Function<SessionPicture, List<Alarm>> besides = _ -> List.of();
    private final WarningRules rules =
            new WarningRules(Map.of(), Duration.ofHours(4), picture -> besides.apply(picture));
    private final IncidentViewModel room =
            new IncidentViewModel(
                    new DeskCall(script, Runnable::run), "avery", Times.ofUtc(), rules);

    @Test
    void rows_of_warnings_of_many_sources_take_room_for_what_is_there() {
        List<Alarm> alarms = new ArrayList<>();
        for (int at = 0; at < 2_000; at++) {
            String name = "source-" + at;
            alarms.add(
                    new Alarm(
                                    Severity.SOURCE_GAP,
                                    new Alarm.Feed(name),
                                    "SOURCE GAP",
                                    name,
                                    "cut",
                                    name + ": cut",
                                    DrainRun.START)
                            .marked(Alarm.Trait.of(name, 1)));
        }
        Sections sections = Sections.of(alarms, new Shelf(), DrainRun.START);
        assertThat(sections.rows(Set.of())).hasSize(2_001);
        assertThat(Spent.bytes(() -> sections.rows(Set.of()))).isLessThan(4_000_000);
    }

    private void halt(long node) {
        run.move(node, ACCEPTING, DRAINING, DRAINED, FENCE_LOST);
    }

    private List<AttentionRow> shown() {
        room.show(run.picture());
        return room.attention().rows();
    }

    private List<String> firstOut() {
        return shown().stream()
                .filter(row -> row instanceof Alarm alarm && alarm.mark().firstOut())
                .map(row -> ((Alarm) row).asset())
                .sorted()
                .toList();
    }

    private <T extends AttentionRow> List<T> rows(Class<T> kind) {
        return shown().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Tone tone() {
        return room.banner().lineProperty().get().tone();
    }

    private Alarm alarm(Severity severity) {
        return shown().stream()
                .filter(row -> row instanceof Alarm one && one.severity() == severity)
                .map(Alarm.class::cast)
                .findFirst()
                .orElseThrow();
    }

    // Halts, seconds between each and the next, seconds between the first and the second.
    @ParameterizedTest
    @CsvSource({
        "9, 1, 1, ''",
        "10, 1, 1, 0x1",
        "11, 60, 60, 0x1",
        "10, 67, 67, ''",
        "40, 1, 1, 0x1",
        "12, 0, 1, 0x1",
        "12, 0, 0, ''",
        "30, 1, 0, 0x1 0x2",
    })
    void a_flood_says_which_was_there_first(long halts, long apart, long second, String first) {
        for (long node = 1; node <= halts; node++) {
            halt(node);
            run.later(node == 1 ? second : apart);
        }
        assertThat(String.join(" ", firstOut())).isEqualTo(first);
        assertThat(rows(Alarm.class)).hasSize((int) halts);
    }

    @Test
    void who_was_first_stays_first_when_cleared_and_none_that_came_later_is_called_so() {
        for (long node = 1; node <= 20; node++) {
            halt(node);
            run.later(1);
        }
        assertThat(firstOut()).containsExactly("0x1");
        run.acknowledge(1, "avery").clear(1, "avery").move(1, FENCE_LOST, DRAINED);
        assertThat(firstOut()).isEmpty();
    }

    @Test
    void halts_that_are_raised_again_together_are_a_flood_too() {
        for (long node = 1; node <= 12; node++) {
            halt(node);
            run.later(3600);
        }
        assertThat(firstOut()).isEmpty();
        for (long node = 12; node >= 1; node--) {
            run.move(node, FENCE_LOST, DRAINED, FENCE_LOST).later(1);
        }
        assertThat(firstOut()).containsExactly("0xc");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00:00Z, 2026-11-23T08:00:00Z, true",
        "2026-11-23T08:00:00Z, 2026-11-23T08:00:01Z, false",
        "2026-11-23T08:00:00Z, , false",
        ", 2026-11-23T08:00:00Z, false",
        ", , true",
    })
    void what_may_have_begun_anew_is_not_aside_any_more(
            @Nullable Instant before, @Nullable Instant now, boolean aside) {
        Shelf shelf = new Shelf();
        Alarm lost = since(before);
        shelf.put(lost, Duration.ofHours(8), "avery", "known", DrainRun.START);
        assertThat(shelf.aside(since(now), DrainRun.START).isPresent()).isEqualTo(aside);
    }

    private static Alarm since(@Nullable Instant since) {
        return new Alarm(
                Severity.SOURCE_LOST,
                new Alarm.Feed("siem-a"),
                "SOURCE LOST",
                "siem-a",
                Saying.of("late"),
                Saying.of("late"),
                since,
                Alarm.Trait.of("siem-a", 0));
    }

    @Test
    void of_those_that_share_the_first_instant_none_is_called_later() {
        for (long node = 1; node <= 20; node++) {
            halt(node);
            run.later(node < 3 ? 0 : 1);
        }
        assertThat(firstOut()).containsExactly("0x1", "0x2", "0x3");
        run.acknowledge(2, "avery").clear(2, "avery").move(2, FENCE_LOST, DRAINED);
        assertThat(firstOut()).containsExactly("0x1", "0x3");
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 5", "6, 1, 0", "40, 1, 0"})
    void warnings_of_one_cause_and_source_share_a_row_above_five(int nodes, int groups, int rows) {
        for (long node = 1; node <= nodes; node++) {
            run.move(node, ACCEPTING, DRAINING, DRAINED, MAINTENANCE);
        }
        run.later(Duration.ofHours(5).toSeconds());
        assertThat(rows(AttentionRow.Group.class)).hasSize(groups);
        assertThat(rows(Alarm.class)).hasSize(rows);
        assertThat(room.attention().headlineProperty().get()).endsWith("  " + nodes);
        rows(AttentionRow.Group.class).forEach(room.attention()::fold);
        assertThat(room.attention().rows().stream().filter(Alarm.class::isInstance)).hasSize(nodes);
    }

    @Test
    void warnings_of_another_cause_or_another_source_do_not_share_it() {
        besides =
                _ ->
                        LongStream.range(0, 12)
                                .mapToObj(
                                        at ->
                                                warning(
                                                        at % 2 == 0
                                                                ? Severity.STALLED
                                                                : Severity.OVERDUE,
                                                        at,
                                                        at < 6 ? "siem-a" : "siem-b",
                                                        0))
                                .toList();
        assertThat(rows(AttentionRow.Group.class)).isEmpty();
        assertThat(rows(Alarm.class)).hasSize(12);
    }

    @Test
    void a_lost_source_keeps_its_name_in_the_list_though_many_are_lost() {
        for (int at = 0; at < 7; at++) {
            script.lose("siem-" + at, "connection refused.");
        }
        room.show(script.picture());
        assertThat(room.attention().rows())
                .noneMatch(AttentionRow.Group.class::isInstance)
                .hasSize(8);
    }

    private static Alarm warning(Severity severity, long node, String source, long level) {
        return new Alarm(
                severity,
                new Alarm.Target(NodeId.of(node), null),
                severity.name(),
                NodeId.of(node).toString(),
                Saying.of("late"),
                Saying.of("late"),
                DrainRun.START,
                Alarm.Trait.of(source, level));
    }

    @Test
    void halts_are_never_grouped_however_many() {
        for (long node = 1; node <= 500; node++) {
            halt(node);
        }
        assertThat(rows(AttentionRow.Group.class)).isEmpty();
        assertThat(rows(Alarm.class)).hasSize(500).allMatch(one -> one.severity().isHalt());
    }

    @ParameterizedTest
    @EnumSource
    void only_warnings_are_put_aside(Severity severity) {
        boolean may = !NEVER_ASIDE.contains(severity);
        Alarm alarm = warning(severity, 7, "siem-a", 0);
        besides = _ -> List.of(alarm);
        shown();
        room.shelve(alarm);
        assertThat(room.shelve().openProperty().get()).isEqualTo(may);
        assertThat(ShelveViewModel.refusal(alarm).isEmpty()).isEqualTo(may);
        room.shelve().reasonProperty().set("known");
        room.shelve().confirm(Duration.ofMinutes(15));
        assertThat(rows(AttentionRow.Aside.class)).hasSize(may ? 1 : 0);
        assertThat(rows(Alarm.class)).hasSize(may ? 0 : 1);
        assertThat(new Shelf().put(alarm, Duration.ofMinutes(15), "a", "b", DrainRun.START))
                .isEqualTo(may);
    }

    @Test
    void what_was_put_aside_comes_back_by_itself_when_the_time_is_over() {
        besides = _ -> List.of(warning(Severity.OVERDUE, 7, "siem-a", 0));
        putAside("the vendor has it");
        assertThat(tone()).isEqualTo(Tone.CALM);
        run.later(899);
        AttentionRow.Aside aside = rows(AttentionRow.Aside.class).getFirst();
        assertThat(aside.why().at(run.picture().now()))
                .isEqualTo("shelved by avery, back in 1 s: the vendor has it");
        run.later(1);
        assertThat(rows(AttentionRow.Aside.class)).isEmpty();
        assertThat(alarm(Severity.OVERDUE)).isNotNull();
        assertThat(tone()).isEqualTo(Tone.WARNING);
    }

    @Test
    void what_was_put_aside_comes_back_at_once_when_it_gets_worse_and_never_goes_by_itself() {
        besides = _ -> List.of(warning(Severity.OVERDUE, 7, "siem-a", 0));
        putAside("the vendor has it");
        besides = _ -> List.of(warning(Severity.OVERDUE, 7, "siem-a", 1));
        assertThat(rows(AttentionRow.Aside.class)).isEmpty();
        besides = _ -> List.of(warning(Severity.OVERDUE, 7, "siem-a", 0));
        assertThat(rows(AttentionRow.Aside.class)).isEmpty();
        assertThat(alarm(Severity.OVERDUE)).isNotNull();
    }

    @Test
    void a_halt_of_a_node_whose_warning_is_aside_is_shown_all_the_same() {
        besides = _ -> List.of(warning(Severity.OVERDUE, 7, "siem-a", 0));
        run.move(7, ACCEPTING, DRAINING, DRAINED, MAINTENANCE);
        putAside("the vendor has it");
        run.move(7, MAINTENANCE, FENCE_LOST);
        assertThat(alarm(Severity.REFUSED_FENCE)).isNotNull();
        assertThat(rows(AttentionRow.Aside.class)).hasSize(1);
        run.move(7, DRAINED, FENCE_LOST);
        assertThat(alarm(Severity.UNACKNOWLEDGED)).isNotNull();
        assertThat(tone()).isEqualTo(Tone.ALARM);
    }

    @Test
    void without_a_reason_nothing_is_put_aside() {
        besides = _ -> List.of(warning(Severity.OVERDUE, 7, "siem-a", 0));
        room.show(run.picture());
        room.shelve(alarm(Severity.OVERDUE));
        room.shelve().confirm(Duration.ofMinutes(15));
        assertThat(room.shelve().faultProperty().get()).startsWith("A reason is needed");
        assertThat(rows(AttentionRow.Aside.class)).isEmpty();
    }

    @Test
    void nobody_is_asked_any_more_about_a_warning_that_has_ended() {
        besides = _ -> List.of(warning(Severity.OVERDUE, 7, "siem-a", 0));
        room.show(run.picture());
        room.shelve(alarm(Severity.OVERDUE));
        room.show(run.later(1).picture());
        assertThat(room.shelve().openProperty().get()).isTrue();
        besides = _ -> List.of();
        room.show(run.later(1).picture());
        assertThat(room.shelve().openProperty().get()).isFalse();
    }

    @Test
    void what_is_put_aside_and_brought_back_is_entered_with_who_and_why() {
        List<String> entered = new ArrayList<>();
        room.shelve()
                .enters(
                        (operator, deed) -> {
                            entered.add(operator + ": " + deed);
                            return new CompletableFuture<>();
                        });
        Alarm overdue = warning(Severity.OVERDUE, 7, "siem-a", 0);
        besides = _ -> List.of(overdue);
        putAside("the vendor has it");
        Instant until = run.picture().now().plus(Duration.ofMinutes(15));
        assertThat(entered)
                .containsExactly(
                        "avery: WarningShelved[key=OVERDUE 0x7, as=Weight[condition=OVERDUE,"
                                + " level=0, since="
                                + overdue.since()
                                + "], until="
                                + until
                                + ", reason=the vendor has it]");
        room.shelve(overdue);
        room.shelve().takeBack(overdue);
        assertThat(entered.subList(1, entered.size()))
                .as("brought back once")
                .containsExactly("avery: WarningBroughtBack[key=OVERDUE 0x7]");
    }

    @Test
    void what_an_earlier_run_left_aside_outlasts_no_term_and_hides_nothing_that_is_never_aside() {
        Instant now = run.picture().now();
        Alarm late = warning(Severity.OVERDUE, 8, "siem-a", 0);
        List<Alarm> alarms = new ArrayList<>(List.of(late));
        NEVER_ASIDE.forEach(one -> alarms.add(warning(one, 7, "siem-a", 0)));
        List<Shelving> before = new ArrayList<>();
        for (Alarm alarm : alarms) {
            Instant until =
                    now.plus(alarm.equals(late) ? Duration.ofHours(9) : Duration.ofHours(1));
            before.add(
                    new Shelving(
                            "avery",
                            new Deed.WarningShelved(
                                    alarm.key(), Shelf.weight(alarm), until, "known")));
        }
        room.shelve().enters(new Earlier(before));
        besides = _ -> alarms;
        room.show(run.picture());
        assertThat(room.alarms()).containsExactlyInAnyOrderElementsOf(alarms);
    }

    @Test
    void what_an_earlier_run_left_aside_is_aside_while_it_is_no_worse() {
        Instant now = run.picture().now();
        Alarm same = warning(Severity.OVERDUE, 7, "siem-a", 2);
        besides = _ -> List.of(same);
        room.shelve()
                .enters(
                        new Earlier(
                                List.of(
                                        new Shelving(
                                                "kim",
                                                new Deed.WarningShelved(
                                                        same.key(),
                                                        Shelf.weight(same),
                                                        now.plusSeconds(60),
                                                        "the vendor has it")))));
        assertThat(rows(AttentionRow.Aside.class))
                .extracting(one -> one.why().at(now))
                .containsExactly("shelved by kim, back in 1 m 00 s: the vendor has it");
        besides = _ -> List.of(warning(Severity.OVERDUE, 7, "siem-a", 3));
        assertThat(rows(AttentionRow.Aside.class)).isEmpty();
    }

    /// A journal that earlier runs were kept in too.
    private record Earlier(List<Shelving> shelved) implements Scribe {
        @Override
        public CompletableFuture<Answer> enter(String operator, Deed deed) {
            return new CompletableFuture<>();
        }
    }

    private void putAside(String why) {
        room.show(run.picture());
        room.shelve(alarm(Severity.OVERDUE));
        room.shelve().reasonProperty().set(why);
        room.shelve().confirm(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @CsvSource({
        "0, HELD",
        "899, HELD",
        "900, ALARM",
        "929, ALARM",
        "930, HELD",
        "1800, ALARM",
        "1830, HELD",
        "86400, ALARM"
    })
    void a_halt_that_somebody_has_is_brought_to_mind_each_quarter_of_an_hour(
            long later, Tone tone) {
        halt(7);
        run.later(60).acknowledge(7, "avery").later(later);
        shown();
        assertThat(tone()).isEqualTo(tone);
        assertThat(room.banner().lineProperty().get().words().startsWith("Reminder: "))
                .isEqualTo(tone == Tone.ALARM);
        assertThat(room.acknowledge().openProperty().get()).isFalse();
    }

    @Test
    void nobody_is_reminded_of_what_was_cleared_and_moved() {
        halt(7);
        run.acknowledge(7, "avery").clear(7, "avery").move(7, FENCE_LOST, DRAINED).later(900);
        shown();
        assertThat(tone()).isEqualTo(Tone.CALM);
    }

    // Events, seconds by which the time that they name is ahead of ours; what is said of it.
    @ParameterizedTest
    @CsvSource({
        "1, 5, false, ''",
        "1, 6, false, ahead of ours",
        "1, 6, true, ''",
        "2, -6, false, ''",
        "3, -6, false, behind ours",
        "3, -5, false, ''",
        "3, -1200, false, ''",
    })
    void a_clock_that_is_wrong_by_more_than_five_seconds_is_told(
            int events, long ahead, boolean recorded, String said) {
        // The source is read from here on: what was written before says nothing of its clock.
        script.moveSaid(
                NodeId.of(0x99), ACCEPTING, DRAINING, script.now.plusSeconds(Math.min(0, ahead)));
        room.show(script.picture(recorded));
        script.later(7);
        NodeModeTurn turn = new NodeModeTurn();
        for (int at = 0; at < events; at++) {
            turn.next(script, script.now.plusSeconds(ahead));
            room.show(script.picture(recorded));
            script.later(1);
        }
        List<String> skews = skews();
        assertThat(skews).hasSize(said.isEmpty() ? 0 : 1).allMatch(one -> one.contains(said));
        script.later(121);
        room.show(script.picture(recorded));
        assertThat(skews()).as("what was long ago is no news of a clock").isEmpty();
    }

    @Test
    void what_was_written_before_anybody_read_it_is_no_news_of_a_clock() {
        NodeModeTurn turn = new NodeModeTurn();
        Instant written = script.now.minusSeconds(40);
        for (int at = 0; at < 3; at++) {
            turn.next(script, written.plusSeconds(at));
        }
        room.show(script.picture(false));
        turn.next(script, written.plusSeconds(3));
        room.show(script.picture(false));
        turn.next(script, written.plusSeconds(4));
        room.show(script.picture(false));
        turn.next(script, written.plusSeconds(5));
        room.show(script.picture(false));
        assertThat(skews()).isEmpty();
    }

    // Seconds behind at first, seconds that pass between events by our clock and by theirs.
    @ParameterizedTest
    @CsvSource({
        "540, 3, 3, behind ours",
        "60, 2, 2, behind ours",
        "60, 2, 3, behind ours",
        "540, 3, 40, ''",
        "540, 6, 60, ''",
        "540, 0, 1, ''",
        "4, 3, 3, ''",
    })
    void a_clock_that_is_far_behind_is_told_in_seconds_and_a_long_log_that_is_read_is_not(
            long behind, long ours, long theirs, String said) {
        NodeModeTurn turn = new NodeModeTurn();
        Instant written = script.now.minusSeconds(behind);
        for (int at = 0; at < 8; at++) {
            turn.next(script, written.plusSeconds(at * theirs));
            room.show(script.picture(false));
            script.later(ours);
        }
        assertThat(skews()).hasSize(said.isEmpty() ? 0 : 1).allMatch(one -> one.contains(said));
    }

    /// Moves one node around, one step each time.
    private static final class NodeModeTurn {
        private int at;

        void next(Script script, Instant said) {
            switch (at++ % 3) {
                case 0 -> script.moveSaid(NODE, ACCEPTING, DRAINING, said);
                case 1 -> script.moveSaid(NODE, DRAINING, DRAINED, said);
                default -> script.moveSaid(NODE, DRAINED, MAINTENANCE, said);
            }
        }
    }

    private List<String> skews() {
        return room.alarms().stream()
                .filter(one -> one.severity() == Severity.CLOCK_SKEW)
                .map(one -> one.detail().at(script.now))
                .toList();
    }

    // Slow pictures, seconds between them; whether that is told.
    @ParameterizedTest
    @CsvSource({"4, 1, 101, 0", "5, 1, 101, 1", "5, 1, 100, 0", "5, 3, 101, 0", "30, 1, 101, 1"})
    void a_window_that_does_not_keep_up_says_so(int slow, long apart, long millis, int told) {
        room.show(script.picture());
        for (int at = 0; at < slow; at++) {
            script.later(apart);
            room.show(script.picture());
            room.took(Duration.ofMillis(millis));
        }
        room.show(script.picture());
        assertThat(room.alarms())
                .hasSize(told)
                .allMatch(one -> one.severity() == Severity.SLOW_WINDOW);
        script.later(11);
        room.show(script.picture());
        assertThat(room.alarms()).isEmpty();
    }

    @Test
    void what_is_wrong_with_the_product_itself_stands_in_the_same_list() {
        script.move(OTHER, ACCEPTING, DRAINING)
                .move(OTHER, DRAINING, DRAINED)
                .move(OTHER, DRAINED, FENCE_LOST)
                .lose("siem-b", "connection refused.");
        script.saving = new Saving.Unsaved(script.now, "The disk is full.", 7);
        room.chain("Entry 12 does not follow entry 11.");
        room.show(script.picture());
        for (int at = 0; at < 5; at++) {
            room.took(Duration.ofSeconds(1));
        }
        room.show(script.picture());
        assertThat(room.alarms())
                .extracting(Alarm::severity)
                .containsExactly(
                        Severity.UNACKNOWLEDGED,
                        Severity.AUDIT_BROKEN,
                        Severity.NOT_KEPT,
                        Severity.SOURCE_LOST,
                        Severity.SLOW_WINDOW);
        assertThat(room.attention().headlineProperty().get()).isEqualTo("Needs attention  5");
        assertThat(room.banner().lineProperty().get().more()).isEqualTo("+4 more");
        room.chain("");
        room.show(script.picture());
        assertThat(room.alarms()).extracting(Alarm::severity).doesNotContain(Severity.AUDIT_BROKEN);
    }
}
