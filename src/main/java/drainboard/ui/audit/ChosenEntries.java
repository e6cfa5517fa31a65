package drainboard.ui.audit;

import drainboard.ui.control.Figures;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What is chosen in the table. Of one entry every field is shown, of several only how many they
/// are: the fields of one would read as if they were those of all.
final class ChosenEntries {
    private final ReadOnlyObjectWrapper<@Nullable EntryRow> only = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private List<EntryRow> chosen = List.of();

    void choose(List<EntryRow> now) {
        chosen = now.stream().sorted(Comparator.comparingLong(EntryRow::place).reversed()).toList();
        only.set(chosen.size() == 1 ? chosen.getFirst() : null);
        EntryRow one = only.get();
        said.set(
                one != null
                        ? "Entry " + Figures.count(one.place()) + "  " + one.what().first()
                        : chosen.isEmpty() ? "" : several());
    }

    private String several() {
        return Figures.count(chosen.size())
                + " entries are chosen, "
                + Figures.count(chosen.getFirst().place())
                + " to "
                + Figures.count(chosen.getLast().place());
    }

    /// What is chosen as text; all that is shown where nothing is.
    String asText(List<EntryRow> shown) {
        return (chosen.isEmpty() ? shown : chosen)
                .stream().map(EntryRow::asText).collect(Collectors.joining("\n"));
    }

    /// The entry whose every field is shown; null where none or several are chosen.
    ReadOnlyObjectProperty<@Nullable EntryRow> onlyProperty() {
        return only.getReadOnlyProperty();
    }

    /// Which entry is chosen, or how many are; blank where none is.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
