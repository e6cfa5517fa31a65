package drainboard.ui.feed;

import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.session.FeedPicture;
import drainboard.session.SeenRejection;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the page of the refused records says.
public final class RejectionsViewModel {
    /// The choice of a filter that hides nothing.
    public static final String ALL_SOURCES = "All sources";

    /// The choice of a filter that hides nothing.
    public static final String ALL_REASONS = "All reasons";

    private final Times times;
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
    private final SmallTexts small = new SmallTexts();
    private Sought sought = Sought.ALL;
    private Object shownIn = "";
    private boolean showing;

    /// One record among those that say exactly the same.
    private record Key(SeenRejection what, int nth) {}

    RejectionsViewModel(Times times) {
        this.times = times;
        source.subscribe(this::refilter);
        reason.subscribe(this::refilter);
        words.subscribe(this::seek);
        selected.subscribe(this::follow);
    }

    void show(FeedPicture now) {
        Object written = times.written();
        if (written.equals(shownIn)
                && now.counted() == picture.counted()
                && now.rejections().equals(picture.rejections())) {
            return;
        }
        if (!written.equals(shownIn)) {
            all = List.of();
        }
        shownIn = written;
        picture = now;
        all = rowsOf(now.rejections());
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

    /// A record that had its row keeps it: its words are made once.
    private List<RejectionRow> rowsOf(List<SeenRejection> rejections) {
        Map<Object, RejectionRow> before = new HashMap<>();
        all.forEach(row -> before.put(row.key(), row));
        Map<SeenRejection, Integer> alike = new HashMap<>();
        List<RejectionRow> made = new ArrayList<>(rejections.size());
        Map<String, Long> earlier = forgotten(rejections);
        for (SeenRejection one : rejections.reversed()) {
            Key key = new Key(one, alike.merge(one, 1, Integer::sum));
            RejectionRow known = before.get(key);
            Long refused = earlier.computeIfPresent(source(one), (_, count) -> count + 1);
            made.add(known == null ? row(one, key, before(one, refused)) : known);
        }
        return List.copyOf(made.reversed());
    }

    private static String source(SeenRejection one) {
        return one.rejection().origin().source();
    }

    /// How many of each source were refused and are not kept any more: those before the kept ones.
    private Map<String, Long> forgotten(List<SeenRejection> rejections) {
        Map<String, Long> count = new HashMap<>();
        picture.sources().forEach(one -> count.put(one.name(), one.refused()));
        rejections.forEach(one -> count.computeIfPresent(source(one), (_, all) -> all - 1));
        return count;
    }

    private String before(SeenRejection one, @Nullable Long refused) {
        return picture.earlier() == null
                ? RejectionWords.loaded(one, refused)
                : RejectionWords.read(one);
    }

    private RejectionRow row(SeenRejection seen, Key key, String kept) {
        Rejection what = seen.rejection();
        return new RejectionRow(
                key,
                times.millis(seen.seen()),
                Sanitizer.show(what.origin().source()),
                Figures.count(what.origin().line()),
                Figures.count(what.origin().offset()),
                what.reason().wireName(),
                Sanitizer.show(what.detail()),
                kept,
                RejectionRow.Raw.of(what.raw()));
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
        return Optional.ofNullable(details.get())
                .map(RejectionRow::key)
                .filter(Key.class::isInstance)
                .map(key -> ((Key) key).what());
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
