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
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Resolution;
import drainboard.event.Stamp;
import drainboard.fleet.Roster;
import drainboard.session.Saving;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Times;
import drainboard.ui.incident.BannerViewModel.Tone;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class AlarmsTest {
    private final Script script = Script.fenceLost();
    private final AttentionViewModel attention = new AttentionViewModel();
    private final BannerViewModel banner = new BannerViewModel();

    @Test
    void the_banner_says_in_which_rack() {
        script.roster = new Roster(Map.of(), Map.of(), Map.of(NODE, Map.of("rack", "rack-7")));
        banner.show(script.picture());
        assertThat(banner.lineProperty().get().words()).startsWith("0x42 rack-7: 3 workloads held");
    }

    @Test
    void red_is_for_halts_and_for_where_nothing_can_be_decided() {
        assertThat(Severity.values())
                .filteredOn(one -> Tone.of(one) == Tone.ALARM)
                .containsExactly(
                        Severity.UNACKNOWLEDGED, Severity.GONE_STILL_HELD, Severity.NOT_KEPT);
    }

    @Test
    void a_source_says_how_many_nodes_are_only_last_known_by_it() {
        script.lose("script", "Connection refused.");
        show(script);
        assertThat(said()).anyMatch(row -> row.contains("Connection refused. 1 node last known."));
    }

    @Test
    void a_silent_source_says_since_when_it_is_silent() {
        Script silent = new Script().move(NODE, ACCEPTING, DRAINING).later(252);
        show(silent.standing(new SourceStatus.Stale(silent.now.minusSeconds(252))));
        assertThat(said())
                .anyMatch(
                        row ->
                                row.startsWith(
                                        "SOURCE STALE  script | silent since 21:12:03Z (4 m 12 s)."
                                                + " 1 node last known. | 4 m 12 s"));
        assertThat(banned())
                .isEqualTo(
                        "script: silent since 21:12:03Z (4 m 12 s). What hangs on it is only last"
                                + " known.");
    }

    @Test
    void the_banner_of_a_lost_source_names_it_once_and_tells_how_old_its_last_event_is() {
        Script lost = new Script().move(NODE, ACCEPTING, DRAINING);
        show(lost.lose("siem-b", "siem-b cannot be reached: connection refused."));
        assertThat(banned())
                .isEqualTo(
                        "siem-b cannot be reached: connection refused. Its last event came 20 s"
                                + " ago.");
    }

    @Test
    void the_banner_of_a_service_of_which_none_accepts_tells_since_when() {
        Alarm none =
                ServiceAlarms.noneAccepting(
                        "mail", "mail: none accepts.", true, script.now.minusSeconds(53));
        assertThat(none.consequence().at(script.now))
                .isEqualTo("mail: none accepts. It has been so since 21:11:10Z (53 s).");
    }

    @Test
    void calm_is_empty_everywhere() {
        show(new Script().move(NODE, ACCEPTING, DRAINING));
        assertThat(attention.rows()).isEmpty();
        assertThat(attention.headlineProperty().get()).isEqualTo("Needs attention");
        assertThat(attention.titleProperty().get()).isEmpty();
        assertThat(banner.lineProperty().get().tone()).isEqualTo(Tone.CALM);
    }

    @Test
    void a_halt_that_nobody_has_says_so() {
        show(script.later(724));
        assertThat(said())
                .containsExactly(
                        "# Unacknowledged 1",
                        "FENCE LOST  0x42 | held, unacknowledged, raise 1 | 12 m 04 s");
        assertThat(banner.lineProperty().get().tone()).isEqualTo(Tone.ALARM);
        assertThat(banned())
                .isEqualTo(
                        "0x42: 3 workloads held since 21:12:03Z (12 m 04 s). Nobody has"
                                + " acknowledged.");
        assertThat(attention.titleProperty().get()).isEqualTo("(1) FENCE LOST");
    }

    @Test
    void a_halt_that_was_raised_again_is_as_old_as_what_is_held() {
        script.later(600).move(NODE, FENCE_LOST, DRAINED).move(NODE, DRAINED, FENCE_LOST);
        show(script.later(60));
        assertThat(said())
                .containsExactly(
                        "# Unacknowledged 1",
                        "FENCE LOST  0x42 | held, unacknowledged, raise 2, 1 m 00 s ago | 11 m 00"
                                + " s");
        assertThat(banned())
                .isEqualTo(
                        "0x42: 3 workloads held since 21:12:03Z (11 m 00 s), raise 2 since"
                                + " 21:22:03Z (1 m 00 s). Nobody has acknowledged.");
    }

    @Test
    void an_acknowledged_halt_names_who_has_it() {
        acknowledge();
        show(script.later(360));
        assertThat(said())
                .containsExactly(
                        "# Acknowledged, held 1",
                        "FENCE LOST  0x42 | held, avery has it, 6 m 00 s | 6 m 00 s");
        assertThat(banner.lineProperty().get().tone()).isEqualTo(Tone.HELD);
        assertThat(banned()).endsWith("avery has it, 6 m 00 s.");
        assertThat(attention.captionProperty().get()).isEmpty();
    }

    @Test
    void an_authorised_one_says_what_it_waits_for() {
        authorise();
        show(script);
        assertThat(said())
                .contains(
                        "FENCE LOST  0x42 | authorised, waiting for the scheduler:"
                                + " fence_lost → drained | 0 s");
        assertThat(banned()).contains("avery authorised the clear");
    }

    @Test
    void gone_is_never_recovered_and_stays_red_when_acknowledged() {
        script.move(NODE, FENCE_LOST, DRAINED);
        acknowledge();
        show(script);
        assertThat(said())
                .containsExactly(
                        "# Acknowledged, held 1",
                        "FENCE LOST  0x42 | gone, still held: not recovered, avery has it, 0 s | 0"
                                + " s");
        assertThat(banner.lineProperty().get().tone()).isEqualTo(Tone.ALARM);
        assertThat(banned())
                .startsWith(
                        "0x42 left fence_lost by itself. 3 workloads are still held. Not"
                                + " recovered.");
    }

    @Test
    void an_authorised_clear_that_another_way_out_voided_is_told_as_void() {
        authorise();
        script.move(NODE, FENCE_LOST, DRAINING);
        show(script);
        assertThat(said())
                .contains(
                        "FENCE LOST  0x42 | gone, still held, authorised clear void: not recovered"
                                + " | 0 s");
        assertThat(banned())
                .isEqualTo(
                        "0x42 left fence_lost another way than authorised: the clear of avery is"
                                + " void. 3 workloads are still held. Not recovered. Nobody has"
                                + " acknowledged.");
        assertThat(situation())
                .contains(
                        "The node left fence_lost another way than authorised: the clear of avery"
                                + " is void; it is draining; 3 workloads still held.");
        script.later(5).move(NODE, DRAINING, DRAINED).move(NODE, DRAINED, FENCE_LOST);
        show(script);
        assertThat(banned()).contains(". The clear that avery authorised is void. Nobody has");
        assertThat(situation()).contains("The clear that avery authorised is void.");
        authorise(2);
        show(script);
        assertThat(banned())
                .contains("avery authorised the clear; it waits")
                .doesNotContain("void");
    }

    private String situation() {
        SessionPicture picture = script.picture(false);
        return ClearSituation.of(
                        NODE,
                        picture.fleet().tracked(NODE).orElseThrow(),
                        picture,
                        new Times(ZoneOffset.UTC))
                .text();
    }

    @Test
    void a_gap_is_a_halt_of_its_own_name() {
        show(new Script().move(OTHER, ACCEPTING, DRAINING).move(OTHER, DRAINED, MAINTENANCE));
        assertThat(said().getLast())
                .isEqualTo("EVENTS MISSED  0x77 | held, unacknowledged, raise 1 | 0 s");
        assertThat(banned()).startsWith("0x77: 1 workload held since");
    }

    @Test
    void refused_lines_that_name_no_node_are_one_row_for_each_source() {
        show(
                new Script()
                        .refuse("siem-a", 12, "bad JSON at byte 22")
                        .refuse("siem-b", 1, "bad\u202E JSON")
                        .later(9));
        assertThat(said())
                .containsExactly(
                        "# Warnings 2",
                        "LINES REFUSED  siem-a | 12 lines refused, last: line 7, bad JSON at byte"
                                + " 22 | 9 s",
                        "LINES REFUSED  siem-b | 1 line refused, last: line 7, bad\\u{202E} JSON"
                                + " | 9 s");
        assertThat(banner.lineProperty().get().tone()).isEqualTo(Tone.WARNING);
        assertThat(banned())
                .isEqualTo(
                        "siem-a: 12 lines refused that name no node, last line 7, malformed."
                                + " What was said there is not known.");
    }

    @Test
    void a_source_with_an_endless_name_hides_nothing_of_what_became_of_it() {
        String name = "x".repeat(3000);
        for (Script run :
                List.of(
                        new Script().lose(name, "connection refused"),
                        new Script().gap(name, "12 lines were lost"),
                        new Script().refuse(name, 12, "bad JSON"))) {
            for (Alarm alarm : Alarms.in(run.picture())) {
                assertThat(alarm.consequence().lasting(Times.ofUtc()))
                        .contains("xxx…xxx")
                        .hasSizeLessThan(250)
                        .endsWith(".");
            }
        }
    }

    @Test
    void who_has_looked_at_refused_lines_is_not_told_again_until_there_is_another() {
        IncidentViewModel room =
                new IncidentViewModel(new DeskCall(script, Runnable::run), "avery");
        Script run = new Script().refuse("siem-a", 12, "bad JSON");
        room.show(run.picture());
        assertThat(tone(room)).isEqualTo(Tone.WARNING);
        room.opened((Alarm) room.attention().rows().getLast());
        room.show(run.later(5).picture());
        assertThat(tone(room)).isEqualTo(Tone.CALM);
        assertThat(room.attention().rows()).hasSize(2);
        room.show(run.refuse("siem-a", 13, "bad JSON").picture());
        assertThat(tone(room)).isEqualTo(Tone.WARNING);
    }

    @Test
    void a_gap_of_a_source_is_told_until_somebody_has_looked_and_stays_on_the_list() {
        IncidentViewModel room =
                new IncidentViewModel(new DeskCall(script, Runnable::run), "avery");
        Script run = new Script().gap("siem-a", "siem-a was cut\u202E short.");
        show(run);
        assertThat(said())
                .containsExactly(
                        "# Warnings 1", "SOURCE GAP  siem-a | siem-a was cut\\u{202E} short | 0 s");
        assertThat(banned())
                .isEqualTo(
                        "siem-a: siem-a was cut\\u{202E} short. What it said before is only last"
                                + " known.");
        room.show(run.picture());
        assertThat(tone(room)).isEqualTo(Tone.WARNING);
        room.opened((Alarm) room.attention().rows().getLast());
        room.show(run.later(5).picture());
        assertThat(tone(room)).isEqualTo(Tone.CALM);
        assertThat(room.attention().rows()).hasSize(2);
        room.show(run.gap("siem-a", "siem-a was cut short again").picture());
        assertThat(tone(room)).isEqualTo(Tone.WARNING);
    }

    @Test
    void the_banner_counts_what_the_list_counts_also_when_somebody_has_looked_at_some_of_it() {
        IncidentViewModel room =
                new IncidentViewModel(new DeskCall(script, Runnable::run), "avery");
        Script run =
                new Script().refuse("siem-a", 12, "bad JSON").gap("siem-b", "siem-b was cut short");
        run.lose("siem-c", "connection refused.");
        room.show(run.picture());
        room.opened((Alarm) room.attention().rows().getLast());
        room.show(run.later(5).picture());
        assertThat(room.attention().headlineProperty().get()).isEqualTo("Needs attention  3");
        assertThat(room.banner().lineProperty().get().more()).isEqualTo("+2 more");
    }

    private static Tone tone(IncidentViewModel room) {
        return room.banner().lineProperty().get().tone();
    }

    @Test
    void what_is_not_kept_is_an_alarm_and_both_acts_say_so_beforehand() {
        script.saving =
                new Saving.Unsaved(script.now, "The journal cannot be written: it is full.", 7);
        show(script);
        assertThat(said())
                .contains(
                        "NOT KEPT  the journal | The journal cannot be written: it is full. | 0 s");
        assertThat(banner.lineProperty().get().more()).isEqualTo("+1 more");
        AcknowledgeViewModel acknowledge =
                new AcknowledgeViewModel(new DeskCall(script, Runnable::run), "avery");
        acknowledge.show(script.picture());
        acknowledge.ask(NODE);
        assertThat(acknowledge.faultProperty().get())
                .isEqualTo(
                        "Decisions cannot be recorded, so none can be taken. The journal cannot be"
                                + " written: it is full.");
        Script calm = new Script().move(NODE, ACCEPTING, DRAINING);
        calm.saving = script.saving;
        show(calm);
        assertThat(banner.lineProperty().get().tone()).isEqualTo(Tone.ALARM);
        assertThat(banned()).startsWith("Decisions cannot be recorded").contains("goes on unsaved");
        calm.saving = new Saving.LookingOn("Process 7 keeps it.");
        show(calm);
        assertThat(banner.lineProperty().get().tone()).isEqualTo(Tone.CALM);
        assertThat(JournalAlarms.refusesAll(calm.picture())).endsWith("Process 7 keeps it.");
    }

    @Test
    void an_audit_that_does_not_lead_to_the_state_is_an_alarm() {
        Script calm = new Script().move(NODE, ACCEPTING, DRAINING);
        calm.saving =
                new Saving.Kept(
                        "/j.db", "1:ab", List.of("0x42: its state says \"none\".", "0x43: too."));
        show(calm);
        assertThat(said())
                .contains("AUDIT DIFFERS  /j.db | 0x42: its state says \"none\". (+1 more) | ");
        assertThat(banner.lineProperty().get().tone()).isEqualTo(Tone.WARNING);
        assertThat(banned()).startsWith("What the audit leads to is not the state");
    }

    @Test
    void a_refused_fence_event_is_an_alarm_though_nothing_is_held() {
        show(new Script().move(OTHER, ACCEPTING, DRAINING).move(OTHER, DRAINING, FENCE_LOST));
        assertThat(said())
                .containsExactly(
                        "# Unacknowledged 1",
                        "REFUSED EVENT  0x77 | names fence_lost, line 2: draining → fence_lost | 0"
                                + " s");
        assertThat(banner.lineProperty().get().tone()).isEqualTo(Tone.WARNING);
    }

    @Test
    void an_alarm_of_a_node_whose_source_fell_silent_says_that_it_is_last_known_and_how_old() {
        show(script);
        assertThat(banned()).doesNotContain("last known");
        List<AttentionRow> rows = List.copyOf(attention.rows());
        script.standing(new SourceStatus.Stale(script.now)).later(252);
        show(script);
        assertThat(banned())
                .isEqualTo(
                        "0x42: 3 workloads held since 21:12:03Z (4 m 12 s). Nobody has"
                                + " acknowledged. This was last known 4 m 12 s ago: script is"
                                + " stale.");
        assertThat(said())
                .contains(
                        "FENCE LOST  0x42 | held, unacknowledged, raise 1; last known 4 m 12 s ago:"
                                + " script is stale | 4 m 12 s");
        assertThat(attention.rows())
                .as("what a source does makes no alarm another")
                .containsAll(rows);
        show(script.standing(new SourceStatus.Live()));
        assertThat(banned()).doesNotContain("last known");
        assertThat(said()).noneMatch(row -> row.contains("last known"));
    }

    @Test
    void a_reminder_and_a_refused_event_of_a_lost_source_say_that_they_are_last_known() {
        Script two =
                new Script().move(OTHER, ACCEPTING, DRAINING).move(OTHER, DRAINING, FENCE_LOST);
        show(two.standing(new SourceStatus.Failed("connection refused.")).later(60));
        assertThat(banned()).endsWith("This was last known 1 m 00 s ago: script is lost.");
        acknowledge();
        script.standing(new SourceStatus.Stale(script.now)).later(3600 * 4);
        show(script);
        assertThat(banned()).startsWith("Reminder: ").endsWith(" ago: script is stale.");
    }

    @Test
    void the_worst_stands_first_and_none_is_grouped_away() {
        NodeId third = NodeId.of(0x51);
        script.later(60)
                .move(third, DRAINED, FENCE_LOST)
                .move(OTHER, ACCEPTING, DRAINING)
                .move(OTHER, DRAINING, FENCE_LOST)
                .lose("siem-b", "connection refused.");
        acknowledge();
        show(script);
        assertThat(said())
                .extracting(line -> line.split(" \\|", 2)[0])
                .containsExactly(
                        "# Unacknowledged 2",
                        "FENCE LOST  0x51",
                        "REFUSED EVENT  0x77",
                        "# Acknowledged, held 1",
                        "FENCE LOST  0x42",
                        "# Warnings 1",
                        "SOURCE LOST  siem-b");
        assertThat(attention.headlineProperty().get()).isEqualTo("Needs attention  4");
        assertThat(attention.captionProperty().get()).isEqualTo("2 unacknowledged");
        assertThat(banner.lineProperty().get().more()).isEqualTo("+3 more");
        assertThat(banned()).startsWith("0x51: 1 workload held");
    }

    private void acknowledge() {
        script.submit(new Acknowledgement(NODE, "avery", 1L, Stamp.at(script.now))).join();
    }

    private void authorise() {
        authorise(1);
    }

    private void authorise(long raise) {
        script.submit(
                        new ForensicClear(
                                NODE,
                                "avery",
                                "dark",
                                List.of("power"),
                                Resolution.FENCE_VALID,
                                null,
                                raise,
                                null,
                                Stamp.at(script.now)))
                .join();
    }

    private void show(Script script) {
        attention.show(script.picture());
        banner.show(script.picture());
    }

    private List<String> said() {
        Instant now = attention.nowProperty().get();
        return attention.rows().stream()
                .map(
                        row ->
                                switch (row) {
                                    case AttentionRow.Head head ->
                                            "# " + head.title() + " " + head.count();
                                    case Alarm one ->
                                            one.headline()
                                                    + " | "
                                                    + attention.detail(one)
                                                    + " | "
                                                    + one.age(now);
                                    case AttentionRow.Group many ->
                                            many.headline()
                                                    + " | "
                                                    + many.detail()
                                                    + " | "
                                                    + many.open();
                                    case AttentionRow.Aside aside ->
                                            "("
                                                    + aside.alarm().headline()
                                                    + ") | "
                                                    + aside.why().at(now);
                                })
                .toList();
    }

    private String banned() {
        return banner.lineProperty().get().words();
    }
}
