package drainboard.ui.node;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.session.DossierStory;
import drainboard.session.Fact;
import drainboard.session.HandHistory;
import drainboard.session.Saving;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Look;
import drainboard.ui.control.Spent;
import drainboard.ui.control.Times;
import drainboard.ui.drain.DrainRun;
import drainboard.ui.drain.Scenes;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

class InspectorViewModelTest {
    @TempDir private Path folder;
    private final InspectorViewModel model = new InspectorViewModel();

    @Test
    void a_report_of_work_in_flight_tells_which_drain_and_which_side_of_the_checkpoint_it_is_of() {
        DrainRun before =
                new DrainRun()
                        .place(7, "again")
                        .move(7, FENCE_LOST, DRAINED, MAINTENANCE)
                        .report(7, "again", 57)
                        .move(7, MAINTENANCE, RETURNING, ACCEPTING, DRAINING);
        assertThat(of(before, 7, "again"))
                .contains("- in flight: 57 on again, before this drain\n")
                .contains("in flight  57, before this drain\n");
        DrainRun ready =
                new DrainRun()
                        .place(8, "mail")
                        .move(8, ACCEPTING, DRAINING)
                        .report(8, "mail", 340)
                        .move(8, DRAINING, DRAINED);
        assertThat(of(ready, 8, "mail"))
                .contains("Readiness READY\n")
                .contains("- last reported in flight before its checkpoint: 340 on mail\n")
                .contains("in flight  340 of 340, before its checkpoint\n");
    }

    @Test
    void a_placement_is_told_in_full() {
        assertThat(of(Scenes.many(), 0x51, "mail-stream"))
                .isEqualTo(
                        """
                        mail-stream on 0x51
                        Draining for 4 m 12 s
                        Readiness NOT READY
                        - mode is draining
                        - no persisted checkpoint: mail-stream, audit-sink
                        - in flight: 12 on mail-stream, 88 on audit-sink

                        Lifecycle, newest first
                        21:19:55.000Z  accepting > draining  checkpoint_and_drain, adopted

                        Steps of this drain
                        Checkpoint  21:19:55Z  4:12  ~6:30
                        Persist final
                        Maintenance      ~3:00:00
                        Returning      ~0:45
                        Resumed

                        Last event
                        siem-a.ndjson line 18422, byte 4126528
                        noted 21:23:47Z, 20 s ago
                        arrival delay  0 s
                        {"kind":"workload_progress","node_id":"0x51","in_flight":12}

                        mail-stream
                        accepts new work  no
                        persisted checkpoint  no
                        effective action  checkpoint_and_drain
                        in flight  12 of 340
                        mismatch  none among what is listed here
                        """);
    }

    @Test
    void a_source_of_a_recording_is_never_called_live() {
        model.selectSource("siem-a.ndjson");
        model.show(new DrainRun().recorded().picture());
        assertThat(model.asText())
                .startsWith("Source siem-a.ndjson\nPlaying, ")
                .doesNotContain("Live");
    }

    @Test
    void a_source_tells_how_many_of_the_lines_that_name_no_node_were_refused_before_this_run() {
        model.selectSource("siem-a.ndjson");
        model.show(new DrainRun().refuse(12, "x").before(5).picture());
        assertThat(model.asText()).contains("naming no node  12, 5 in earlier runs\n");
    }

    @Test
    void a_source_tells_the_last_line_that_was_refused_with_its_place_and_reason() {
        model.selectSource("siem-a.ndjson");
        model.show(
                new DrainRun()
                        .at("21:00:00")
                        .refuse(12, "{\"kind\":\"node\u202E")
                        .later(9)
                        .picture());
        assertThat(model.asText())
                .isEqualTo(
                        """
                        Source siem-a.ndjson
                        Live, last event 0 s ago

                        What was read
                        written as  not known yet
                        records  0
                        left out as repeated  0
                        lines read  18\u00A0400
                        bytes read  4\u00A0126\u00A0528
                        refused since start  13
                        naming no node  12

                        Last line refused that names no node
                        siem-a.ndjson line 18400, byte 4126500
                        read 21:00:00Z, 9 s ago
                        reason  malformed
                        the text ends within a string
                        {"kind":"node\\u{202E}
                        """);
    }

