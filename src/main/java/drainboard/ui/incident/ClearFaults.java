package drainboard.ui.incident;

import drainboard.event.Refusal;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.node.Incident.WayOut;
import drainboard.ui.control.Words;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a clear still lacks: one line that lists it from the start, and once it was asked for, a
/// sentence beside each field concerned.
public final class ClearFaults {
    private final Map<ClearField, ReadOnlyStringWrapper> sentences =
            new EnumMap<>(ClearField.class);
    private final ReadOnlyStringWrapper todo = new ReadOnlyStringWrapper("");
    private boolean asked;
    private boolean empty;
    private @Nullable Refusal byDesk;

    ClearFaults() {
        for (ClearField field : ClearField.values()) {
            sentences.put(field, new ReadOnlyStringWrapper(""));
        }
    }

    /// The sentence beside a field; blank where there is none.
    public ReadOnlyStringProperty sentenceProperty(ClearField field) {
        return wrapper(field).getReadOnlyProperty();
    }

    /// All that is missing, in one line; blank where nothing is.
    public ReadOnlyStringProperty todoProperty() {
        return todo.getReadOnlyProperty();
    }

    /// The first field, in the order of the form, that has a sentence; null where none has.
    public @Nullable ClearField first() {
        for (ClearField field : ClearField.values()) {
            if (!wrapper(field).get().isEmpty()) {
                return field;
            }
        }
        return null;
    }

    boolean isEmpty() {
        return empty;
    }

    /// From now on the sentences stand beside the fields.
    void ask() {
        asked = true;
        byDesk = null;
    }

    /// The desk refused what seemed complete here.
    void refusedBy(Refusal refusal) {
        asked = true;
        byDesk = refusal;
    }

    /// The desk's refusal was of a draft that has changed since.
    void forget() {
        byDesk = null;
    }

    void show(List<Refusal> found, @Nullable Incident incident) {
        List<Refusal> all = new ArrayList<>(found);
        if (byDesk != null && !all.contains(byDesk)) {
            all.add(byDesk);
        }
        all.sort(Comparator.comparing(ClearField::of));
        empty = all.isEmpty();
        todo.set(
                empty
                        ? ""
                        : all.stream()
                                .map(ClearField::todo)
                                .collect(Collectors.joining("; ", "Not ready yet: ", ".")));
        for (ClearField field : ClearField.values()) {
            wrapper(field)
                    .set(
                            all.stream()
                                    .filter(one -> asked && ClearField.of(one) == field)
                                    .map(one -> sentence(one, incident))
                                    .collect(Collectors.joining(" ")));
        }
    }

    /// What a refusal means here.
    static String sentence(Refusal refusal, @Nullable Incident incident) {
        String words = Words.of(refusal);
        if (refusal != Refusal.WRONG_RESOLUTION || incident == null) {
            return words;
        }
        return words + " It took fence_lost → " + target(incident.wayOut()) + ".";
    }

    private static String target(WayOut way) {
        return switch (way) {
            case TO_DRAINING -> NodeMode.DRAINING.wireName();
            case TO_DRAINED -> NodeMode.DRAINED.wireName();
            case NONE, UNNAMED -> "another mode";
        };
    }

    private ReadOnlyStringWrapper wrapper(ClearField field) {
        return sentences.computeIfAbsent(field, missing -> new ReadOnlyStringWrapper(""));
    }
}
