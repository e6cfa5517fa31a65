package drainboard.ui.audit;

import drainboard.session.AuditBook.Wanted;
import drainboard.ui.control.AuditWords;
import drainboard.ui.control.Sanitizer;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which entries are shown, as it is typed: a date that is not whole yet hides nothing and says so.
public final class AuditFilter {
    /// The choice that hides nothing.
    public static final String ALL_KINDS = "All kinds";

    /// The choice that hides nothing.
    public static final String ALL_OPERATORS = "All operators";

    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty target = new SimpleStringProperty("");
    private final StringProperty operator = new SimpleStringProperty(ALL_OPERATORS);
    private final StringProperty kind = new SimpleStringProperty(ALL_KINDS);
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ObservableList<String> kinds = FXCollections.observableArrayList(ALL_KINDS);
    private final ObservableList<String> operators =
            FXCollections.observableArrayList(ALL_OPERATORS);
    private final Map<String, String> kindsByWord = new TreeMap<>();
    private final Map<String, String> operatorsByWord = new TreeMap<>();
    private final Runnable changed;
    private boolean clearing;
    private Wanted wanted = made();

    /// @param changed is told whenever something else is wanted
    AuditFilter(Runnable changed) {
        this.changed = changed;
        for (StringProperty part : List.of(text, target, operator, kind, from, to)) {
            part.subscribe((_, _) -> typed());
        }
    }

    private void typed() {
        if (clearing) {
            return;
        }
        Wanted next = made();
        if (!next.equals(wanted)) {
            wanted = next;
            changed.run();
        }
    }

    private Wanted made() {
        fault.set("");
        return new Wanted(
                text.get().strip(),
                target.get().strip(),
                chosen(operator.get(), operatorsByWord),
                chosen(kind.get(), kindsByWord),
                instant(from.get().strip(), "From", false),
                instant(to.get().strip(), "To", true),
                -1,
                Long.MAX_VALUE);
    }

    private static @Nullable String chosen(@Nullable String word, Map<String, String> byWord) {
        return word == null ? null : byWord.get(word);
    }

    /// @param behind whether a day or a minute is meant with all that is in it
    private @Nullable Instant instant(String typed, String name, boolean behind) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            if (typed.length() <= 10) {
                LocalDate day = LocalDate.parse(typed);
                return (behind ? day.plusDays(1) : day).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            String plain = typed.endsWith("Z") ? typed.substring(0, typed.length() - 1) : typed;
            LocalDateTime at = LocalDateTime.parse(plain.replace(' ', 'T'));
            ChronoUnit unit = plain.length() <= 16 ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
            return (behind ? at.truncatedTo(unit).plus(1, unit) : at).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            fault.set(name + " is not used yet: write 2026-11-25 or 2026-11-25 08:12 (UTC).");
            return null;
        }
    }

    /// What is wanted, of all places.
    Wanted wanted() {
        return wanted;
    }

    /// Whether it hides anything.
    boolean isNarrow() {
        return !(wanted.text().isEmpty()
                && wanted.target().isEmpty()
                && wanted.operator() == null
                && wanted.kind() == null
                && wanted.from() == null
                && wanted.to() == null);
    }

    /// Offers kinds and operators to choose from, besides those that were offered before.
    void offer(Collection<String> more, Collection<String> people) {
        more.forEach(one -> kindsByWord.putIfAbsent(AuditWords.kind(one), one));
        people.stream()
                .filter(one -> !one.isBlank())
                .forEach(one -> operatorsByWord.putIfAbsent(Sanitizer.show(one), one));
        show(kinds, ALL_KINDS, kindsByWord);
        show(operators, ALL_OPERATORS, operatorsByWord);
    }

    private static void show(
            ObservableList<String> choices, String all, Map<String, String> byWord) {
        int at = choices.indexOf(all) + 1;
        for (String word : byWord.keySet()) {
            if (at == choices.size() || !choices.get(at).equals(word)) {
                choices.add(at, word);
            }
            at++;
        }
    }

    /// Whether it narrows anything, or something stands in it that is not used yet.
    public boolean hides() {
        return !text.get().isEmpty()
                || !target.get().isEmpty()
                || !from.get().isEmpty()
                || !to.get().isEmpty()
                || !ALL_OPERATORS.equals(operator.get())
                || !ALL_KINDS.equals(kind.get());
    }

    /// Shows all again.
    public void clear() {
        clearing = true;
        text.set("");
        target.set("");
        operator.set(ALL_OPERATORS);
        kind.set(ALL_KINDS);
        from.set("");
        to.set("");
        clearing = false;
        typed();
    }

    /// What must stand somewhere in an entry.
    public StringProperty textProperty() {
        return text;
    }

    /// What must stand in the node.
    public StringProperty targetProperty() {
        return target;
    }

    /// The operator that is chosen.
    public StringProperty operatorProperty() {
        return operator;
    }

    /// The kind that is chosen.
    public StringProperty kindProperty() {
        return kind;
    }

    /// The first day or minute.
    public StringProperty fromProperty() {
        return from;
    }

    /// The last day or minute.
    public StringProperty toProperty() {
        return to;
    }

    /// What of it is not used, and why.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// The kinds to choose from.
    public ObservableList<String> kinds() {
        return kinds;
    }

    /// The operators to choose from.
    public ObservableList<String> operators() {
        return operators;
    }
}
