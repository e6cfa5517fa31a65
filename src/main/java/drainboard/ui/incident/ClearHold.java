package drainboard.ui.incident;

import drainboard.node.Incident;
import drainboard.session.Desk.Answer;
import drainboard.session.Saving;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Figures;
import drainboard.ui.control.LastShown;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.function.LongSupplier;

/// Whether what was read still counts, and what else stands in the way of the act.
final class ClearHold {
    private final Times times;
    private final LastShown shown;
    private final ReadOnlyStringWrapper countdown = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lock = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper record = new ReadOnlyStringWrapper("");
    private String heeded = "";
    private String asked = "";
    private String changes = "";
    private boolean refused;

    /// @param nanos the clock that tells how long nothing was shown
    ClearHold(Times times, LongSupplier nanos) {
        this.times = times;
        this.shown = new LastShown(nanos);
    }

    /// The present state of things was shown.
    void shown() {
        shown.again();
    }

    ReadOnlyStringProperty countdownProperty() {
        return countdown.getReadOnlyProperty();
    }

    ReadOnlyStringProperty lockProperty() {
        return lock.getReadOnlyProperty();
    }

    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyStringProperty recordProperty() {
        return record.getReadOnlyProperty();
    }

    /// It was read just now.
    void begin(SessionPicture picture) {
        lock.set("");
        changes = "";
        refused = false;
        heeded = JournalAlarms.refusesAll(picture);
        notice.set(heeded);
        heed(picture);
    }

    /// The desk has refused the selection: that stands until the node is read again.
    void refused(String why) {
        refused = true;
        lock.set(why);
    }

    /// Says something beside the button.
    void say(String sentence) {
        notice.set(sentence);
    }

    /// Forgets what was found at an earlier raise, and says so. Answers whether it was so.
    boolean forgets(ClearDraft draft, @Nullable Incident now) {
        if (now == null || !draft.forgets(now)) {
            return false;
        }
        say(
                "This is raise "
                        + now.raises()
                        + (now.raised() == null ? "" : ", of " + times.seconds(now.raised()))
                        + ": what was found, attached or approved before it does not count. Your"
                        + " reason is kept; say again what you found.");
        return true;
    }

    /// Says why nothing came of the act, or that nobody knows what did.
    void undone(Answer.Unavailable answer) {
        say(
                (answer.unknown() ? "" : "It could not be handed in, nothing changed: ")
                        + Sanitizer.show(answer.why()));
    }

    /// Says what is wrong with what was typed, or takes that back; nothing else that stands there.
    void asksAgain(String wrong) {
        if (!wrong.isEmpty() || notice.get().equals(asked)) {
            notice.set(wrong);
        }
        asked = wrong;
    }

    boolean isOpen() {
        return heeded.isEmpty() && lock.get().isEmpty();
    }

    /// Where nothing can be decided, that stands beside the button that then does nothing.
    void heed(SessionPicture picture) {
        String now = JournalAlarms.refusesAll(picture);
        if (!now.equals(heeded)) {
            heeded = now;
            notice.set(now);
        }
        record.set(ahead(picture.saving()));
    }

    /// Looks whether what was read still holds; once it is broken it stays so, and the newest
    /// change is told.
    ///
    /// @param busy whether the act is on its way: what changes then is its answer's
    void look(Reservation selected, SessionPicture picture, boolean busy) {
        heed(picture);
        if (!busy && !refused) {
            String old = shown.tooLongAgo();
            if (old.isEmpty()) {
                selected.broken(picture).ifPresent(this::broken);
            } else if (lock.get().isEmpty()) {
                lock.set(old + " Read it again once it is shown anew.");
            }
        }
        countdown.set(
                lock.get().isEmpty()
                        ? "expires in " + Ages.words(selected.left(picture.now()).plusMillis(999))
                        : "locked");
    }

    /// Another change is told with its own moment, and nothing else in its place.
    private void broken(Reservation.Broken now) {
        if (lock.get().isEmpty() || (!now.changes().isEmpty() && !now.changes().equals(changes))) {
            changes = now.changes();
            lock.set(now.sentence(times));
        }
    }

    private static String ahead(Saving saving) {
        return switch (saving) {
            case Saving.Kept kept ->
                    kept.nextEntry()
                            .map(
                                    next ->
                                            "It is written to the audit log, with the text above,"
                                                    + " as entry "
                                                    + Figures.count(next)
                                                    + ", or a later one if something else is"
                                                    + " written first.")
                            .orElse("It is written to the audit log, with the text above.");
            case Saving.NotAsked _ ->
                    "Decisions are not kept in this run: no audit log will tell of it.";
            case Saving.Unsaved _, Saving.LookingOn _ -> "";
        };
    }

    /// Where the audit tells of what was accepted.
    static String written(@Nullable Long entry) {
        return entry == null
                ? "No audit log tells of it: decisions are not kept in this run."
                : "Written to the audit log as entry " + Figures.count(entry) + ".";
    }
}
