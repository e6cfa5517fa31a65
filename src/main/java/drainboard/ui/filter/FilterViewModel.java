package drainboard.ui.filter;

import drainboard.ui.filter.Filter.Fault;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the operator wants to see: a text, and beside it what was chosen in the state machine. One
/// of it serves all views of a window, so that they show the same. What was asked for before can be
/// had back.
public final class FilterViewModel {
    /// How many filters are remembered.
    private static final int MOST = 50;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Optional<String>> pinned =
            new SimpleObjectProperty<>(this, "pinned", Optional.empty());
    private final ReadOnlyObjectWrapper<Filter> filter =
            new ReadOnlyObjectWrapper<>(this, "filter", Filter.ALL);
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper(this, "fault", "");

    private final List<Wish> past = new ArrayList<>(List.of(Wish.NONE));
    private int at;
    private boolean together;

    /// What stood here at one time.
    private record Wish(String text, Optional<String> pinned) {
        private static final Wish NONE = new Wish("", Optional.empty());
    }

    /// Nothing is hidden yet.
    public FilterViewModel() {
        text.subscribe(this::read);
        pinned.subscribe(this::read);
        pinned.subscribe(this::settle);
    }

    /// The text, as it is typed.
    public StringProperty textProperty() {
        return text;
    }

    /// A term that was chosen elsewhere, shown beside the text: `mode:draining`.
    public ObjectProperty<Optional<String>> pinnedProperty() {
        return pinned;
    }

    /// What to show.
    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// What of the text cannot be read, where, and what would help; blank where all can.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Hides nothing any more; false where nothing stood here.
    public boolean clear() {
        settle();
        boolean any = !text.get().isEmpty() || pinned.get().isPresent();
        write(Wish.NONE);
        settle();
        return any;
    }

    /// Remembers what stands here, unless it does already; each letter typed is not worth it.
    public void settle() {
        Wish now = new Wish(text.get(), pinned.get());
        if (together || past.get(at).equals(now)) {
            return;
        }
        past.subList(at + 1, past.size()).clear();
        past.add(now);
        if (past.size() > MOST) {
            past.removeFirst();
        }
        at = past.size() - 1;
    }

    /// Whether there is a filter to go back to.
    public boolean hasBack() {
        return at > 0 || !past.get(at).equals(new Wish(text.get(), pinned.get()));
    }

    /// Whether there is a filter to go forward to again.
    public boolean hasForward() {
        return at + 1 < past.size();
    }

    /// Asks for what was asked for before.
    public void back() {
        settle();
        go(at - 1);
    }

    /// Asks again for what was gone back from.
    public void forward() {
        settle();
        go(at + 1);
    }

    private void go(int place) {
        if (place >= 0 && place < past.size()) {
            at = place;
            write(past.get(place));
        }
    }

    private void write(Wish wish) {
        together = true;
        text.set(wish.text());
        together = false;
        pinned.set(wish.pinned());
        read();
    }

    /// What is asked for, as the operator may say it again.
    public String asked() {
        return Stream.concat(pinned.get().stream(), Stream.of(text.get().strip()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void read() {
        if (together) {
            return;
        }
        Filter typed = Filter.of(text.get());
        fault.set(
                typed.faults().stream()
                        .map(FilterViewModel::told)
                        .collect(Collectors.joining("  ")));
        Filter all = Filter.of(pinned.get().orElse("")).and(typed);
        Filter next = new Filter(all.terms(), List.of());
        if (!next.equals(filter.get())) {
            filter.set(next);
        }
    }

    private static String told(Fault fault) {
        return "At letter " + fault.position() + ": " + fault.cure() + " It hides nothing.";
    }
}
