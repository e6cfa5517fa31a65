package drainboard.ui.happening;

import drainboard.session.Fact;
import drainboard.session.FollowedSource;
import drainboard.session.History;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Times;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the page of the events says. It goes on with what is new unless it is held; then it counts
/// what it does not show yet. A picture costs what happened since the one before.
public final class HappeningViewModel {
    private final Times times;
    private final HappeningWords words;
    private final NothingHappened nothing = new NothingHappened();
    private final ObservableList<HappeningRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper newer = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper head = new ReadOnlyStringWrapper("Events");
    private final ReadOnlyStringWrapper elsewhere = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Fact>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Object> written = new ReadOnlyObjectWrapper<>("");
    private HappeningFilter wanted = HappeningFilter.ALL;
    private History history = History.NONE;
    private List<String> sources = List.of();
    private String why = "";
    private long shown;
    private long seen;
    private boolean held;

    /// A page without events.
    public HappeningViewModel(Times times) {
        this.times = times;
        words = new HappeningWords(times);
        filter.subscribe(this::refilter);
    }

    /// Shows a picture.
    public void show(SessionPicture picture) {
        history = picture.history();
        nothing.see(picture);
        why = history.count() == 0 ? nothing.words(picture) : "";
        List<String> names = picture.sources().stream().map(FollowedSource::name).toList();
        boolean renamed = !names.equals(sources);
        sources = names;
        if (renamed || history.count() < seen) {
            anew();
        } else if (history.count() > seen) {
            goOn();
        }
        say();
        elsewhere.set(HappeningWords.elsewhere(picture.sources()));
        written.set(times.written());
    }

    private void refilter(String text) {
        wanted = HappeningFilter.of(text);
        fault.set(wanted.fault());
        anew();
        say();
    }

    /// All that is remembered, from the beginning.
    private void anew() {
        rows.setAll(since(0));
        shown = history.count();
        seen = shown;
        newer.set(0);
    }

    private void goOn() {
        List<HappeningRow> more = since(held ? seen : shown);
        seen = history.count();
        if (held) {
            newer.set(newer.get() + more.size());
            return;
        }
        shown = seen;
        newer.set(0);
        int last = rows.size();
        while (last > 0 && rows.get(last - 1).number() < first()) {
            last--;
        }
        rows.remove(last, rows.size());
        rows.addAll(0, more);
    }

    private long first() {
        return history.count() - history.happenings().size();
    }

    /// What passes of those from a number on, the newest first.
    private List<HappeningRow> since(long number) {
        List<Fact> all = history.happenings();
        long first = first();
        List<HappeningRow> found = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && first + i >= number; i--) {
            if (wanted.accepts(all.get(i))) {
                found.add(new HappeningRow(first + i, all.get(i)));
            }
        }
        return found;
    }

    private void say() {
        int all = history.happenings().size();
        head.set(
                (rows.size() + newer.get() < all ? Figures.count(rows.size()) + " of " : "")
                        + HappeningWords.events(all)
                        + (history.count() > all
                                ? ", the newest of " + Figures.count(history.count())
                                : ""));
        empty.set(
                why.isEmpty() && rows.isEmpty()
                        ? "No event matches this filter. "
                                + HappeningWords.events(all)
                                + (all == 1 ? " is" : " are")
                                + " hidden. Esc in the filter clears it."
                        : why);
    }

    /// Holds the rows as they are, or goes on with what is new.
    void hold(boolean still) {
        if (held && !still) {
            held = false;
            goOn();
            say();
        }
        held = still;
    }

    /// Chooses a row, once more where it is chosen.
    void choose(HappeningRow row) {
        selected.set(Optional.empty());
        selected.set(Optional.of(row.fact()));
    }

    HappeningWords words() {
        return words;
    }

    /// How times are written: it changes with their zone, and at midnight.
    ReadOnlyObjectProperty<Object> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /// The rows that pass the filter, newest first.
    public ObservableList<HappeningRow> rows() {
        return rows;
    }

    /// The filter as it is typed.
    public StringProperty filterProperty() {
        return filter;
    }

    /// What of the filter could not be read; blank where all could.
    ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// How many came since the rows are held.
    ReadOnlyLongProperty newerProperty() {
        return newer.getReadOnlyProperty();
    }

    /// How many there are.
    ReadOnlyStringProperty headProperty() {
        return head.getReadOnlyProperty();
    }

    /// Which refused lines are not among the rows, and where they are; blank where none is missing.
    ReadOnlyStringProperty elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }

    /// Why there is no row; blank where there are some.
    ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// What happened in the row that was chosen last.
    public ReadOnlyObjectProperty<Optional<Fact>> selected() {
        return selected.getReadOnlyProperty();
    }
}