    @Test
    void a_source_that_was_left_for_a_node_is_left() {
        model.selectSource("siem-a.ndjson");
        assertThat(of(Scenes.many(), 0x51, "mail-stream")).startsWith("mail-stream on 0x51\n");
    }

    @Test
    void an_incident_has_three_axes_in_words() {
        DrainRun run = Scenes.many();
        assertThat(of(run, 0x42, null))
                .contains("Node 0x42\nFence lost for 12 m 04 s\n")
                .contains("- halted: fence lost\n")
                .contains("Incident, raise 1\n")
                .contains("condition  present\n")
                .contains("attention  nobody has acknowledged\n")
                .contains("latch  held\n")
                .contains("The fence does not hold");
        assertThat(model.awaitedProperty().get()).isNull();
        run.acknowledge(0x42, "avery").clear(0x42, "avery").later(5);
        assertThat(of(run, 0x42, null))
                .contains("attention  acknowledged by avery, 21:24:07Z, 5 s ago\n")
                .contains(
                        "latch  authorised by avery: the fence was valid, waiting for the"
                                + " scheduler\n");
        assertThat(model.awaitedProperty().get()).isEqualTo(DRAINED);
    }

    @Test
    void gone_is_still_held_and_says_what_is_withheld() {
        DrainRun run =
                Scenes.many()
                        .move(0x42, FENCE_LOST, DRAINED)
                        .later(9)
                        .move(0x42, DRAINED, MAINTENANCE);
        assertThat(of(run.later(60), 0x42, "ledger-batch"))
                .contains("Maintenance, held, for 1 m 00 s\n")
                .contains("condition  gone, still held\n")
                .contains("effective action  halt, withheld quiesce\n")
                .contains("drained > maintenance  halt, applied, withheld quiesce");
        assertThat(model.pageProperty().get().look()).isEqualTo(Look.FENCE_LOST);
    }

    @Test
    void a_node_that_missed_events_never_left_a_lost_fence() {
        DrainRun run =
                new DrainRun()
                        .place(7, "a")
                        .move(7, ACCEPTING, DRAINING)
                        .move(7, DRAINED, MAINTENANCE);
        assertThat(of(run, 7, null))
                .contains("cause  events missed\n")
                .contains("condition  not in fence_lost as far as was seen, still held\n")
                .doesNotContain("gone");
        assertThat(of(run.move(7, DRAINED, FENCE_LOST), 7, null))
                .contains("cause  fence lost\n", "condition  present\n");
        assertThat(of(run.move(7, FENCE_LOST, DRAINED), 7, null))
                .contains("condition  gone, still held\n");
    }

    @Test
    void a_node_tells_of_all_its_placements_in_brief() {
        DrainRun run =
                Scenes.many()
                        .move(0x42, FENCE_LOST, DRAINED)
                        .later(9)
                        .move(0x42, DRAINED, MAINTENANCE);
        assertThat(of(run, 0x42, null))
                .contains("2 placements, with their effective action\n")
                .contains("orders-consumer  halt, withheld quiesce\n")
                .contains("halted  no new work, checkpoint yes, in flight 0 of 70\n")
                .contains("halted  no new work, checkpoint yes, in flight no report\n");
    }

    @Test
    void of_a_change_that_did_not_say_when_the_time_is_unknown_and_not_that_nobody_saw_it() {
        DrainRun run = new DrainRun().place(0x21, "quiet").moveUntimed(0x21, ACCEPTING, DRAINING);
        assertThat(of(run, 0x21, null))
                .contains("Draining, since when was not said\n")
                .doesNotContain("before the first event", "not seen");
        DrainRun first = new DrainRun().moveUntimed(0x21, ACCEPTING, ACCEPTING);
        assertThat(of(first, 0x21, null))
                .contains("Accepting since before the first event\n")
                .contains("The whole node, as no workload is named\n");
    }

