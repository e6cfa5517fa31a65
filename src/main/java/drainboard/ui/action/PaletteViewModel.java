package drainboard.ui.action;

import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/// Finds what somebody means among all acts and all that can be gone to. What begins with `>` is
/// looked for among the acts only; those are found by the name of their group too. At most [#MOST]
/// are shown, the best first: what only fits loosely and cannot be done now comes last.
public final class PaletteViewModel {
    /// How many are shown at most.
    public static final int MOST = 50;

    private static final Comparator<Found> BEST_LAST =
            Comparator.comparingInt(Found::score)
                    .thenComparing(found -> found.entry().kind(), Comparator.reverseOrder())
                    .thenComparing(Found::place, Comparator.reverseOrder());

    private final Acts acts;
    private final PaletteEntries others;
    private final Consumer<Act> run;
    private boolean recentOnly;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private List<Candidate> all = List.of();
    private List<Candidate> narrowed = List.of();
    private String before = "";

    /// One that may be found.
    private record Candidate(
            PaletteEntry entry, String folded, String group, String keys, int place) {}

    /// One that was found, and how well it fits.
    private record Found(Candidate candidate, int score) {
        PaletteEntry entry() {
            return candidate.entry();
        }

        int place() {
            return candidate.place();
        }
    }

    /// A palette over a registry and what is there besides.
    ///
    /// @param run does an act as its key would
    public PaletteViewModel(Acts acts, PaletteEntries others, Consumer<Act> run) {
        this.acts = acts;
        this.others = others;
        this.run = run;
        text.subscribe(_ -> find());
    }

    /// What is typed.
    public StringProperty textProperty() {
        return text;
    }

    /// What was found, best first.
    public ObservableList<PaletteRow> rows() {
        return rows;
    }

    /// Which row is selected; -1 where there is none.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// How many were found, or why the selected one cannot be done.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Looks anew at all that there is, and begins with what was typed as given.
    public void open(String typed) {
        open(typed, false);
    }

    /// The same, for what was followed before only.
    public void openRecent() {
        open("", true);
    }

    private void open(String typed, boolean recent) {
        recentOnly = recent;
        List<Candidate> now = new ArrayList<>();
        for (Act act : acts.all()) {
            PaletteEntry entry =
                    new PaletteEntry(
                            PaletteEntry.Kind.ACTION,
                            act.name(),
                            act.group(),
                            act.refusal().get(),
                            () -> run.accept(act));
            now.add(
                    new Candidate(
                            entry,
                            Fuzzy.folded(act.name()),
                            Fuzzy.folded(act.group()),
                            String.join(", ", acts.keysOf(act)),
                            now.size()));
        }
        for (PaletteEntry entry : others.entries()) {
            now.add(new Candidate(entry, Fuzzy.folded(entry.name()), "", "", now.size()));
        }
        if (recent) {
            now.removeIf(one -> one.entry().kind() != PaletteEntry.Kind.FILE);
        }
        all = now;
        narrowed = now;
        before = "";
        if (text.get().equals(typed)) {
            find();
        } else {
            text.set(typed);
        }
    }

    private void find() {
        String typed = text.get();
        boolean actsOnly = typed.startsWith(">");
        List<FuzzyWord> words = Fuzzy.words(actsOnly ? typed.substring(1) : typed);
        // Another digit makes another number of an id, which need not fit what fitted before.
        boolean narrows =
                !before.isEmpty()
                        && typed.startsWith(before)
                        && words.stream().noneMatch(FuzzyWord::isOfId);
        List<Candidate> within = narrows ? narrowed : all;
        List<Candidate> fitting = new ArrayList<>();
        PriorityQueue<Found> best = new PriorityQueue<>(MOST + 1, BEST_LAST);
        for (Candidate one : within) {
            if (actsOnly && one.entry().kind() != PaletteEntry.Kind.ACTION) {
                continue;
            }
            int score = Fuzzy.score(words, one.folded(), one.group());
            if (score == Fuzzy.NOT && !words.isEmpty()) {
                continue;
            }
            fitting.add(one);
            if (!words.isEmpty() || isOfferedUnasked(one.entry().kind())) {
                best.add(new Found(one, words.isEmpty() ? unasked(one) : worth(one, score)));
                if (best.size() > MOST) {
                    best.poll();
                }
            }
        }
        narrowed = fitting;
        before = typed;
        List<Found> found = new ArrayList<>(best);
        found.sort(BEST_LAST.reversed());
        selected.set(-1);
        rows.setAll(found.stream().map(PaletteViewModel::row).toList());
        select(rows.isEmpty() ? -1 : 0);
        if (rows.isEmpty()) {
            said.set("Nothing is called that.");
        }
    }

    /// What can be done stands before what cannot; what was followed before stays in its order.
    private int unasked(Candidate one) {
        return recentOnly || one.entry().refusal().isEmpty() ? 0 : -1;
    }

    private static int worth(Candidate one, int score) {
        return one.entry().refusal().isEmpty() ? score : Fuzzy.refused(score);
    }

    /// With nothing typed yet, what needs a person and what can be done: not the whole fleet.
    private boolean isOfferedUnasked(PaletteEntry.Kind kind) {
        return recentOnly || kind == PaletteEntry.Kind.INCIDENT || kind == PaletteEntry.Kind.ACTION;
    }

    private static PaletteRow row(Found found) {
        PaletteEntry entry = found.entry();
        return new PaletteRow(
                entry.kind().word(),
                Sanitizer.show(entry.name()),
                Sanitizer.show(entry.detail()),
                found.candidate().keys(),
                Sanitizer.show(entry.refusal()),
                entry.go());
    }

    /// Selects the next one or, told a negative number, one before; it stops at the ends.
    public void move(int by) {
        if (!rows.isEmpty()) {
            select(Math.clamp(selected.get() + (long) by, 0, rows.size() - 1));
        }
    }

    /// Selects one of those shown.
    public void select(int place) {
        selected.set(place);
        chosen().ifPresent(
                        row ->
                                said.set(
                                        row.isOpen()
                                                ? (place + 1)
                                                        + " of "
                                                        + Figures.count(narrowed.size())
                                                : "Not now: " + row.refusal()));
    }

    /// The selected one.
    public Optional<PaletteRow> chosen() {
        int at = selected.get();
        return at >= 0 && at < rows.size() ? Optional.of(rows.get(at)) : Optional.empty();
    }
}
