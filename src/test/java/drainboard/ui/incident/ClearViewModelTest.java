package drainboard.ui.incident;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.ui.incident.Script.NODE;
import static drainboard.ui.incident.Script.OTHER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import drainboard.event.Evidence;
import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Refusal;
import drainboard.event.Release;
import drainboard.event.Resolution;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.TransitionTable;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.SupervisionPolicy;
import drainboard.node.SupervisionPolicy.OnGap;
import drainboard.node.SupervisionPolicy.TwoPerson;
import drainboard.session.Attachment;
import drainboard.session.Desk.Answer;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Times;
import drainboard.ui.control.Words;
import drainboard.ui.incident.ClearOutcome.State;
import drainboard.ui.incident.ClearViewModel.Step;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

class ClearViewModelTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Script script = Script.fenceLost();
    private ClearViewModel model = over(NODE);

    @Test
    void nothing_is_preselected_and_all_that_is_missing_is_listed() {
        assertThat(model.draft().resolutionProperty().get()).isNull();
        assertThat(model.draft().verified()).isEmpty();
        assertThat(todo())
                .isEqualTo(
                        "Not ready yet: choose a resolution; name what was verified; give a"
                                + " reason.");
        for (ClearField field : ClearField.values()) {
            assertThat(fault(field)).as(field.id()).isEmpty();
        }
    }

    @Test
    void review_with_missing_fields_says_why_in_place_and_stays() {
        model.review();
        assertThat(model.stepProperty().get()).isEqualTo(Step.FINDINGS);
        assertThat(fault(ClearField.REASON)).isEqualTo(Words.of(Refusal.BLANK_REASON));
        assertThat(fault(ClearField.RESOLUTION)).isEqualTo(Words.of(Refusal.MISSING_RESOLUTION));
        assertThat(fault(ClearField.EVIDENCE)).isEqualTo(Words.of(Refusal.MISSING_EVIDENCE));
        assertThat(model.faults().first()).isEqualTo(ClearField.RESOLUTION);
        model.draft().reasonProperty().set(" \t\u00a0");
        assertThat(fault(ClearField.REASON)).isEqualTo(Words.of(Refusal.BLANK_REASON));
        model.draft().reasonProperty().set("PDU 3 dark");
        assertThat(fault(ClearField.REASON)).isEmpty();
        assertThat(script.decisions).isEmpty();
    }

    @Test
    void other_alone_is_no_evidence_for_a_valid_fence() {
        fill(Resolution.FENCE_VALID, Evidence.OTHER);
        model.review();
        assertThat(fault(ClearField.EVIDENCE)).isEqualTo(Words.of(Refusal.MISSING_EVIDENCE));
        fill(Resolution.REATTEMPT_DRAIN);
        assertThat(todo()).isEmpty();
    }

    @Test
    void policy_asks_for_another_person() {
        script.policy =
                new SupervisionPolicy(
                        OnGap.HALT, false, TwoPerson.FENCE_LOST, TransitionTable.STANDARD);
        show();
        fill(Resolution.FENCE_VALID, Evidence.POWER);
        model.review();
        assertThat(fault(ClearField.APPROVER)).isEqualTo(Words.of(Refusal.APPROVER_REQUIRED));
        model.draft().approverProperty().set(" AVERY ");
        assertThat(fault(ClearField.APPROVER)).isEqualTo(Words.of(Refusal.SAME_PERSON));
        model.draft().approverProperty().set("blake");
        assertThat(todo()).isEmpty();
        assertThat(model.situationProperty().get().policy()).isEqualTo("policy: for fence_lost");
    }

    @Test
    void what_is_not_shown_the_present_any_more_locks_and_hands_in_nothing() {
        toConfirm(Resolution.FENCE_VALID);
        model.typedProperty().set("0x42");
        assertThat(model.readyProperty().get()).isTrue();
        nanos.addAndGet(Duration.ofSeconds(4).toNanos());
        model.tick();
        assertThat(model.readyProperty().get()).isTrue();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        model.operate();
        assertThat(script.decisions).isEmpty();
        assertThat(model.lockProperty().get())
                .startsWith("This window has not been shown how the node stands for 6 s.");
        assertThat(model.countdownProperty().get()).isEqualTo("locked");
        model.review();
        assertThat(model.lockProperty().get()).as("reading it again shows no more").isNotEmpty();
        show();
        model.review();
        assertThat(model.lockProperty().get()).isEmpty();
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void in_fence_lost_it_only_authorises_and_shows_exactly_what_will_come() {
        toConfirm(Resolution.FENCE_VALID);
        ClearAct act = act();
        assertThat(act.act())
                .startsWith("This AUTHORISES the clear. Nothing is released until")
                .contains("fence_lost → drained");
        assertThat(act.button()).isEqualTo("Authorise clear of 0x42");
        assertThat(act.lines())
                .extracting(ReleaseLine::whole, ReleaseLine::action)
                .containsExactly(line("ledger-batch"), line("mail-relay"), line("orders-consumer"));
        assertThat(act.text()).contains("PDU 3 dark").contains("power");
    }

    @Test
    void each_workload_says_its_checkpoint_and_whether_its_runtime_is_heard() {
        Script other =
                new Script()
                        .place(NODE, "ledger-batch", "mail-relay", "orders-consumer")
                        .move(NODE, ACCEPTING, DRAINING)
                        .report(NODE, "mail-relay", 12)
                        .report(NODE, "ledger-batch", 3)
                        .later(20)
                        .move(NODE, DRAINING, DRAINED)
                        .report(NODE, "ledger-batch", 2)
                        .later(240)
                        .move(NODE, DRAINED, FENCE_LOST);
        assertThat(remarks(other))
                .containsExactly(
                        "had checkpoint 21:12:23Z, 2 in flight at 21:12:23Z, runtime not reporting"
                                + " (4 m)",
                        "had checkpoint 21:12:23Z, 12 in flight before it",
                        "had checkpoint 21:12:23Z, runtime never reported");
        Script lost = new Script().place(NODE, "b", "a").move(NODE, DRAINED, FENCE_LOST);
        assertThat(remarks(lost.report(NODE, "b", 0)))
                .containsExactly("has NO checkpoint, runtime never reported", "has NO checkpoint");
    }

    @ParameterizedTest
    @CsvSource({"20, true", "60, true", "3600, false"})
    void a_runtime_is_called_silent_after_as_long_as_the_site_set(long seconds, boolean silent) {
        Script other =
                new Script()
                        .place(NODE, "mail-relay")
                        .move(NODE, ACCEPTING, DRAINING)
                        .move(NODE, DRAINING, DRAINED)
                        .report(NODE, "mail-relay", 12)
                        .later(90)
                        .move(NODE, DRAINED, FENCE_LOST);
        other.staleAfter = Duration.ofSeconds(seconds);
        assertThat(remarks(other).getFirst().contains("runtime not reporting")).isEqualTo(silent);
    }

    private List<String> remarks(Script over) {
        model =
                new ClearViewModel(
                        NODE,
                        over.picture(),
                        "avery",
                        new DeskCall(over, Runnable::run),
                        Times.ofUtc(),
                        nanos::get);
        toConfirm(Resolution.FENCE_VALID);
        return act().lines().stream().map(ReleaseLine::remark).toList();
    }

    @Test
    void where_nothing_is_kept_no_entry_is_promised_or_named() {
        operate(Resolution.FENCE_VALID);
        assertThat(model.recordProperty().get()).contains("no audit log will tell of it");
        assertThat(outcome().written()).startsWith("No audit log tells of it");
    }

    @Test
    void the_entry_that_will_be_is_told_anew_while_others_are_written() {
        script.kept(1182);
        show();
        toConfirm(Resolution.FENCE_VALID);
        assertThat(model.recordProperty().get()).contains("as entry 1\u00a0183, or a later");
        script.kept(1183);
        show();
        assertThat(model.recordProperty().get()).contains("as entry 1\u00a0184, or a later");
        model.typedProperty().set("0x42");
        script.kept(1190);
        model.operate();
        assertThat(outcome().written()).isEqualTo("Written to the audit log as entry 1\u00a0191.");
    }

    @Test
    void the_act_waits_for_the_typed_id() {
        toConfirm(Resolution.FENCE_VALID);
        model.operate();
        model.typedProperty().set("0x4");
        model.operate();
        assertThat(script.decisions).isEmpty();
        assertThat(model.readyProperty().get()).isFalse();
        model.typedProperty().set("0x42");
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void the_decision_carries_raise_and_preview() {
        operate(Resolution.FENCE_VALID);
        assertThat(script.decisions)
                .containsExactly(
                        new ForensicClear(
                                NODE,
                                "avery",
                                "PDU 3 dark",
                                List.of("power"),
                                Resolution.FENCE_VALID,
                                null,
                                1L,
                                List.of(
                                        release("ledger-batch"),
                                        release("mail-relay"),
                                        release("orders-consumer")),
                                Stamp.at(script.now)));
    }

    @Test
    void authorised_then_released_when_the_scheduler_turns_the_key() {
        operate(Resolution.FENCE_VALID);
        assertThat(outcome().state()).isEqualTo(State.WAITING);
        assertThat(outcome().headline())
                .isEqualTo("Authorised. Waiting for the scheduler: fence_lost → drained");
        show();
        assertThat(outcome().state()).isEqualTo(State.WAITING);
        script.later(5).move(NODE, FENCE_LOST, DRAINED);
        show();
        assertThat(outcome().state()).isEqualTo(State.RELEASED);
        assertThat(outcome().headline()).isEqualTo("Released: 3 workloads on 0x42.");
        assertThat(outcome().lines()).noneMatch(ReleaseLine::flagged).hasSize(3);
        assertThat(outcome().text()).contains("orders-consumer  persist_final_checkpoint");
        script.move(NODE, DRAINED, MAINTENANCE);
        show();
        assertThat(outcome().state()).isEqualTo(State.RELEASED);
    }

    @Test
    void another_way_out_voids_it() {
        operate(Resolution.FENCE_VALID);
        script.move(NODE, FENCE_LOST, DRAINING);
        show();
        assertThat(outcome().state()).isEqualTo(State.VOID);
        assertThat(outcome().headline()).contains("Nothing was released");
    }

    @Test
    void a_node_that_has_left_is_released_at_once() {
        script.move(NODE, FENCE_LOST, DRAINED);
        show();
        toConfirm(Resolution.FENCE_VALID);
        assertThat(act().act()).startsWith("This RELEASES 3 workloads now.");
        assertThat(act().button()).isEqualTo("Clear and release 3 workloads on 0x42");
        model.typedProperty().set("0x42");
        model.operate();
        show();
        assertThat(outcome().state()).isEqualTo(State.RELEASED);
        assertThat(outcome().lines()).noneMatch(ReleaseLine::flagged).hasSize(3);
    }

    @Test
    void the_resolution_that_the_scheduler_did_not_take_is_refused_and_says_which_it_took() {
        script.move(NODE, FENCE_LOST, DRAINED);
        show();
        fill(Resolution.REATTEMPT_DRAIN);
        model.review();
        assertThat(fault(ClearField.RESOLUTION))
                .startsWith(Words.of(Refusal.WRONG_RESOLUTION))
                .endsWith("fence_lost → drained.");
    }

    @Test
    void any_change_locks_the_second_step_until_it_is_read_again() {
        toConfirm(Resolution.FENCE_VALID);
        model.typedProperty().set("0x42");
        script.later(10).move(NODE, FENCE_LOST, DRAINED).move(NODE, DRAINED, FENCE_LOST);
        show();
        assertThat(model.lockProperty().get())
                .isEqualTo(
                        "The node changed at 21:12:13Z while this was open: drained → fence_lost,"
                                + " raise 2. Read it again.");
        assertThat(model.readyProperty().get()).isFalse();
        model.operate();
        assertThat(script.decisions).isEmpty();
    }

    @Test
    void the_form_tells_since_when_all_is_held_and_since_when_it_was_raised_again() {
        script.later(600).move(NODE, FENCE_LOST, DRAINED).move(NODE, DRAINED, FENCE_LOST);
        script.later(60);
        show();
        assertThat(model.situationProperty().get().text())
                .contains("since 21:12:03Z (11 m 00 s), raise 2 since 21:22:03Z (1 m 00 s).");
    }

    @Test
    void what_was_found_at_one_raise_confirms_nothing_at_another() {
        model.draft().approverProperty().set("blake");
        CompletableFuture<Attachment> photo = new CompletableFuture<>();
        model.draft().attach("rack.jpg", photo, Runnable::run);
        photo.complete(new Attachment("rack.jpg", 3, "ab".repeat(32)));
        CompletableFuture<Attachment> late = new CompletableFuture<>();
        toConfirm(Resolution.FENCE_VALID);
        model.draft().attach("late.jpg", late, Runnable::run);
        model.typedProperty().set("0x42");
        script.later(10).move(NODE, FENCE_LOST, DRAINED).move(NODE, DRAINED, FENCE_LOST);
        show();
        model.review();
        late.complete(new Attachment("late.jpg", 3, "cd".repeat(32)));
        assertThat(model.stepProperty().get()).isEqualTo(Step.FINDINGS);
        assertThat(model.noticeProperty().get())
                .isEqualTo(
                        "This is raise 2, of 21:12:13Z: what was found, attached or approved before"
                                + " it does not count. Your reason is kept; say again what you"
                                + " found.");
        assertThat(model.draft().verified()).isEmpty();
        assertThat(model.draft().resolutionProperty().get()).isNull();
        assertThat(model.draft().approverProperty().get()).isEmpty();
        assertThat(model.draft().attachedProperty().get()).isNull();
        assertThat(model.draft().reasonProperty().get()).isEqualTo("PDU 3 dark");
        assertThat(fault(ClearField.EVIDENCE)).isNotEmpty();
        toConfirm(Resolution.FENCE_VALID);
        assertThat(model.noticeProperty().get()).isEmpty();
        assertThat(model.typedProperty().get()).as("the id is typed again").isEmpty();
        model.operate();
        assertThat(script.decisions).isEmpty();
        model.typedProperty().set("0x42");
        model.operate();
        assertThat(outcome().state()).isEqualTo(State.WAITING);
    }

    @Test
    void what_was_found_while_the_first_step_was_open_confirms_no_later_raise_either() {
        fill(Resolution.FENCE_VALID, Evidence.POWER);
        script.later(10).move(NODE, FENCE_LOST, DRAINED).move(NODE, DRAINED, FENCE_LOST);
        show();
        model.review();
        assertThat(model.stepProperty().get()).isEqualTo(Step.FINDINGS);
        assertThat(model.draft().verified()).isEmpty();
    }

    @Test
    void a_cause_that_asks_for_no_evidence_is_not_confirmed_for_another_raise_either() {
        script.move(OTHER, ACCEPTING, DRAINING).move(OTHER, DRAINED, MAINTENANCE);
        model = over(OTHER);
        model.draft().reasonProperty().set("counted by hand");
        model.review();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CONFIRM);
        script.move(OTHER, DRAINING, DRAINED);
        show();
        assertThat(model.lockProperty().get()).contains("raise 2");
        model.review();
        assertThat(model.stepProperty().get()).isEqualTo(Step.FINDINGS);
        assertThat(model.noticeProperty().get()).startsWith("This is raise 2");
        model.review();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CONFIRM);
    }

    @Test
    void a_lock_tells_the_newest_change() {
        toConfirm(Resolution.FENCE_VALID);
        script.standing(new SourceStatus.Stale(script.now)).later(64);
        show();
        String first = model.lockProperty().get();
        assertThat(first).contains("it is only last known now");
        script.later(3);
        show();
        assertThat(model.lockProperty().get()).as("the moment of a change stands").isEqualTo(first);
        script.standing(new SourceStatus.Live());
        script.move(NODE, FENCE_LOST, DRAINED);
        show();
        assertThat(model.lockProperty().get())
                .contains("fence_lost → drained")
                .doesNotContain("last known");
        script.move(NODE, DRAINED, FENCE_LOST);
        show();
        assertThat(model.lockProperty().get()).contains("drained → fence_lost, raise 2");
    }

    @Test
    void a_node_whose_source_is_stale_is_told_as_last_known_and_locks_the_second_step() {
        show();
        assertThat(model.situationProperty().get().text()).contains("still in fence_lost");
        toConfirm(Resolution.FENCE_VALID);
        model.typedProperty().set("0x42");
        assertThat(model.readyProperty().get()).isTrue();
        script.standing(new SourceStatus.Stale(script.now)).later(64);
        show();
        assertThat(model.situationProperty().get().text())
                .contains(
                        "The node was last known to be in fence_lost 1 m 04 s ago, script is stale;"
                                + " 3 workloads held.")
                .doesNotContain("still in");
        assertThat(model.lockProperty().get())
                .contains("it is only last known now, script is stale. Read it again.");
        assertThat(model.readyProperty().get()).isFalse();
        model.operate();
        assertThat(script.decisions).isEmpty();
        model.review();
        assertThat(model.lockProperty().get()).isEmpty();
        assertThat(act().act())
                .contains("This AUTHORISES the clear.")
                .endsWith(
                        "Nobody knows where the node is now: when you read it, it was last known to"
                                + " be in fence_lost 1 m 04 s ago, script is stale.");
        script.standing(new SourceStatus.Live());
        show();
        assertThat(model.lockProperty().get()).contains("its source is heard again");
        model.review();
        assertThat(act().act()).doesNotContain("last known", "Nobody knows");
    }

    @Test
    void a_release_on_a_node_that_is_only_last_known_says_so_where_it_is_confirmed() {
        script.move(NODE, FENCE_LOST, DRAINED);
        script.standing(new SourceStatus.Stale(script.now)).later(28);
        show();
        toConfirm(Resolution.FENCE_VALID);
        assertThat(act().act())
                .startsWith("This RELEASES 3 workloads now. Nobody knows where the node is now:")
                .contains("last known to be in drained 28 s ago, script is stale.")
                .endsWith("No word of the scheduler is waited for.")
                .doesNotContain("has already left", "The node is drained");
    }

    @Test
    void a_node_that_comes_into_doubt_locks_the_second_step() {
        toConfirm(Resolution.FENCE_VALID);
        script.later(3).move(NODE, MAINTENANCE, ACCEPTING);
        show();
        assertThat(model.lockProperty().get()).contains("it is in doubt");
        assertThat(model.situationProperty().get().text())
                .contains("last known to be in fence_lost, something said of it since could not");
        model.review();
        assertThat(model.lockProperty().get()).isEmpty();
    }

    @Test
    void a_mode_that_changed_is_named() {
        toConfirm(Resolution.FENCE_VALID);
        script.move(NODE, FENCE_LOST, DRAINING);
        show();
        assertThat(model.lockProperty().get()).contains("fence_lost → draining");
        model.review();
        assertThat(model.stepProperty().get()).isEqualTo(Step.FINDINGS);
        assertThat(fault(ClearField.RESOLUTION)).contains("fence_lost → draining");
    }

    @Test
    void an_incident_that_somebody_else_ended_leaves_nothing_to_clear() {
        toConfirm(Resolution.FENCE_VALID);
        ClearViewModel mine = model;
        model = over(NODE);
        operate(Resolution.FENCE_VALID);
        mine.show(script.picture());
        assertThat(mine.lockProperty().get()).contains("avery authorised a clear");
        script.move(NODE, FENCE_LOST, DRAINED);
        mine.show(script.picture());
        mine.review();
        assertThat(mine.faults().sentenceProperty(ClearField.SELECTION).get())
                .isEqualTo(Words.of(Refusal.NO_INCIDENT));
    }

    @Test
    void a_workload_that_joins_changes_the_list() {
        toConfirm(Resolution.FENCE_VALID);
        script.report(NODE, "late-comer", 1);
        show();
        assertThat(model.lockProperty().get()).contains("4 workloads");
    }

    @Test
    void what_was_read_counts_for_ninety_seconds() {
        toConfirm(Resolution.FENCE_VALID);
        model.typedProperty().set("0x42");
        script.later(6);
        show();
        assertThat(model.countdownProperty().get()).isEqualTo("expires in 1 m 24 s");
        script.later(83);
        show();
        assertThat(model.countdownProperty().get()).isEqualTo("expires in 1 s");
        assertThat(model.readyProperty().get()).isTrue();
        script.later(1);
        show();
        assertThat(model.lockProperty().get()).startsWith("The 90 seconds");
        assertThat(model.readyProperty().get()).isFalse();
        model.review();
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void a_cause_without_resolution_asks_for_none() {
        script.move(OTHER, ACCEPTING, DRAINING).move(OTHER, DRAINED, MAINTENANCE);
        model = over(OTHER);
        assertThat(model.situationProperty().get().asksResolution()).isFalse();
        model.draft().reasonProperty().set("seen in the scheduler's log");
        model.review();
        assertThat(act().button()).isEqualTo("Clear and release 1 workload on 0x77");
        model.typedProperty().set("0x77");
        model.operate();
        show();
        assertThat(outcome().state()).isEqualTo(State.RELEASED);
    }

    @Test
    void the_desk_has_the_last_word_and_is_quoted_beside_the_field() {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        model =
                new ClearViewModel(
                        NODE,
                        script.picture(),
                        "avery",
                        new DeskCall((decision, file) -> answer, Runnable::run),
                        Times.ofUtc(),
                        nanos::get);
        operate(Resolution.FENCE_VALID);
        assertThat(model.readyProperty().get()).isFalse();
        script.submit(new Acknowledgement(NODE, "blake", 1L, Stamp.at(script.now))).join();
        answer.complete(new Answer.Refused(Refusal.APPROVER_REQUIRED, ""));
        assertThat(model.stepProperty().get()).isEqualTo(Step.FINDINGS);
        show();
        assertThat(fault(ClearField.APPROVER)).isEqualTo(Words.of(Refusal.APPROVER_REQUIRED));
        model.draft().approverProperty().set("blake");
        assertThat(todo()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_has_a_sentence_of_its_own_in_place(Refusal refusal) {
        model =
                new ClearViewModel(
                        NODE,
                        script.picture(),
                        "avery",
                        new DeskCall(
                                (decision, file) ->
                                        CompletableFuture.completedFuture(
                                                new Answer.Refused(refusal, "0x42 is drained")),
                                Runnable::run),
                        Times.ofUtc(),
                        nanos::get);
        operate(Resolution.FENCE_VALID);
        String sentence = Words.of(refusal);
        assertThat(Arrays.stream(Refusal.values()).map(Words::of))
                .as("no two refusals read alike")
                .doesNotHaveDuplicates();
        ClearField field = ClearField.of(refusal);
        if (field == ClearField.SELECTION) {
            assertThat(model.lockProperty().get())
                    .startsWith(sentence)
                    .endsWith("(0x42 is drained)");
            assertThat(model.stepProperty().get()).isEqualTo(Step.CONFIRM);
            assertThat(model.readyProperty().get()).isFalse();
        } else {
            assertThat(fault(field)).startsWith(sentence);
            assertThat(model.stepProperty().get()).isEqualTo(Step.FINDINGS);
        }
        for (ClearField other : ClearField.values()) {
            assertThat(fault(other))
                    .as(other.id())
                    .matches(text -> text.isEmpty() || other == field);
        }
        assertThat(model.typedProperty().get()).as("typed text is kept").isEqualTo("0x42");
        assertThat(model.draft().reasonProperty().get()).isEqualTo("PDU 3 dark");
    }

    @Test
    void a_desk_that_is_gone_changes_nothing_and_says_so() {
        model =
                new ClearViewModel(
                        NODE,
                        script.picture(),
                        "avery",
                        new DeskCall(
                                (decision, file) ->
                                        CompletableFuture.completedFuture(
                                                new Answer.Unavailable("the run has ended")),
                                Runnable::run),
                        Times.ofUtc(),
                        nanos::get);
        operate(Resolution.FENCE_VALID);
        assertThat(model.noticeProperty().get())
                .isEqualTo("It could not be handed in, nothing changed: the run has ended");
        assertThat(model.stepProperty().get()).isEqualTo(Step.CONFIRM);
    }

    @Test
    void where_it_is_not_known_whether_it_counts_nobody_says_that_nothing_changed() {
        String why = "The disk failed. It is not known whether the decision stands on the disk.";
        model =
                new ClearViewModel(
                        NODE,
                        script.picture(),
                        "avery",
                        new DeskCall(
                                (decision, file) ->
                                        CompletableFuture.completedFuture(
                                                new Answer.Unavailable(why, true)),
                                Runnable::run),
                        Times.ofUtc(),
                        nanos::get);
        operate(Resolution.FENCE_VALID);
        assertThat(model.noticeProperty().get()).isEqualTo(why);
    }

    @Test
    void a_node_without_an_incident_has_nothing_to_clear() {
        model = over(OTHER);
        model.review();
        assertThat(fault(ClearField.SELECTION)).isEqualTo(Words.of(Refusal.NO_INCIDENT));
        assertThat(model.stepProperty().get()).isEqualTo(Step.FINDINGS);
    }

    private static Tuple line(String workload) {
        return tuple(workload, WorkloadAction.PERSIST_FINAL_CHECKPOINT);
    }

    private static Release release(String workload) {
        return new Release(new WorkloadName(workload), WorkloadAction.PERSIST_FINAL_CHECKPOINT);
    }

    private ClearViewModel over(NodeId node) {
        return new ClearViewModel(
                node,
                script.picture(),
                "avery",
                new DeskCall(script, Runnable::run),
                Times.ofUtc(),
                nanos::get);
    }

    private void fill(Resolution resolution, Evidence... evidence) {
        model.draft().resolutionProperty().set(resolution);
        List.of(evidence).forEach(one -> model.draft().evidenceProperty(one).set(true));
        model.draft().reasonProperty().set("PDU 3 dark");
    }

    private void toConfirm(Resolution resolution) {
        fill(resolution, Evidence.POWER);
        model.review();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CONFIRM);
    }

    private void operate(Resolution resolution) {
        toConfirm(resolution);
        model.typedProperty().set("0x42");
        model.operate();
    }

    private void show() {
        model.show(script.picture());
    }

    private ClearAct act() {
        return Objects.requireNonNull(model.actProperty().get());
    }

    private ClearOutcome outcome() {
        return Objects.requireNonNull(model.outcomeProperty().get());
    }

    private String todo() {
        return model.faults().todoProperty().get();
    }

    private String fault(ClearField field) {
        return model.faults().sentenceProperty(field).get();
    }
}
