package drainboard.ui.dossier;

import drainboard.event.NodeId;
import drainboard.session.DossierBook;
import drainboard.session.Fact;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.fx.KeyedRows;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// What the dossier of a node says. It is what stood in the journal when it was read, and says
/// since when that is no longer all.
public final class DossierViewModel {
    private static final String FLEET = "Fleet";

    private final Reading reading;
    private final Times times;
    private final ObservableList<DrainLine> drains = FXCollections.observableArrayList();
    private final ObservableList<HappenedLine> happened = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<String>> crumbs =
            new ReadOnlyObjectWrapper<>(List.of(FLEET));
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper details = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nothingHappened = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private @Nullable NodeId node;
    private @Nullable DrainLine drain;
    private @Nullable HappenedLine chosen;
    private @Nullable SessionPicture latest;
    private List<Fact> seen = List.of();
    private String chain = "";
    private long limit = Long.MAX_VALUE;
    private long told = -1;

    /// A dossier of no node yet.
    ///
    /// @param book empty where nothing is kept
    /// @param turn runs what it is given on the window's thread
    /// @param times in which zone times are shown
    /// @param nanos a clock that is never set back
    public DossierViewModel(
            Optional<DossierBook> book, Executor turn, Times times, LongSupplier nanos) {
        this.reading = new Reading(book.orElse(null), turn, nanos, this::write);
        this.times = times;
        times.zoneProperty().subscribe((_, _) -> write());
    }

    /// Opens the dossier of a node, read anew.
    public void open(NodeId asks) {
        if (!asks.equals(node)) {
            drain = null;
            chosen = null;
        }
        node = asks;
        seen = facts();
        reading.open(asks, now());
    }

    /// Reads it anew.
    public void again() {
        if (node != null) {
            open(node);
        }
    }

    /// Reads on where it ended.
    public void older() {
        reading.older(now());
    }

    /// Ends the reading; what was found is shown.
    public void stop() {
        reading.stop();
    }

    private Instant now() {
        return latest == null ? Instant.EPOCH : latest.now();
    }

    private List<Fact> facts() {
        return latest == null || node == null
                ? List.of()
                : latest.facts().getOrDefault(node, List.of());
    }

    /// Shows the present state of things; what is read stays as it was read.
    public void show(SessionPicture picture) {
        boolean first = latest == null;
        latest = picture;
        long second = picture.now().getEpochSecond();
        if (node != null && (first || second != told)) {
            told = second;
            write();
        }
    }

    /// Says how the chain of the audit stands.
    ///
    /// @param words blank where nobody has looked
    /// @param below entries from this place on are not shown, for they cannot be relied on
    public void chain(String words, long below) {
        if (!words.equals(chain) || below != limit) {
            chain = words;
            limit = below;
            write();
        }
    }

    /// Shows what belongs to a drain alone, or all.
    void choose(@Nullable DrainLine line) {
        if (line == null || drain == null || !line.key().equals(drain.key())) {
            drain = line;
            chosen = null;
            write();
        }
    }

    /// Shows all of one thing that happened, or of none.
    void choose(@Nullable HappenedLine line) {
        chosen = line;
        write();
    }

    private void write() {
        NodeId about = node;
        if (about == null) {
            return;
        }
        Holdings now = held(about);
        DossierLines words = new DossierLines(times, now, limit);
        KeyedRows.update(drains, words.drains(about, shown()), DrainLine::key);
        DrainLine within = drain;
        List<HappenedLine> lines = words.folded(within);
        if (!happened.equals(lines)) {
            happened.setAll(lines);
        }
        HappenedLine one = chosen;
        details.set(one == null ? "" : one.details());
        List<String> path = new ArrayList<>(List.of(FLEET, Sanitizer.show(about.toString())));
        if (within != null) {
            path.add(words.crumb(within));
        }
        if (one != null) {
            path.add(one.place());
        }
        crumbs.set(List.copyOf(path));
        more.set(!reading.isAsking() && now.hasMore());
        nothing.set(NothingWords.drains(reading, isRecorded()));
        nothingHappened.set(NothingWords.happened(reading, within != null));
        said.set(said(times));
        waiting.set(reading.waiting());
    }

    /// The picture that the drain that goes on is taken from: none before anything was read.
    private @Nullable SessionPicture shown() {
        return reading.held() == null ? null : latest;
    }

    private Holdings held(NodeId about) {
        Holdings now = reading.held();
        return now == null ? new Holdings(about) : now;
    }

    private boolean isRecorded() {
        return latest != null && latest.recorded();
    }

    private String said(Times in) {
        Holdings now = reading.held();
        if (now == null) {
            return "";
        }
        String kept = ReachWords.of(now.reach(), reading.asOf(), chain, in);
        String since =
                facts().equals(seen) ? "" : " Something was said of it since: Read again shows it.";
        String cut = reading.isCut() ? " The search was stopped: Older goes on." : "";
        String failed =
                reading.fault().isEmpty()
                        ? ""
                        : " Older could not be read: " + Sanitizer.show(reading.fault());
        return kept + since + cut + failed;
    }

    /// All that was read as text, with the times as they are shown.
    public String asText() {
        NodeId about = node;
        if (about == null) {
            return "";
        }
        DossierLines words = new DossierLines(times, held(about), limit);
        DrainLine within = drain;
        String head =
                "Dossier of node "
                        + Sanitizer.show(about.toString())
                        + ", times in "
                        + times.zoneName(reading.asOf());
        return reading.held() == null
                ? head + "\n" + NothingWords.drains(reading, isRecorded()) + "\n"
                : DossierText.of(
                        within == null ? head : head + ", " + words.crumb(within),
                        said(times),
                        words.drains(about, shown()),
                        words.happened(within));
    }

    /// The zone in which times are shown.
    ObservableValue<ZoneId> zone() {
        return times.zoneProperty();
    }

    /// The node that it is about; null before one was opened.
    public @Nullable NodeId node() {
        return node;
    }

    /// The drains, the one that goes on first, then the newest.
    ObservableList<DrainLine> drains() {
        return drains;
    }

    /// What happened, newest first.
    ObservableList<HappenedLine> happened() {
        return happened;
    }

    /// The way to what is shown: fleet, node, drain, event.
    ReadOnlyObjectProperty<List<String>> crumbsProperty() {
        return crumbs.getReadOnlyProperty();
    }

    /// How far it goes, and how far it can be relied on.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// How long it has been read for; blank while that is not long, or nothing is read.
    ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// All of what is chosen; blank where nothing is.
    ReadOnlyStringProperty detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// Why there is no row.
    ReadOnlyStringProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    /// Why nothing is told to have happened, in words that stand below those.
    ReadOnlyStringProperty nothingHappenedProperty() {
        return nothingHappened.getReadOnlyProperty();
    }

    /// Whether there is more to read.
    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }
}