    @Test
    void ready_says_why() {
        assertThat(of(Scenes.many(), 0x19, null))
                .contains(
                        "Readiness READY\n"
                                + "- every checkpoint is persisted and nothing is in flight");
    }

    @Test
    void that_nothing_was_reported_is_not_that_nothing_is_in_flight() {
        DrainRun run = new DrainRun().place(0x21, "quiet").move(0x21, ACCEPTING, DRAINING, DRAINED);
        assertThat(of(run, 0x21, null))
                .contains(
                        """
                        Readiness READY
                        - every checkpoint is persisted
                        - work in flight not reported: quiet
                        """);
    }

    @Test
    void what_is_only_last_known_never_reads_like_ready() {
        for (SourceStatus status :
                List.of(
                        new SourceStatus.Connecting(),
                        new SourceStatus.Waiting("refused"),
                        new SourceStatus.Stopped(),
                        new SourceStatus.Stale(DrainRun.START),
                        new SourceStatus.Failed("gone"))) {
            DrainRun run = Scenes.many().standing(status);
            assertThat(of(run, 0x19, null))
                    .as("with a source that is %s", status)
                    .contains("Readiness UNKNOWN\n- source siem-a.ndjson ")
                    .contains(": last known only\n")
                    .doesNotContain("every checkpoint is persisted");
        }
        assertThat(of(Scenes.many().standing(new SourceStatus.Connecting()), 0x42, null))
                .contains("condition  last known: present\n");
    }

    @Test
    void what_is_uncertain_is_unknown_with_every_reason() {
        DrainRun run = Scenes.many().doubt(0x51).lose().later(60);
        assertThat(of(run, 0x51, "mail-stream"))
                .contains("Draining? last known 1 m 00 s\n")
                .contains("Readiness UNKNOWN\n")
                .contains("- in doubt: something said of it was not followed\n")
                .contains("- source siem-a.ndjson is lost: last known only\n")
                .contains("- last known mode is draining\n");
        assertThat(model.pageProperty().get().look()).isEqualTo(Look.UNKNOWN);
    }

    @Test
    void nothing_of_a_node_that_is_only_last_known_reads_or_ticks_like_live() {
        DrainRun run = Scenes.many().lose();
        String then = of(run, 0x51, "mail-stream");
        assertThat(of(run.later(600), 0x51, "mail-stream"))
                .contains("Draining? last known 10 m 00 s\n")
                .contains("Checkpoint  21:19:55Z  4:12?  ~6:30\n")
                .contains("accepts new work  no?\n")
                .contains("persisted checkpoint  no?\n")
                .contains("effective action, last known  checkpoint_and_drain\n")
                .contains("in flight  12 of 340?\n");
        assertThat(then).contains("4:12?");
        assertThat(of(run, 0x42, null)).contains("with their effective action, last known\n");
    }

    @Test
    void a_checkpoint_that_is_only_ordered_is_not_claimed() {
        DrainRun run =
                new DrainRun()
                        .place(7, "plain")
                        .move(7, DRAINED, FENCE_LOST, DRAINED)
                        .clear(7, "avery");
        assertThat(of(run, 7, "plain"))
                .contains("persisted checkpoint  no, ordered 20:00:00Z, not reported yet\n");
        DrainRun had =
                new DrainRun()
                        .place(8, "plain")
                        .move(8, ACCEPTING, DRAINING, DRAINED)
                        .later(60)
                        .move(8, DRAINED, FENCE_LOST, DRAINED)
                        .clear(8, "avery");
        assertThat(of(had, 8, "plain"))
                .contains(
                        "persisted checkpoint  yes, another ordered 20:01:00Z, not reported yet\n");
    }

    @Test
    void a_node_nothing_was_taken_for_is_unknown() {
        assertThat(of(Scenes.many(), 0x99, null))
                .contains(
                        "Node 0x99\nNo transition has been taken for it yet.\nReadiness UNKNOWN\n");
    }

