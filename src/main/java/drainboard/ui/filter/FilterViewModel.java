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

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the operator wants to see: a text, and beside it what was chosen in the state machine. One
/// of it serves all views of a window, so that they show the same.
public final class FilterViewModel {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Optional<String>> pinned =
            new SimpleObjectProperty<>(this, "pinned", Optional.empty());
    private final ReadOnlyObjectWrapper<Filter> filter =
            new ReadOnlyObjectWrapper<>(this, "filter", Filter.ALL);
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper(this, "fault", "");

    /// Nothing is hidden yet.
    public FilterViewModel() {
        text.subscribe(this::read);
        pinned.subscribe(this::read);
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
        boolean any = !text.get().isEmpty() || pinned.get().isPresent();
        text.set("");
        pinned.set(Optional.empty());
        return any;
    }

    /// What is asked for, as the operator may say it again.
    public String asked() {
        return Stream.concat(pinned.get().stream(), Stream.of(text.get().strip()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void read() {
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
