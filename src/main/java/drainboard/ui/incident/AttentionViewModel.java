package drainboard.ui.incident;

import drainboard.session.SessionPicture;
import drainboard.ui.fx.KeyedRows;
import drainboard.ui.incident.Severity.Section;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What needs attention, in sections, worst first.
public final class AttentionViewModel {
    private final ObservableList<AttentionRow> rows = FXCollections.observableArrayList();
    private final ObservableList<AttentionRow> shown =
            FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("Needs attention");
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    /// The list, heads of sections included.
    public ObservableList<AttentionRow> rows() {
        return shown;
    }

    /// What stands above the list, with how many need attention.
    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// How many of them nobody has acknowledged; blank where that is none.
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /// What the window's title says before its name; blank where nothing needs attention.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        show(Alarms.in(picture));
    }

    void show(List<Alarm> alarms) {
        int count = alarms.size();
        long open = alarms.stream().filter(one -> one.severity().isUnacknowledged()).count();
        headline.set(count == 0 ? "Needs attention" : "Needs attention  " + count);
        caption.set(open == 0 ? "" : open + " unacknowledged");
        title.set(count == 0 ? "" : "(" + count + ") " + alarms.getFirst().condition());
        KeyedRows.update(rows, sections(alarms), AttentionRow::key);
    }

    private static List<AttentionRow> sections(List<Alarm> alarms) {
        Map<Section, List<Alarm>> sections =
                alarms.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.severity().section(),
                                        () -> new TreeMap<>(Section.ORDER),
                                        Collectors.toList()));
        List<AttentionRow> next = new ArrayList<>();
        sections.forEach(
                (section, in) -> {
                    next.add(new AttentionRow.Head(section.title(), in.size()));
                    next.addAll(in);
                });
        return next;
    }
}