    @Test
    void a_runtime_that_did_otherwise_is_a_fact_of_its_placement() throws Exception {
        try (DossierStory story = new DossierStory(folder)) {
            NodeId node = NodeId.of(0x42);
            story.moves(node, "accepting", "draining")
                    .says(
                            """
                            {"kind":"workload_action","node_id":"0x42","workload":"orders",\
                            "from":"accepting","to":"draining",\
                            "action":"checkpoint_and_drain"}\
                            """)
                    .moves(node, "draining", "drained")
                    .says(
                            """
                            {"kind":"workload_action","node_id":"0x42","workload":"orders",\
                            "from":"draining","to":"drained","action":"quiesce"}\
                            """);
            model.select(node, new WorkloadName("orders"));
            model.show(story.picture());
            String told = "told persist_final_checkpoint, reported quiesce";
            assertThat(model.asText()).contains("mismatch  " + told + ", 08:02:00Z, 0 s ago\n");
            assertThat(lines())
                    .filteredOn(
                            line ->
                                    line instanceof Line.Value value
                                            && value.name().equals("mismatch"))
                    .singleElement()
                    .extracting(line -> ((Line.Value) line).whole())
                    .asString()
                    .startsWith("2026-11-25 08:02:00.000Z\n")
                    .endsWith("\"action\":\"quiesce\"}");
            model.select(node, null);
            assertThat(model.asText()).contains(told);
        }
    }

