package drainboard.ui.incident;

import drainboard.session.SessionPicture;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Times;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/// The single worst thing, in one line.
public final class BannerViewModel {
    private static final Line CALM = new Line(Tone.CALM, null, "", "", "");

    private final Times times;
    private final ReadOnlyObjectWrapper<Line> line = new ReadOnlyObjectWrapper<>(CALM);
    private @Nullable Line waiting;
    private boolean held;

    /// A line whose times are in UTC.
    public BannerViewModel() {
        this(Times.ofUtc());
    }

    /// @param times in which zone times are shown
    public BannerViewModel(Times times) {
        this.times = times;
    }

    /// How loud the banner is: a closed set.
    public enum Tone {
        /// Nothing needs attention: there is no banner.
        CALM,
        /// Filled red: nobody has it, it went away by itself, or nothing can be decided.
        ALARM,
        /// A red bar at its left: somebody has it.
        HELD,
        /// An amber bar at its left: no placement is held by it.
        WARNING;

        static Tone of(Severity severity) {
            return switch (severity) {
                case UNACKNOWLEDGED, GONE_STILL_HELD, NOT_KEPT -> ALARM;
                case HELD -> HELD;
                // Red is for what is halted, and for where nothing can be decided.
                case AUDIT_BROKEN,
                        AUDIT_DIFFERS,
                        REFUSED_FENCE,
                        SOURCE_LOST,
                        SOURCE_STALE,
                        NONE_ACCEPTING,
                        SOURCE_GAP,
                        LINES_REFUSED,
                        STALLED,
                        OVERDUE,
                        CLOCK_SKEW,
                        PART_FAILED,
                        SLOW_WINDOW,
                        NO_LOG ->
                        WARNING;
            };
        }
    }

    /// What the banner says.
    ///
    /// @param worst what it is about; null where all is calm
    /// @param words the same in one line, with its ages
    /// @param more how many others there are, in words
    /// @param refusal why it cannot be acknowledged just now; blank where it can
    public record Line(
            Tone tone, @Nullable Alarm worst, String words, String more, String refusal) {}

    /// The present line.
    public ReadOnlyObjectProperty<Line> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        show(Alarms.in(picture), _ -> true, picture);
    }

    /// Shows the worst of what is news, and how many others the list has, news or not; a halt that
    /// it is time to remember fills the banner for a while.
    void show(List<Alarm> alarms, Predicate<Alarm> isNews, SessionPicture picture) {
        Instant now = picture.now();
        Alarm said = null;
        for (Alarm alarm : alarms) {
            if (!alarm.severity().isNotice() || isNews.test(alarm)) {
                said = alarm;
                break;
            }
        }
        if (said == null) {
            set(CALM);
            return;
        }
        int others = alarms.size() - 1;
        Line next = line(said, others, picture);
        if (next.tone() == Tone.HELD) {
            Alarm due = Reminders.due(alarms, now).orElse(null);
            next = due == null ? next : reminder(due, others, picture);
        }
        set(next);
    }

    private Line line(Alarm worst, int others, SessionPicture picture) {
        return new Line(
                Tone.of(worst.severity()),
                worst,
                words(worst, picture),
                more(others),
                JournalAlarms.refusesAll(picture));
    }

    private Line reminder(Alarm due, int others, SessionPicture picture) {
        return new Line(
                Tone.ALARM,
                due,
                "Reminder: " + words(due, picture),
                more(others),
                JournalAlarms.refusesAll(picture));
    }

    private String words(Alarm alarm, SessionPicture picture) {
        Saying lastKnown = Phrases.lastKnown(alarm, picture.freshness());
        return alarm.consequence().at(picture.now(), times)
                + (lastKnown.equals(Saying.NONE)
                        ? ""
                        : " This was " + lastKnown.at(picture.now(), times) + ".")
                + (alarm.severity().isUnacknowledged() ? JournalAlarms.refusal(picture) : "");
    }

    private static String more(int others) {
        return others == 0 ? "" : "+" + Figures.count(others) + " more";
    }

    /// While it is held the banner neither comes nor goes: a pointer's button is down.
    public void hold(boolean hold) {
        held = hold;
        Line late = waiting;
        if (!hold && late != null) {
            waiting = null;
            line.set(late);
        }
    }

    private void set(Line next) {
        boolean jumps = (next.tone() == Tone.CALM) != (line.get().tone() == Tone.CALM);
        if (held && jumps) {
            waiting = next;
            return;
        }
        waiting = null;
        line.set(next);
    }
}
