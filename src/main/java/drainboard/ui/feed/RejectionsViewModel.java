package drainboard.ui.feed;

import drainboard.event.RejectionReason;
import drainboard.session.FeedPicture;
import drainboard.session.SeenRejection;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sought;
import drainboard.ui.control.Times;
import drainboard.ui.fx.KeyedRows;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the page of the refused records says.
public final class RejectionsViewModel {
    /// The choice of a filter that hides nothing.
    public static final String ALL_SOURCES = "All sources";

    /// The choice of a filter that hides nothing.
    public static final String ALL_REASONS = "All reasons";

    private final ObservableList<RejectionRow> rows = FXCollections.observableArrayList();
    private final ObservableList<String> sources = FXCollections.observableArrayList(ALL_SOURCES);
    private final StringProperty source = new SimpleStringProperty(ALL_SOURCES);
    private final StringProperty reason = new SimpleStringProperty(ALL_REASONS);
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Object> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable RejectionRow> details =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("Rejections 0");
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper hiding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Long> turns = new ReadOnlyObjectWrapper<>(0L);
    private FeedPicture picture = new FeedPicture(List.of(), List.of(), 0);
    private List<RejectionRow> all = List.of();
    private final RejectionRows made;
    private final SmallTexts small = new SmallTexts();
    private Sought sought = Sought.ALL;
    private boolean showing;

    RejectionsViewModel(Times times) {
        this.made = new RejectionRows(times);
        source.subscribe(this::refilter);
        reason.subscribe(this::refilter);
        words.subscribe(this::seek);
        selected.subscribe(this::follow);
    }

    // Identity is the point: the same rows are the same list.
    @SuppressWarnings("ReferenceEquality")
    void show(FeedPicture now) {
        List<RejectionRow> next = made.of(now);
        if (next == all
                && now.counted() == picture.counted()
                && Objects.equals(now.earlier(), picture.earlier())) {
            return;
        }
        picture = now;
        all = next;
        small.keep(all);
        List<String> names = new ArrayList<>(List.of(ALL_SOURCES));
        names.addAll(new TreeSet<>(all.stream().map(RejectionRow::source).toList()));
        if (!names.equals(sources)) {
            String chosen = source.get();
            sources.setAll(names);
            source.set(names.contains(chosen) ? chosen : ALL_SOURCES);
        }
        refilter();
    }

    private void seek(String typed) {
        sought = Sought.of(typed);
        small.keep(sought.isAll() ? List.of() : all);
        refilter();
    }

    private void refilter() {
        showing = true;
        KeyedRows.update(rows, all.stream().filter(this::passes).toList(), RejectionRow::key);
        showing = false;
        long in = picture.counted();
        headline.set("Rejections " + Figures.count(in));
        kept.set(
                RejectionWords.listed(all.size(), in, picture.earlier())
                        + (rows.size() < all.size()
                                ? ", " + Figures.count(rows.size()) + " shown"
                                : ""));
        empty.set(
                all.isEmpty()
                        ? in == 0
                                ? RejectionWords.nothing(picture.earlier())
                                : "None of the " + Figures.count(in) + " is kept."
                        : RejectionWords.hidden(all.size(), isOnlySought()));
        hiding.set(rows.isEmpty() && !all.isEmpty());
        follow();
        turns.set(turns.get() + 1);
    }

    /// Whether what is typed is all that hides any.
    private boolean isOnlySought() {
        return !sought.isAll()
                && source.get().equals(ALL_SOURCES)
                && reason.get().equals(ALL_REASONS);
    }

    private boolean passes(RejectionRow row) {
        return (source.get().equals(ALL_SOURCES) || row.source().equals(source.get()))
                && (reason.get().equals(ALL_REASONS) || row.reason().equals(reason.get()))
                && (sought.isAll() || sought.isIn(small.of(row)));
    }

    private void follow() {
        Object key = selected.get();
        details.set(rows.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null));
    }

    /// The rows that pass both filters, newest first.
    public ObservableList<RejectionRow> rows() {
        return rows;
    }

    /// Whether the rows are being brought up to date just now.
    public boolean isShowing() {
        return showing;
    }

    /// Changes whenever the rows were brought up to date.
    public ReadOnlyObjectProperty<Long> turnsProperty() {
        return turns.getReadOnlyProperty();
    }

    /// The sources to choose from.
    public ObservableList<String> sources() {
        return sources;
    }

    /// The reasons to choose from.
    public List<String> reasons() {
        List<String> names = new ArrayList<>();
        names.add(ALL_REASONS);
        RejectionReason.ALL.forEach(one -> names.add(one.wireName()));
        return names;
    }

    /// The source that is chosen to be shown alone.
    public StringProperty sourceProperty() {
        return source;
    }

    /// The reason that is chosen to be shown alone.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// The words that are looked for in what is shown of a rejection.
    public StringProperty wordsProperty() {
        return words;
    }

    /// Shows all again.
    public void clearFilters() {
        words.set("");
        source.set(ALL_SOURCES);
        reason.set(ALL_REASONS);
    }

    /// The key of the row that is chosen.
    public ObjectProperty<@Nullable Object> selectedProperty() {
        return selected;
    }

    /// The row that is chosen.
    public ReadOnlyObjectProperty<@Nullable RejectionRow> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// The refused record that is chosen, as it came.
    public Optional<SeenRejection> chosen() {
        return Optional.ofNullable(details.get()).map(RejectionRow::key).flatMap(RejectionRows::of);
    }

    /// How many were refused in all.
    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// How many of them are kept.
    public ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// Whether there are some and the filters hide all of them.
    public ReadOnlyBooleanProperty hidingProperty() {
        return hiding.getReadOnlyProperty();
    }

    /// Why there is no row.
    public ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// The chosen one as text.
    public String oneAsText() {
        RejectionRow row = details.get();
        return row == null ? "" : row.asText();
    }

    /// All that are shown as text.
    public String allAsText() {
        return headline.get()
                + ", "
                + kept.get()
                + "\n\n"
                + rows.stream().map(RejectionRow::asText).collect(Collectors.joining("\n"));
    }
}
