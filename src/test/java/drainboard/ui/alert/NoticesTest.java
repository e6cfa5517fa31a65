package drainboard.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.lifecycle.NodeMode;
import drainboard.ui.alert.Notice.Order;
import drainboard.ui.alert.Notice.Show;
import drainboard.ui.alert.Notice.Withdraw;
import drainboard.ui.control.Times;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.Saying;
import drainboard.ui.incident.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class NoticesTest {
    private final Raised raised = new Raised();
    private final Notices notices = new Notices(new NoticeText(Times.ofUtc()));

    private static String byTens(Alarm alarm) {
        return alarm.node() == null ? "" : "svc-" + alarm.asset().charAt(2);
    }

    private List<Order> orders(boolean looked) {
        return notices.show(
                raised.alarms(), NoticesTest::byTens, raised.freshness(), looked, raised.now());
    }

    private Notice shown() {
        return ((Show) orders(false).getFirst()).notice();
    }

    @Test
    void a_lost_fence_is_told_in_its_five_parts_and_is_critical() {
        raised.run.place(0x42, "orders", "ledger", "mail");
        Notice told = told(0x42);
        assertThat(told.critical()).isTrue();
        assertThat(told.summary()).isEqualTo("Drainboard: FENCE LOST on 0x42");
        assertThat(told.body())
                .isEqualTo(
                        "0x42: 3 workloads held since 20:00:00Z. Nobody has acknowledged. Nothing"
                                + " is admitted: verify the fence, then acknowledge.");
        assertThat(raised.later(1).alarms()).isNotEmpty();
        assertThat(orders(false)).as("it is told once").isEmpty();
    }

    private Notice told(long node) {
        raised.halt(node);
        return shown();
    }

    @Test
    void a_halt_whose_source_is_lost_is_told_as_last_known() {
        raised.run.lose();
        assertThat(told(0x42).body())
                .contains(
                        "Nobody has acknowledged. Last known at 20:00:00Z: siem-a.ndjson is lost."
                                + " Nothing is admitted");
    }

    @Test
    void what_was_told_is_told_anew_when_it_is_only_last_known_and_when_it_is_known_again() {
        assertThat(told(0x42).body()).doesNotContain("ast known");
        raised.later(61).run.lose();
        assertThat(halts(orders(false)))
                .singleElement()
                .satisfies(one -> assertThat(one.body()).contains("Last known at 20:01:01Z"));
        raised.later(5);
        assertThat(halts(orders(false))).as("told once").isEmpty();
        raised.run.regain();
        assertThat(halts(orders(false))).as("within the minute").isEmpty();
        raised.later(60);
        assertThat(halts(orders(false)))
                .singleElement()
                .satisfies(one -> assertThat(one.body()).doesNotContain("ast known"));
    }

    @Test
    void of_several_halts_it_says_how_many_are_only_last_known() {
        raised.halt(0x41).halt(0x42).run.lose();
        assertThat(halts(orders(false)))
                .singleElement()
                .satisfies(one -> assertThat(one.body()).contains("All are only last known."));
    }

    private static List<Notice> halts(List<Order> orders) {
        return orders.stream()
                .filter(Show.class::isInstance)
                .map(order -> ((Show) order).notice())
                .filter(notice -> notice.summary().contains("FENCE LOST"))
                .toList();
    }

    @Test
    void a_refused_fence_event_and_a_lost_source_are_told_and_are_not_critical() {
        raised.refuse(7);
        Notice refused = shown();
        assertThat(refused.critical()).isFalse();
        assertThat(refused.summary()).isEqualTo("Drainboard: REFUSED EVENT on 0x7");
        assertThat(refused.body()).contains("was not taken (at 20:00:00Z)", "in doubt");
        raised.run.lose();
        Notice lost = shown();
        assertThat(lost.critical()).isFalse();
        assertThat(lost.summary()).isEqualTo("Drainboard: SOURCE LOST");
        assertThat(lost.body())
                .startsWith("siem-a.ndjson: connection refused")
                .contains("Its last event came at 20:00:00Z.")
                .doesNotContain("ago");
    }

    @Test
    void a_silent_source_is_told_once_though_it_is_lost_then() {
        Raise silent = Raise.of(source(Severity.SOURCE_STALE)).orElseThrow();
        assertThat(silent.kind()).isEqualTo(Raise.Kind.SOURCE);
        assertThat(Raise.of(source(Severity.SOURCE_LOST)).orElseThrow().key())
                .isEqualTo(silent.key());
        assertThat(Raise.of(source(Severity.SOURCE_GAP))).isEmpty();
    }

    private static Alarm source(Severity severity) {
        return new Alarm(
                severity,
                new Alarm.Feed("siem-a"),
                severity.name(),
                "siem-a",
                new Saying(List.of()),
                new Saying(List.of()),
                null,
                new Alarm.Trait("siem-a", 0, null, null, false));
    }

    @Test
    void who_looks_at_the_window_is_not_told_and_not_told_later_of_what_was_seen() {
        raised.halt(7);
        assertThat(orders(true)).isEmpty();
        raised.later(5);
        assertThat(orders(false)).isEmpty();
        raised.halt(8);
        assertThat(orders(false)).hasSize(1);
    }

    @Test
    void a_notice_is_withdrawn_when_somebody_has_it() {
        Notice told = told(7);
        raised.later(5).run.acknowledge(7, "avery");
        assertThat(orders(false)).containsExactly(new Withdraw(told.id()));
        assertThat(orders(false)).isEmpty();
    }

    @Test
    void a_notice_is_withdrawn_when_it_is_not_so_any_more_though_nobody_looked() {
        raised.run.move(7, NodeMode.ACCEPTING);
        raised.run.lose();
        Notice told = shown();
        raised.run.regain();
        assertThat(orders(false)).containsExactly(new Withdraw(told.id()));
    }

    @Test
    void a_service_has_one_notice_in_a_minute_with_a_count_in_the_same_place() {
        Notice first = told(0x71);
        for (int at = 0x72; at < 0x78; at++) {
            raised.later(1).halt(at);
            assertThat(orders(false)).isEmpty();
        }
        raised.later(53);
        assertThat(orders(false)).isEmpty();
        raised.later(1);
        Notice again = shown();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.summary()).isEqualTo("Drainboard: 7 × FENCE LOST");
        assertThat(again.body())
                .isEqualTo(
                        "0x71, 0x72, 0x73 and 4 more: their workloads are held. Nobody has"
                                + " acknowledged. First: 20:00:00Z. Nothing is admitted: verify the"
                                + " fence, then acknowledge.");
    }

    @Test
    void several_halts_at_once_name_their_racks_where_the_placements_give_them() {
        raised.run.rack(0x71, "rack-7").rack(0x72, "rack-9");
        raised.halt(0x71).halt(0x72).halt(0x73);
        assertThat(shown().body())
                .startsWith("0x71 rack-7, 0x72 rack-9, 0x73: their workloads are held.");
    }

    @Test
    void more_halts_than_are_named_say_in_which_racks_they_all_are() {
        for (int at = 0x71; at < 0x76; at++) {
            raised.run.rack(at, "rack-7");
        }
        for (int at = 0x71; at < 0x76; at++) {
            raised.halt(at);
        }
        assertThat(shown().body())
                .startsWith(
                        "0x71 rack-7, 0x72 rack-7, 0x73 rack-7 and 2 more, all in rack-7: their"
                                + " workloads are held.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 2 | and 2 more, in rack-0, rack-1: their",
                "9 | 5 | and 6 more, in rack-0, rack-1, rack-2 and 2 more racks: their",
                "5 | 0 | and 2 more: their",
            })
    void the_racks_of_many_are_counted_like_the_nodes(int nodes, int racks, String words) {
        for (int at = 0; racks > 0 && at < nodes; at++) {
            raised.run.rack(0x70 + at, "rack-" + at % racks);
        }
        for (int at = 0; at < nodes; at++) {
            raised.halt(0x70 + at);
        }
        assertThat(shown().body()).contains(words);
    }

    @Test
    void of_many_halts_it_is_said_that_some_are_in_no_known_rack() {
        for (int at = 0x71; at < 0x75; at++) {
            raised.run.rack(at, "rack-7");
        }
        for (int at = 0x71; at < 0x76; at++) {
            raised.halt(at);
        }
        assertThat(shown().body()).contains("and 2 more, in rack-7, some in no known rack: their");
    }

    @Test
    void another_service_has_its_own_and_a_desktop_is_never_full_of_them() {
        for (long at = 1; at < 16; at++) {
            raised.halt(16 * at);
        }
        List<Order> told = orders(false);
        assertThat(told).hasSize(6).allMatch(Show.class::isInstance);
        assertThat(((Show) told.getLast()).notice().summary()).contains("10 × FENCE LOST");
    }

    @Test
    void what_is_raised_again_within_the_minute_waits_for_it() {
        Notice first = told(7);
        raised.later(5).clear(7);
        assertThat(orders(false)).containsExactly(new Withdraw(first.id()));
        raised.later(5).run.move(7, NodeMode.DRAINED, NodeMode.FENCE_LOST);
        assertThat(orders(false)).isEmpty();
        raised.later(50);
        assertThat(shown().id()).isEqualTo(first.id());
    }

    @Test
    void at_the_end_all_are_withdrawn() {
        Notice told = told(7);
        assertThat(notices.end()).containsExactly(new Withdraw(told.id()));
        assertThat(notices.end()).isEmpty();
    }

    /// Whatever happens: no more than one in a minute for each place, nothing stands at the desktop
    /// that is not so, nothing new stays untold for longer than a minute while nobody looks.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void it_holds_whatever_happens(long seed) {
        Random random = new Random(seed);
        Map<Long, Instant> last = new HashMap<>();
        Set<Long> standing = new HashSet<>();
        Set<String> known = new HashSet<>();
        Set<String> waiting = new HashSet<>();
        Instant untold = null;
        boolean looked = false;
        for (int step = 0; step < 600; step++) {
            long node = 16L * (1 + random.nextInt(3)) + random.nextInt(4);
            switch (random.nextInt(8)) {
                case 0 -> raised.halt(node);
                case 1 -> raised.run.acknowledge(node, "avery");
                case 2 -> raised.clear(node);
                case 3 -> raised.refuse(node);
                case 4 -> looked = random.nextInt(4) == 0;
                default -> raised.later(random.nextInt(20));
            }
            Instant now = raised.now();
            List<Alarm> alarms = raised.alarms();
            for (Order order :
                    notices.show(alarms, NoticesTest::byTens, raised.freshness(), looked, now)) {
                switch (order) {
                    case Show(Notice notice) -> {
                        Instant before = last.put(notice.id(), now);
                        assertThat(before == null ? 60 : Duration.between(before, now).toSeconds())
                                .isGreaterThanOrEqualTo(60);
                        standing.add(notice.id());
                    }
                    case Withdraw(long id) -> assertThat(standing.remove(id)).isTrue();
                }
            }
            Set<String> raises = new HashSet<>();
            alarms.forEach(one -> Raise.of(one).ifPresent(raise -> raises.add(raise.key())));
            if (raises.isEmpty()) {
                assertThat(standing).isEmpty();
            }
            boolean isNews = !looked && !known.containsAll(raises);
            waiting.retainAll(raises);
            if (isNews) {
                waiting.addAll(raises);
                waiting.removeAll(known);
            }
            if (looked || waiting.isEmpty() || !standing.isEmpty()) {
                untold = null;
                waiting.retainAll(looked ? Set.of() : waiting);
            } else {
                untold = untold == null ? now : untold;
                assertThat(Duration.between(untold, now).toSeconds()).isLessThanOrEqualTo(60);
            }
            known = raises;
        }
        assertThat(last).isNotEmpty();
    }
}
