package drainboard.ui.incident;

import drainboard.session.Freshness;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Times;
import drainboard.ui.fx.KeyedRows;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What needs attention, in sections, worst first. While nothing but time passes, only the present
/// instant changes and every row stays the same object.
public final class AttentionViewModel {
    /// Above this one change of the whole list is cheaper than many.
    private static final int MOST_CHANGES = 64;

    private final Times times;
    private final ObservableList<AttentionRow> rows = FXCollections.observableArrayList();
    private final ObservableList<AttentionRow> shown =
            FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("Needs attention");
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Instant> now = new ReadOnlyObjectWrapper<>(Instant.EPOCH);
    private final ReadOnlyBooleanWrapper mutable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Freshness> freshness =
            new ReadOnlyObjectWrapper<>(Freshness.ALL_FRESH);
    private Runnable muting = () -> {};
    private boolean muted;
    private final Set<String> opened = new HashSet<>();
    private Sections last = Sections.NONE;
    private @Nullable Sections waiting;
    private boolean held;

    /// A list whose times are in UTC.
    public AttentionViewModel() {
        this(Times.ofUtc());
    }

    /// @param times in which zone times are shown
    public AttentionViewModel(Times times) {
        this.times = times;
    }

    /// In which zone times are shown.
    Times times() {
        return times;
    }

    /// The list, heads of sections included.
    public ObservableList<AttentionRow> rows() {
        return shown;
    }

    /// What stands above the list, with how many need attention.
    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// How many of them nobody has acknowledged, blank where that is none or where it can be muted;
    /// or that it is silent.
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /// What the window's title says before its name; blank where nothing needs attention.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// The moment whose ages the rows show.
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// How the sources stand, by which what is said of nodes is known now or only last known.
    ReadOnlyObjectProperty<Freshness> freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    /// How an alarm stands, at the moment whose ages the rows show.
    String detail(Alarm alarm) {
        Saying lastKnown = Phrases.lastKnown(alarm, freshness.get());
        return alarm.detail().at(now.get(), times)
                + (lastKnown.equals(Saying.NONE) ? "" : "; " + lastKnown.at(now.get(), times));
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        show(Sections.of(Alarms.in(picture), new Shelf(), picture.now()), picture);
    }

    // Identity is the point: the same sections are the same object.
    @SuppressWarnings("ReferenceEquality")
    void show(Sections sections, SessionPicture picture) {
        freshness.set(picture.freshness());
        now.set(picture.now());
        if (sections == last) {
            return;
        }
        last = sections;
        int count = sections.count();
        headline.set(count == 0 ? "Needs attention" : "Needs attention  " + Figures.count(count));
        caption();
        title.set(
                count == 0 ? "" : "(" + count + ") " + sections.standing().getFirst().condition());
        if (held) {
            waiting = sections;
        } else {
            fill(sections);
        }
    }

    private void caption() {
        String open = last.open() == 0 ? "" : Figures.count(last.open()) + " unacknowledged";
        // Beside what mutes there is no room, and the head of the section counts them too.
        String counted = mutable.get() ? "" : open;
        caption.set(muted ? "Muted until the next raise" : counted);
    }

    /// Says how it stands with sound.
    ///
    /// @param sounding whether something is heard again and again that can be muted
    /// @param silent whether it is silent until the next raise
    public void sound(boolean sounding, boolean silent) {
        mutable.set(sounding);
        muted = silent;
        caption();
    }

    /// Sets what mutes.
    public void muteBy(Runnable act) {
        muting = act;
    }

    /// Whether there is something to mute.
    public ReadOnlyBooleanProperty mutableProperty() {
        return mutable.getReadOnlyProperty();
    }

    /// Is silent until the next raise.
    void mute() {
        muting.run();
    }

    /// Shows each warning of a group, or folds them up again.
    public void fold(AttentionRow.Group group) {
        if (!opened.remove(group.key())) {
            opened.add(group.key());
        }
        fill(last);
    }

    /// While it is held nothing in the list moves: a pointer's button is down on it.
    public void hold(boolean hold) {
        held = hold;
        Sections late = waiting;
        if (!hold && late != null) {
            waiting = null;
            fill(late);
        }
    }

    private void fill(Sections sections) {
        List<AttentionRow> next = sections.rows(opened);
        if (changes(next) > MOST_CHANGES) {
            rows.setAll(next);
        } else {
            KeyedRows.update(rows, next, AttentionRow::key);
        }
    }

    /// About how many rows differ.
    private int changes(List<AttentionRow> next) {
        int changes = Math.abs(next.size() - rows.size());
        int both = Math.min(next.size(), rows.size());
        for (int at = 0; at < both && changes <= MOST_CHANGES; at++) {
            if (!rows.get(at).equals(next.get(at))) {
                changes++;
            }
        }
        return changes;
    }
}
