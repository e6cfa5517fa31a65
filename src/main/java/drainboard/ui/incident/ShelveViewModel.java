package drainboard.ui.incident;

import drainboard.session.Deed;
import drainboard.session.Scribe;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Asks for how long a warning is put aside, and why.
public final class ShelveViewModel {
    private static final String NEEDED = "A reason is needed. Say why, so that the next one knows.";

    private final Shelf shelf;
    private final Runnable changed;
    private final String operator;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final StringProperty reason = new SimpleStringProperty("");
    private Scribe scribe = Scribe.NONE;
    private Instant now = Instant.EPOCH;
    private @Nullable Alarm asked;

    /// @param changed is told when something was put aside or brought back
    ShelveViewModel(Shelf shelf, String operator, Runnable changed) {
        this.shelf = shelf;
        this.operator = operator;
        this.changed = changed;
        reason.subscribe((_, _) -> fault.set(""));
    }

    /// Whether the prompt is asked.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What is asked.
    public ReadOnlyStringProperty promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    /// Why nothing was put aside; blank while that was not tried.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Why it is put aside.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// For how long something may be put aside.
    public List<Duration> terms() {
        return Shelf.TERMS;
    }

    void show(Instant present) {
        now = present;
    }

    /// Why an alarm may not be put aside, as a sentence; blank where it may.
    public static String refusal(@Nullable Alarm alarm) {
        if (alarm == null) {
            return "Choose a warning in the list first.";
        }
        if (alarm.severity().isHalt()) {
            return "A halt is never put aside.";
        }
        if (alarm.severity() == Severity.REFUSED_FENCE) {
            return "News of fence_lost that was not taken is never put aside.";
        }
        return alarm.severity().isShelvable()
                ? ""
                : "A record that cannot be relied on is never put aside.";
    }

    /// Asks about a warning; nothing happens where it may not be put aside.
    public void ask(Alarm alarm) {
        if (refusal(alarm).isEmpty()) {
            asked = alarm;
            reason.set("");
            fault.set("");
            prompt.set("Put " + alarm.headline() + " aside for");
            open.set(true);
        }
    }

    /// Puts it aside; a reason is asked for.
    public void confirm(Duration term) {
        Alarm alarm = asked;
        if (!open.get() || alarm == null) {
            return;
        }
        if (shelf.put(alarm, term, operator, reason.get().strip(), now)) {
            open.set(false);
            enter(
                    new Deed.WarningShelved(
                            alarm.key(),
                            Shelf.weight(alarm),
                            now.plus(term),
                            reason.get().strip()));
            changed.run();
        } else {
            fault.set(NEEDED);
        }
    }

    /// Brings a warning back at once.
    public void takeBack(Alarm alarm) {
        if (shelf.takeBack(alarm)) {
            enter(new Deed.WarningBroughtBack(alarm.key()));
        }
        changed.run();
    }

    /// Names where it is entered that a warning was put aside or brought back; where nothing is
    /// kept, only this window knows. What was put aside in an earlier run stays there.
    public void enters(Scribe audit) {
        scribe = audit;
        audit.shelved().forEach(one -> shelf.restore(one.operator(), one.deed()));
    }

    private void enter(Deed deed) {
        var _ = scribe.enter(operator, deed);
    }

    /// Leaves the prompt where what it asks about is not among what stands: it has ended, or was
    /// put aside elsewhere.
    void keepTo(List<Alarm> standing) {
        String key = open.get() && asked != null ? asked.key() : null;
        if (key != null && standing.stream().noneMatch(alarm -> alarm.key().equals(key))) {
            leave();
        }
    }

    /// Leaves the prompt; nothing was put aside.
    public void leave() {
        open.set(false);
    }
}
