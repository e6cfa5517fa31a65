package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Refusal;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Desk.Answer;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.control.TypedId;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.LongSupplier;

/// A forensic clear of one node, select before operate: what was found, what will happen, what did.
public final class ClearViewModel {
    private final NodeId node;
    private final DeskCall desk;
    private final Times times;
    private final ClearDraft draft;
    private final ClearFaults faults = new ClearFaults();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FINDINGS);
    private final ReadOnlyObjectWrapper<ClearSituation> situation;
    private final ReadOnlyObjectWrapper<@Nullable ClearAct> act = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ClearOutcome> outcome =
            new ReadOnlyObjectWrapper<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ClearHold hold;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private boolean busy;
    private SessionPicture latest;
    private @Nullable Reservation reserved;
    private @Nullable ForensicClear submitted;
    private String written = "";

    /// Where the operator is: a closed set.
    public enum Step {
        /// What did you find?
        FINDINGS,
        /// What will happen.
        CONFIRM,
        /// What did happen.
        OUTCOME
    }

    /// A clear of a node, as the present picture shows it.
    ///
    /// @param operator the name that is filled in at first
    /// @param times in which zone times are shown
    /// @param nanos the clock that tells how long nothing was shown
    public ClearViewModel(
            NodeId node,
            SessionPicture picture,
            String operator,
            DeskCall desk,
            Times times,
            LongSupplier nanos) {
        this.node = node;
        this.times = times;
        this.desk = desk;
        this.latest = picture;
        this.hold = new ClearHold(times, nanos);
        this.draft = new ClearDraft(operator, incident());
        this.situation =
                new ReadOnlyObjectWrapper<>(ClearSituation.of(node, tracked(), picture, times));
        draft.parts().forEach(part -> part.addListener(changed -> edited()));
        typed.addListener(
                changed -> {
                    hold.asksAgain("");
                    refreshReady();
                });
        hold.heed(picture);
        check();
    }

    /// What the operator has filled in.
    public ClearDraft draft() {
        return draft;
    }

    /// What is still missing or was refused, by field.
    public ClearFaults faults() {
        return faults;
    }

    /// Where the operator is.
    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// How the node stands; once it is reviewed, under the title of the raise that was.
    public ReadOnlyObjectProperty<ClearSituation> situationProperty() {
        return situation.getReadOnlyProperty();
    }

    /// What will happen; null before the second step.
    public ReadOnlyObjectProperty<@Nullable ClearAct> actProperty() {
        return act.getReadOnlyProperty();
    }

    /// What did happen; null before the clear was accepted.
    public ReadOnlyObjectProperty<@Nullable ClearOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// The node's id as the operator types it.
    public StringProperty typedProperty() {
        return typed;
    }

    /// How long what was read still counts.
    public ReadOnlyStringProperty countdownProperty() {
        return hold.countdownProperty();
    }

    /// Why the second step is locked; blank while it is not.
    public ReadOnlyStringProperty lockProperty() {
        return hold.lockProperty();
    }

    /// What else has to be said, above all why nothing can be decided; blank where nothing has.
    public ReadOnlyStringProperty noticeProperty() {
        return hold.noticeProperty();
    }

    /// Which entry of the audit will tell of the act; blank where none can be written.
    public ReadOnlyStringProperty recordProperty() {
        return hold.recordProperty();
    }

    /// Whether the act can be carried out: read, not locked, the id typed, none on its way.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        latest = picture;
        hold.shown();
        ClearSituation now = ClearSituation.of(node, tracked(), picture, times);
        situation.set(now.under(situation.get().title()));
        switch (step.get()) {
            case FINDINGS -> {
                hold.heed(picture);
                check();
            }
            case CONFIRM -> tick();
            case OUTCOME -> settle();
        }
    }

    /// Goes to the second step if nothing is missing, and reads the node there; else says what is.
    /// The id that was typed stays unless act, effects or raise are others now.
    public void review() {
        Tracked now = tracked();
        Incident incident = incident();
        boolean older = hold.forgets(draft, incident);
        faults.ask();
        check();
        if (older
                || !faults.isEmpty()
                || draft.readingProperty().get()
                || now == null
                || incident == null) {
            step.set(Step.FINDINGS);
            return;
        }
        Reservation fresh = Reservation.of(now, incident, draft.resolutionProperty().get(), latest);
        if (reserved != null && !fresh.doesSameAs(reserved)) {
            typed.set("");
        }
        reserved = fresh;
        act.set(
                ClearAct.of(
                        fresh,
                        draft.decision(now, fresh.preview(), latest.now()),
                        draft.attachedProperty().get(),
                        times));
        hold.begin(latest);
        step.set(Step.CONFIRM);
        tick();
    }

    /// Goes back to what was found; the reservation is given up.
    public void back() {
        if (step.get() == Step.CONFIRM && !busy) {
            step.set(Step.FINDINGS);
            check();
        }
    }

    /// Carries the act out; nothing happens unless it is ready, and a wrong id is called so.
    public void operate() {
        tick();
        Reservation selected = reserved;
        ClearAct shown = act.get();
        if (shown != null && step.get() == Step.CONFIRM && !busy && hold.isOpen()) {
            hold.asksAgain(TypedId.wrong(typed.get(), shown.id(), node));
        }
        if (!ready.get() || selected == null) {
            return;
        }
        ForensicClear clear = draft.decision(selected.seen(), selected.preview(), latest.now());
        busy = true;
        hold.say("");
        refreshReady();
        desk.submit(
                clear,
                Optional.ofNullable(draft.attachedProperty().get()),
                answer -> answered(clear, answer));
    }

    private void answered(ForensicClear clear, Answer answer) {
        busy = false;
        switch (answer) {
            case Answer.Accepted accepted -> {
                submitted = clear;
                written = ClearHold.written(accepted.entry());
                step.set(Step.OUTCOME);
                settle();
            }
            case Answer.Refused refused -> refused(refused.refusal(), refused.detail());
            case Answer.Unavailable none -> hold.undone(none);
        }
        if (step.get() == Step.CONFIRM) {
            tick();
        }
    }

    private void refused(Refusal refusal, String detail) {
        String sentence = ClearFaults.sentence(refusal, incident());
        if (ClearField.of(refusal) == ClearField.SELECTION) {
            hold.refused(sentence + " (" + Sanitizer.show(detail) + ")");
        } else {
            faults.refusedBy(refusal);
            step.set(Step.FINDINGS);
            check();
        }
    }

    private void edited() {
        faults.forget();
        check();
    }

    /// What the rules would say of the draft as it is.
    private void check() {
        situation.set(ClearSituation.of(node, tracked(), latest, times));
        faults.show(ClearCheck.refusals(tracked(), draft, latest), incident());
    }

    /// Looks whether the reservation still holds: time passes, whether anything is shown or not.
    void tick() {
        if (reserved != null && step.get() == Step.CONFIRM) {
            hold.look(reserved, latest, busy);
            refreshReady();
        }
    }

    private void settle() {
        Reservation selected = reserved;
        ForensicClear clear = submitted;
        ClearOutcome before = outcome.get();
        boolean over = before != null && before.state().isFinal();
        if (selected != null && clear != null && !over) {
            outcome.set(ClearOutcome.of(selected, clear, latest, written, times));
        }
    }

    private void refreshReady() {
        ClearAct shown = act.get();
        ready.set(
                step.get() == Step.CONFIRM
                        && !busy
                        && hold.isOpen()
                        && shown != null
                        && TypedId.isIt(typed.get(), shown.id(), node));
    }

    private @Nullable Tracked tracked() {
        return latest.fleet().tracked(node).orElse(null);
    }

    private @Nullable Incident incident() {
        Tracked now = tracked();
        return now == null ? null : now.incident();
    }
}
