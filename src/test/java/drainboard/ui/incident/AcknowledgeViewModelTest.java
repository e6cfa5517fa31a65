package drainboard.ui.incident;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.ui.incident.Script.NODE;
import static drainboard.ui.incident.Script.OTHER;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.Refusal;
import drainboard.event.Stamp;
import drainboard.fleet.Roster;
import drainboard.session.Desk.Answer;
import drainboard.ui.control.Words;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

class AcknowledgeViewModelTest {
    private final Script script = Script.fenceLost();
    private final AcknowledgeViewModel model = over(script);

    @Test
    void it_names_the_raise_that_was_seen() {
        show();
        model.ask(NODE);
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.promptProperty().get()).isEqualTo("Acknowledge 0x42, raise 1 as");
        model.confirm();
        assertThat(script.decisions)
                .containsExactly(new Acknowledgement(NODE, "avery", 1L, Stamp.at(script.now)));
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void a_note_goes_with_it_and_is_kept_while_it_is_refused_but_never_for_another_node() {
        script.move(OTHER, ACCEPTING, DRAINING).move(OTHER, DRAINING, FENCE_LOST);
        show();
        model.ask(NODE);
        model.noteProperty().set(" rack 7 is being looked at ");
        model.operatorProperty().set("");
        model.confirm();
        assertThat(model.noteProperty().get()).contains("rack 7");
        model.leave();
        model.ask(OTHER);
        assertThat(model.noteProperty().get()).isEmpty();
        model.leave();
        model.ask(NODE);
        model.noteProperty().set(" rack 7 is being looked at ");
        model.operatorProperty().set("avery");
        model.confirm();
        assertThat(script.decisions.getLast())
                .isEqualTo(
                        new Acknowledgement(
                                NODE,
                                "avery",
                                1L,
                                Stamp.at(script.now),
                                "rack 7 is being looked at"));
        assertThat(model.noteProperty().get()).isEmpty();
    }

    @Test
    void a_refused_fence_event_has_no_raise() {
        script.move(OTHER, ACCEPTING, DRAINING).move(OTHER, DRAINING, FENCE_LOST);
        show();
        model.ask(OTHER);
        model.confirm();
        assertThat(script.decisions)
                .containsExactly(new Acknowledgement(OTHER, "avery", null, Stamp.at(script.now)));
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void a_blank_operator_is_refused_in_words_and_the_prompt_stays() {
        show();
        model.ask(NODE);
        model.operatorProperty().set("  ");
        model.confirm();
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.faultProperty().get()).startsWith(Words.of(Refusal.BLANK_OPERATOR));
    }

    @Test
    void another_raise_in_between_is_refused_and_read_again() {
        show();
        model.ask(NODE);
        script.later(1).move(NODE, FENCE_LOST, DRAINED).move(NODE, DRAINED, FENCE_LOST);
        show();
        assertThat(model.promptProperty().get()).contains("raise 1");
        model.confirm();
        assertThat(model.faultProperty().get()).startsWith(Words.of(Refusal.STALE_SELECTION));
        assertThat(model.promptProperty().get()).contains("raise 2");
        model.confirm();
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void a_note_is_kept_where_the_node_was_read_again_and_its_rack_is_known() {
        script.roster = new Roster(Map.of(), Map.of(), Map.of(NODE, Map.of("rack", "rack-7")));
        show();
        model.ask(NODE);
        model.noteProperty().set("rack 7 is being looked at");
        script.later(1).move(NODE, FENCE_LOST, DRAINED).move(NODE, DRAINED, FENCE_LOST);
        show();
        model.confirm();
        assertThat(model.faultProperty().get()).startsWith(Words.of(Refusal.STALE_SELECTION));
        model.ask(NODE);
        assertThat(model.promptProperty().get()).contains("raise 2");
        assertThat(model.noteProperty().get()).isEqualTo("rack 7 is being looked at");
    }

    @Test
    void a_note_is_kept_where_another_event_was_refused_in_between() {
        script.move(OTHER, ACCEPTING, DRAINING).move(OTHER, DRAINING, FENCE_LOST);
        show();
        model.ask(OTHER);
        model.noteProperty().set("the scheduler's log is read");
        model.leave();
        script.later(1).move(OTHER, DRAINING, FENCE_LOST);
        show();
        model.ask(OTHER);
        assertThat(model.noteProperty().get()).isEqualTo("the scheduler's log is read");
    }

    @Test
    void what_is_acknowledged_is_not_asked_again() {
        show();
        model.ask(NODE);
        model.confirm();
        show();
        model.ask(NODE);
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void a_desk_that_fails_is_said_and_nobody_says_that_nothing_changed() {
        AcknowledgeViewModel broken =
                new AcknowledgeViewModel(
                        new DeskCall(
                                (decision, file) ->
                                        CompletableFuture.failedFuture(
                                                new IllegalStateException("the run has ended")),
                                Runnable::run),
                        "avery");
        broken.show(script.picture());
        broken.ask(NODE);
        broken.confirm();
        assertThat(broken.openProperty().get()).isTrue();
        assertThat(broken.faultProperty().get())
                .contains("the run has ended")
                .contains("not known")
                .doesNotContain("Not handed in");
        assertThat(broken.busyProperty().get()).isFalse();
    }

    @Test
    void only_one_is_handed_in_while_the_answer_is_awaited() {
        int[] count = {0};
        CompletableFuture<Answer> never = new CompletableFuture<>();
        AcknowledgeViewModel slow =
                new AcknowledgeViewModel(
                        new DeskCall(
                                (decision, file) -> {
                                    count[0]++;
                                    return never;
                                },
                                Runnable::run),
                        "avery");
        slow.show(script.picture());
        slow.ask(NODE);
        slow.confirm();
        slow.confirm();
        assertThat(count[0]).isEqualTo(1);
    }

    private void show() {
        model.show(script.picture());
    }

    private static AcknowledgeViewModel over(Script script) {
        return new AcknowledgeViewModel(new DeskCall(script, Runnable::run), "avery");
    }
}