    private List<Line> lines() {
        return model.pageProperty().get().sections().stream()
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    @Test
    void every_time_tells_both_zones_and_the_message_as_it_came_where_it_is_pointed_at() {
        Times times = new Times(ZoneId.of("Asia/Kolkata"));
        InspectorViewModel here = new InspectorViewModel(times);
        DrainRun run = Scenes.many();
        here.select(NodeId.of(0x42), null);
        here.show(run.picture());
        List<String> wholes = new ArrayList<>();
        for (Page.Section section : here.pageProperty().get().sections()) {
            for (Line line : section.lines()) {
                switch (line) {
                    case Line.Value value -> wholes.add(value.whole());
                    case Line.Prose prose -> wholes.add(prose.whole());
                    case Line.Step step -> wholes.add(step.whole());
                    case Line.Happened happened -> wholes.add(happened.whole());
                    case Line.Told _, Line.Raw _ -> {}
                }
                boolean hasTime = line.text().matches("(?s).*\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z.*");
                if (hasTime && !(line instanceof Line.Raw)) {
                    assertThat(wholes.getLast())
                            .as(line.text())
                            .contains("2026-11-20 ", "+05:30", "\"kind\":\"node_mode_transition\"");
                }
            }
        }
        assertThat(wholes).filteredOn(whole -> whole.contains("+05:30")).hasSizeGreaterThan(3);
    }

    @Test
    void two_hundred_lines_of_its_life_are_told_and_then_where_the_older_ones_are() {
        DrainRun run = new DrainRun().place(7, "old");
        for (int round = 0; round < 45; round++) {
            run.later(60).move(7, ACCEPTING, DRAINING, DRAINED, MAINTENANCE, RETURNING, ACCEPTING);
        }
        of(run, 7, "old");
        assertThat(lines()).filteredOn(line -> line instanceof Line.Happened).hasSize(200);
        assertThat(model.pageProperty().get().sections().getLast().lines().getLast().text())
                .isEqualTo("What was before that stands in the dossier, where it is kept.");
    }

    @Test
    void the_last_event_is_never_far_down() {
        DrainRun run = new DrainRun().place(7, "old");
        for (int round = 0; round < 3; round++) {
            run.later(60).move(7, ACCEPTING, DRAINING, DRAINED, MAINTENANCE, RETURNING, ACCEPTING);
        }
        of(run, 7, "old");
        assertThat(model.pageProperty().get().sections())
                .extracting(Page.Section::head)
                .containsExactly(
                        "Lifecycle, newest first", "Last event", "old", "Lifecycle, older");
        assertThat(model.pageProperty().get().sections())
                .extracting(section -> section.lines().size())
                .containsExactly(6, 4, 5, 9);
    }

    @Test
    void text_of_the_stream_is_made_safe() {
        DrainRun run =
                new DrainRun()
                        .place(7, "\u202Eevil")
                        .speaking("{\"a\":\"\u0000\u200B\"}")
                        .move(7, ACCEPTING, DRAINING);
        assertThat(of(run, 7, "\u202Eevil"))
                .contains("\\u{202E}evil on 0x7")
                .contains("{\"a\":\"\\u{0}\\u{200B}\"}")
                .doesNotContain("\u202E");
    }

    @Test
    void a_name_of_thousands_of_letters_is_whole_in_the_title_and_brief_among_other_words() {
        String name = "long" + "z".repeat(1500) + "end";
        DrainRun run = new DrainRun().place(7, name).move(7, ACCEPTING, DRAINING, DRAINED);
        of(run, 7, name);
        assertThat(model.pageProperty().get().title()).contains(name);
        assertThat(model.pageProperty().get().reasons())
                .allMatch(reason -> reason.length() < 200)
                .anyMatch(reason -> reason.contains("longz") && reason.contains("zend"));
        assertThat(model.pageProperty().get().sections())
                .allMatch(section -> section.head().length() < 200);
    }

    @Test
    void the_page_is_the_same_object_until_it_reads_differently() {
        DrainRun run = Scenes.many();
        of(run, 0x51, "mail-stream");
        Page before = model.pageProperty().get();
        model.show(run.picture());
        assertThat(model.pageProperty().get()).isSameAs(before);
        model.show(run.later(1).picture());
        assertThat(model.pageProperty().get()).isNotSameAs(before);
    }

    @Test
    void a_last_event_that_was_refused_is_not_called_taken_and_says_why() {
        DrainRun run =
                new DrainRun()
                        .place(7, "a")
                        .move(7, ACCEPTING, DRAINING)
                        .later(9)
                        .move(7, ACCEPTING, FENCE_LOST)
                        .later(1);
        assertThat(of(run, 7, null))
                .contains(
                        """
                        refused 20:00:09Z, 1 s ago
                        refused  illegal_transition: accepting → fence_lost is no step of the table
                        """)
                .doesNotContain("\ntaken");
        DrainRun twice = new DrainRun().place(7, "a").move(7, ACCEPTING, DRAINING);
        assertThat(of(twice.move(7, ACCEPTING, DRAINING), 7, null))
                .contains("not taken, it is a duplicate: 20:00:00Z")
                .doesNotContain("\ntaken");
    }

    @Test
    void the_provenance_of_a_chosen_event_is_of_that_line_however_many_came_since() {
        DrainRun run = new DrainRun().place(7, "a").move(7, ACCEPTING, DRAINING);
        Fact old = newest(run);
        run.later(9).move(7, DRAINING, DRAINED);
        model.show(run.picture());
        model.turnProvenance();
        model.selectFor(NodeId.of(7), new Proof.Event(old));
        assertThat(model.link()).isEqualTo("drainboard:siem-a.ndjson#18401");
        assertThat(proven())
                .contains("Provenance of the chosen event", "line, byte  18\u00A0401, ")
                .contains("\"to\":\"draining\"")
                .doesNotContain("\"to\":\"drained\"");
        model.show(run.move(7, DRAINED, MAINTENANCE).picture());
        assertThat(proven()).contains("\"to\":\"draining\"");
        model.select(NodeId.of(7), null);
        assertThat(proven()).contains("Provenance of the newest event", "\"to\":\"maintenance\"");
    }

    @Test
    void the_proof_of_a_chosen_event_cannot_change_and_is_not_made_for_each_picture() {
        DrainRun run = new DrainRun().place(7, "a");
        run.speaking("A".repeat(1 << 20)).move(7, ACCEPTING, DRAINING);
        Fact great = newest(run);
        model.show(run.speaking("short").later(9).move(7, DRAINING, DRAINED).picture());
        model.turnProvenance();
        model.selectFor(NodeId.of(7), new Proof.Event(great));
        assertThat(
                        Spent.bytes(
                                () -> {
                                    for (int at = 0; at < 20; at++) {
                                        model.show(run.later(1).picture());
                                        assertThat(model.isProvable()).isTrue();
                                        assertThat(model.link()).isNotBlank();
                                    }
                                }))
                .isLessThan(16 << 20);
        assertThat(proven()).contains("AAAA").doesNotContain("short");
    }

    @Test
    void a_line_that_is_not_in_memory_any_more_says_where_it_is_and_shows_no_other() {
        DrainRun run = new DrainRun().place(7, "a").move(7, ACCEPTING, DRAINING);
        Fact held = newest(run);
        Fact bare =
                new Fact(
                        held.node(),
                        held.said(),
                        held.seen(),
                        held.disposition(),
                        held.change(),
                        held.told(),
                        held.note(),
                        held.origin(),
                        "");
        model.show(run.move(7, DRAINING, DRAINED).picture());
        model.selectFor(NodeId.of(7), new Proof.Event(bare));
        model.turnProvenance();
        assertThat(proven())
                .contains("source  siem-a.ndjson\n", "line, byte  18\u00A0401, ")
                .contains("The text of this line is not in memory any more.")
                .contains("No journal is kept: only the source itself has it.")
                .doesNotContain("{");
        model.selectFor(
                NodeId.of(7), new Proof.Forgotten(NodeId.of(7), "an event that names fence_lost"));
        assertThat(proven())
                .contains("The line of an event that names fence_lost is not in memory any more")
                .doesNotContain("{");
        assertThat(model.link()).isEmpty();
    }

    @Test
    void the_journal_is_named_where_it_keeps_a_line_that_memory_does_not() {
        DrainRun run = new DrainRun().place(7, "a").move(7, ACCEPTING, DRAINING);
        model.show(kept(run.picture()));
        model.selectFor(
                NodeId.of(7), new Proof.Forgotten(NodeId.of(7), "an event that names fence_lost"));
        model.turnProvenance();
        assertThat(proven())
                .contains("The journal ops.db keeps it: the dossier of 0x7 reads it there.");
    }

    private static SessionPicture kept(SessionPicture one) {
        return new SessionPicture(
                one.now(),
                one.recorded(),
                one.fleet(),
                one.facts(),
                one.edges(),
                one.refused(),
                one.expected(),
                one.sources(),
                one.policy(),
                one.roster(),
                one.eventsRead(),
                one.eventsPerSecond(),
                one.feeds(),
                new Saving.Kept("ops.db", "1:00"));
    }

    @Test
    void what_was_decided_here_has_no_line_and_no_other_line_stands_for_it() {
        HandHistory run = new HandHistory();
        run.move(7, DRAINED, FENCE_LOST).acknowledge(7, "avery");
        Fact made = run.history().happenings().getLast();
        model.show(run.picture());
        model.selectFor(NodeId.of(7), new Proof.Event(made));
        model.turnProvenance();
        assertThat(model.isProvable()).isTrue();
        assertThat(proven())
                .contains("It was decided here; no source said it.")
                .doesNotContain("siem-a");
    }

    @Test
    void asking_again_for_another_line_keeps_the_provenance_open() {
        DrainRun run = new DrainRun().place(7, "a").move(7, ACCEPTING, DRAINING);
        Fact old = newest(run);
        model.show(run.move(7, DRAINING, DRAINED).picture());
        model.select(NodeId.of(7), null);
        model.turnProvenance();
        model.turnProvenanceOf(() -> model.selectFor(NodeId.of(7), new Proof.Event(old)));
        assertThat(proven()).contains("\"to\":\"draining\"");
        model.turnProvenanceOf(() -> model.selectFor(NodeId.of(7), new Proof.Event(old)));
        assertThat(proven()).isEmpty();
    }

    private static Fact newest(DrainRun run) {
        return run.picture().facts().getOrDefault(NodeId.of(7), List.of()).getFirst();
    }

    private String proven() {
        return model.provenanceProperty().get().map(Page.Section::text).orElse("");
    }

    private String of(DrainRun run, long node, @Nullable String workload) {
        model.select(NodeId.of(node), workload == null ? null : new WorkloadName(workload));
        model.show(run.picture());
        return model.asText();
    }
}
