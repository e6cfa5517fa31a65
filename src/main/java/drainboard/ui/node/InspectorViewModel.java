package drainboard.ui.node;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.node.Page.Section;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What the inspector says of the placement, node or source that was chosen.
public final class InspectorViewModel {
    private static final Page NOTHING =
            new Page(
                    "Nothing is chosen",
                    Look.UNKNOWN,
                    "Choose a drain, a node or an alarm to read about it here.",
                    "",
                    List.of(),
                    List.of());

    private final Times times;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Section>> provenance =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper();
    private boolean proving;
    private @Nullable String source;
    private @Nullable NodeId node;
    private @Nullable WorkloadName workload;
    private @Nullable SessionPicture latest;
    private @Nullable HistoryText history;

    /// A page that shows times in UTC.
    public InspectorViewModel() {
        this(Times.ofUtc());
    }

    /// @param times in which zone times are shown
    public InspectorViewModel(Times times) {
        this.times = times;
    }

    /// The page; it is the same object until something on it reads differently.
    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Chooses a node, or one placement of it.
    public void select(NodeId chosen, @Nullable WorkloadName placement) {
        source = null;
        node = chosen;
        workload = placement;
        refresh();
    }

    /// Chooses a source, by its name.
    public void selectSource(String chosen) {
        source = chosen;
        refresh();
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        latest = picture;
        refresh();
    }

    /// The whole page as text, for the clipboard, with the provenance where that is open.
    public String asText() {
        return page.get().text()
                + provenance.get().map(section -> "\n" + section.text()).orElse("");
    }

    /// Opens the provenance of what is shown, or closes it.
    public void turnProvenance() {
        proving = !proving;
        refresh();
    }

    /// Where what is shown was said last: `drainboard:SOURCE#LINE`; blank where nobody knows.
    public String link() {
        return provenance().map(Provenance::link).orElse("");
    }

    /// The provenance, where it is open.
    ReadOnlyObjectProperty<Optional<Section>> provenanceProperty() {
        return provenance.getReadOnlyProperty();
    }

    /// What is shown was copied.
    public void copied() {
        copied.set(true);
    }

    /// Whether what is shown was copied since it was chosen.
    ReadOnlyBooleanProperty copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    private Optional<Provenance> provenance() {
        SessionPicture picture = latest;
        NodeId chosen = node;
        String feed = source;
        if (picture == null) {
            return Optional.empty();
        }
        if (feed != null) {
            return picture.sources().stream()
                    .filter(one -> one.name().equals(feed))
                    .findFirst()
                    .flatMap(one -> Provenance.of(one.lastRefused()));
        }
        return chosen == null
                ? Optional.empty()
                : Provenance.of(picture.facts().getOrDefault(chosen, List.of()), times);
    }

    private void prove() {
        Optional<Section> now =
                proving
                        ? provenance()
                                .map(Provenance::section)
                                .or(() -> Optional.of(Provenance.UNKNOWN))
                        : Optional.empty();
        if (!now.equals(provenance.get())) {
            provenance.set(now);
        }
    }

    private void refresh() {
        prove();
        SessionPicture picture = latest;
        NodeId chosen = node;
        String feed = source;
        if (picture == null) {
            return;
        }
        if (feed != null) {
            picture.sources().stream()
                    .filter(one -> one.name().equals(feed))
                    .findFirst()
                    .ifPresent(one -> turnTo(new SourceText(one, picture.now(), times).page()));
        } else if (chosen != null) {
            turnTo(page(picture, chosen));
        }
    }

    private void turnTo(Page next) {
        if (!next.title().equals(page.get().title())) {
            copied.set(false);
        }
        if (!next.equals(page.get())) {
            page.set(next);
        }
    }

    private Page page(SessionPicture picture, NodeId chosen) {
        NodeState state = picture.fleet().nodes().get(chosen);
        if (!(state instanceof Tracked tracked)) {
            return new Page(
                    "Node " + Sanitizer.show(chosen.toString()),
                    Look.UNKNOWN,
                    "No transition has been taken for it yet.",
                    "UNKNOWN",
                    List.of("its mode is not known"),
                    List.of());
        }
        Subject whole = new Subject(picture, tracked, null, times);
        Subject asked = new Subject(picture, tracked, workload, times);
        Subject about = asked.placements().isEmpty() ? whole : asked;
        HistoryText now = HistoryText.of(history, about);
        history = now;
        return new PageText(about, now).page();
    }
}
