package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.Refusal;
import drainboard.event.Stamp;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Desk.Answer;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Words;
import drainboard.ui.incident.Alarm.Target;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/// Says "I have it" for one node: it silences, it releases nothing.
public final class AcknowledgeViewModel {
    private final DeskCall desk;
    private final StringProperty operator;
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private @Nullable SessionPicture latest;
    private @Nullable Target target;

    /// A prompt that is not open.
    ///
    /// @param operator the name that is filled in at first
    public AcknowledgeViewModel(DeskCall desk, String operator) {
        this.desk = desk;
        this.operator = new SimpleStringProperty(operator);
    }

    /// Whether the prompt is asked.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether an answer is waited for.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What is asked, with the node and the raise that were seen.
    public ReadOnlyStringProperty promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    /// Why it was refused; blank while it was not.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Why nothing can be acknowledged just now; blank where it can.
    public ReadOnlyStringProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// Who acknowledges.
    public StringProperty operatorProperty() {
        return operator;
    }

    /// What the operator has to say of it, for the audit; may be blank.
    public StringProperty noteProperty() {
        return note;
    }

    /// Keeps the newest picture at hand.
    public void show(SessionPicture picture) {
        latest = picture;
        String now = JournalAlarms.refusesAll(picture);
        if (!now.equals(refused.get())) {
            refused.set(now);
            fault.set(now);
        }
    }

    /// Why a row of the list cannot be acknowledged, as a sentence; blank where it can.
    public static String refusal(AttentionRow row) {
        return switch (row) {
            case Alarm alarm when alarm.severity().isUnacknowledged() -> "";
            case Alarm alarm when alarm.severity().isHalt() ->
                    "It is acknowledged already; a forensic clear ends it.";
            case Alarm alarm when alarm.severity().isOfAudit() ->
                    "What is wrong with the record stands until it is mended; it is not"
                            + " acknowledged.";
            case Alarm _, AttentionRow.Aside _, AttentionRow.Group _ ->
                    "A warning is not acknowledged; it can be put aside for a while.";
            case AttentionRow.Head _ -> "This is the head of a section; choose a row below it.";
        };
    }

    /// Asks about what an alarm shows; a source has nothing to acknowledge.
    public void ask(Alarm alarm) {
        if (alarm.about() instanceof Target seen && alarm.severity().isUnacknowledged()) {
            ask(seen);
        }
    }

    /// Asks about a node as it is shown now; nothing happens where nothing is unacknowledged.
    public void ask(NodeId node) {
        if (latest != null) {
            SessionPicture picture = latest;
            picture.fleet().tracked(node).stream()
                    .flatMap((Tracked now) -> Alarms.of(now, picture).stream())
                    .filter(one -> one.severity().isUnacknowledged())
                    .findFirst()
                    .ifPresent(this::ask);
        }
    }

    private void ask(Target seen) {
        fault.set(latest == null ? "" : JournalAlarms.refusesAll(latest));
        if (!isAsked(seen)) {
            note.set("");
        }
        aim(seen);
        open.set(true);
    }

    /// Whether a node and its raise are what is asked about; where it stands, and which event said
    /// so, is another matter.
    private boolean isAsked(Target seen) {
        return target != null
                && target.node().equals(seen.node())
                && Objects.equals(target.raise(), seen.raise());
    }

    private void aim(Target seen) {
        target = seen;
        prompt.set(
                "Acknowledge "
                        + Sanitizer.brief(seen.node().toString())
                        + (seen.raise() == null ? "" : ", raise " + seen.raise())
                        + " as");
    }

    /// Leaves the prompt; nothing was acknowledged.
    public void leave() {
        open.set(false);
    }

    /// Hands the acknowledgement in, naming the raise that was seen.
    public void confirm() {
        if (!open.get() || busy.get() || target == null || !refused.get().isEmpty()) {
            return;
        }
        busy.set(true);
        fault.set("");
        Instant now = latest == null ? null : latest.now();
        Target seen = target;
        desk.submit(
                new Acknowledgement(
                        seen.node(),
                        operator.get().strip(),
                        seen.raise(),
                        Stamp.at(now),
                        note.get().strip()),
                answer -> answered(seen, answer));
    }

    private void answered(Target seen, Answer answer) {
        busy.set(false);
        boolean asked = isAsked(seen);
        switch (answer) {
            case Answer.Accepted accepted -> {
                if (asked) {
                    note.set("");
                    open.set(false);
                }
            }
            case Answer.Refused refused -> {
                fault.set(
                        Words.of(refused.refusal())
                                + " ("
                                + Sanitizer.show(refused.detail())
                                + ")");
                if (asked && refused.refusal() == Refusal.STALE_SELECTION) {
                    readAgain(seen.node());
                }
            }
            case Answer.Unavailable unavailable ->
                    fault.set(
                            (unavailable.unknown() ? "" : "Not handed in: ")
                                    + Sanitizer.show(unavailable.why()));
        }
    }

    private void readAgain(NodeId node) {
        if (latest != null) {
            latest.fleet()
                    .tracked(node)
                    .map((Tracked now) -> Alarms.target(now))
                    .ifPresent(this::aim);
        }
    }
}
