package drainboard.ui.feed;

import drainboard.session.FeedPicture;
import drainboard.session.FeedSource;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What the page of the sources says, and what was asked of it.
public final class FeedViewModel {
    private final Consumer<String> stop;
    private final Remedies remedies;
    private final StandingViewModel standing;
    private final Times times;
    private final RejectionsViewModel rejections;
    private final ObservableList<SourceRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable SourceRow> details =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> stopping = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("Sources");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper recorded = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Long> turns = new ReadOnlyObjectWrapper<>(0L);
    private final Map<String, SourceStatus> statuses = new LinkedHashMap<>();
    private boolean showing;

    /// A page that shows times in UTC.
    ///
    /// @param stop ends the following of the source of a name
    public FeedViewModel(Consumer<String> stop) {
        this(stop, Times.ofUtc());
    }

    /// A page that has seen no picture yet.
    ///
    /// @param stop ends the following of the source of a name
    /// @param times in which zone times are shown
    public FeedViewModel(Consumer<String> stop, Times times) {
        this(stop, Remedies.NONE, times);
    }

    /// A page that has seen no picture yet.
    ///
    /// @param stop ends the following of the source of a name
    /// @param remedies what can be done about a source that shows nothing
    /// @param times in which zone times are shown
    public FeedViewModel(Consumer<String> stop, Remedies remedies, Times times) {
        this.remedies = remedies;
        this.standing = new StandingViewModel(remedies);
        this.times = times;
        this.rejections = new RejectionsViewModel(times);
        this.stop = stop;
        selected.subscribe(this::follow);
    }

    /// Why nothing is shown, source by source.
    public StandingViewModel standing() {
        return standing;
    }

    /// The page of what was refused.
    public RejectionsViewModel rejections() {
        return rejections;
    }

    /// Shows the sources of a run.
    ///
    /// @param playing whether the run is recorded, so that nothing of it can be stopped
    public void show(FeedPicture picture, Instant now, boolean playing) {
        showing = true;
        List<SourceRow> next =
                picture.sources().stream()
                        .map(one -> SourceWords.row(one, now, times, playing))
                        .toList();
        KeyedRows.update(rows, next, SourceRow::key);
        showing = false;
        headline.set(headline(picture.sources(), playing));
        nothing.set(picture.sources().isEmpty());
        recorded.set(playing);
        follow();
        turns.set(turns.get() + 1);
        rejections.show(picture);
        standing.show(picture, now);
        statuses.clear();
        picture.sources().forEach(source -> statuses.put(source.name(), source.status()));
    }

    private static String headline(List<FeedSource> sources, boolean playing) {
        long live = sources.stream().filter(s -> s.status() instanceof SourceStatus.Live).count();
        return "Sources "
                + Figures.count(sources.size())
                + (sources.isEmpty()
                        ? ""
                        : ", " + Figures.count(live) + (playing ? " playing" : " live"));
    }

    private void follow() {
        String key = selected.get();
        SourceRow row = rows.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
        details.set(row);
        String asked = stopping.get();
        if (asked != null && (row == null || !asked.equals(key))) {
            stopping.set(null);
        }
    }

    /// The rows, in the order in which the sources were added.
    public ObservableList<SourceRow> rows() {
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

    /// The name of the source that is chosen.
    public ObjectProperty<@Nullable String> selectedProperty() {
        return selected;
    }

    /// The row of what is chosen.
    public ReadOnlyObjectProperty<@Nullable SourceRow> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// How many sources there are, and how many are live.
    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// What was last said to the operator about adding a source; blank for nothing.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Whether nothing at all is being followed.
    public ReadOnlyBooleanProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    /// Whether the run is recorded.
    public ReadOnlyBooleanProperty recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    /// The name of the source of which it is asked whether it shall be stopped; null for none.
    public ReadOnlyObjectProperty<@Nullable String> stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /// Says something to the operator that does not stand in the way. Whatever it is made of, such
    /// as the path of a file or the name of an act in a configuration, it is shown harmless.
    public void say(String sentence) {
        notice.set(Sanitizer.show(sentence));
    }

    /// Why the chosen source cannot be tried now, or, where none is chosen, the only one that
    /// waits; blank where it can.
    public String untried() {
        String name = tryable();
        SourceStatus status = name == null ? null : statuses.get(name);
        return status == null
                ? "No source is chosen that waits for its next try."
                : status.untried();
    }

    /// Tries it.
    public void tryNow() {
        String name = tryable();
        if (name != null && untried().isEmpty()) {
            remedies.tryNow().accept(name);
        }
    }

    private @Nullable String tryable() {
        String chosen = selected.get();
        if (chosen != null && statuses.containsKey(chosen)) {
            return chosen;
        }
        List<String> waiting =
                statuses.entrySet().stream()
                        .filter(one -> one.getValue() instanceof SourceStatus.Waiting)
                        .map(Map.Entry::getKey)
                        .toList();
        return waiting.size() == 1 ? waiting.getFirst() : null;
    }

    /// Asks whether the chosen source shall be stopped.
    public void askStop() {
        if (details.get() != null && !recorded.get()) {
            stopping.set(selected.get());
        }
    }

    /// Stops what was asked for, or leaves it as it is.
    public void answerStop(boolean yes) {
        String name = stopping.get();
        stopping.set(null);
        if (yes && name != null) {
            stop.accept(name);
        }
    }

    /// The question of a stop, as a sentence.
    public String stopQuestion() {
        return "Stop following "
                + Sanitizer.show(String.valueOf(selected.get()))
                + "? Its nodes stay on screen as last known; nothing is deleted.";
    }

    /// All that is said of the chosen source as text.
    public String asText() {
        SourceRow row = details.get();
        return row == null
                ? ""
                : "source: "
                        + row.name().first()
                        + "\n"
                        + row.details().stream()
                                .map(line -> line.first() + ": " + line.second())
                                .collect(Collectors.joining("\n"))
                        + "\n";
    }
}
