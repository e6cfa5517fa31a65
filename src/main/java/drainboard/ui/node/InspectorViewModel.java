package drainboard.ui.node;

import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.FollowedSource;
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
                    false,
                    "",
                    List.of(),
                    List.of());

    private final Times times;
    private final ShownRaw raw = new ShownRaw();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Section>> provenance =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable NodeMode> awaited = new ReadOnlyObjectWrapper<>();
    private boolean proving;
    private Chosen chosen = Chosen.NOTHING;
    private @Nullable SessionPicture latest;
    private @Nullable HistoryText history;

    /// What is looked at: a source, or else a node or one placement of it.
    ///
    /// @param proof what its provenance is of; null for the newest
    private record Chosen(
            @Nullable String source,
            @Nullable NodeId node,
            @Nullable WorkloadName workload,
            @Nullable Proof proof) {
        static final Chosen NOTHING = new Chosen(null, null, null, null);
    }

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

    /// The mode that an authorised clear of the node shown waits for; null where none does.
    public ReadOnlyObjectProperty<@Nullable NodeMode> awaitedProperty() {
        return awaited.getReadOnlyProperty();
    }

    /// Chooses a node, or one placement of it.
    public void select(NodeId node, @Nullable WorkloadName placement) {
        choose(new Chosen(null, node, placement, null));
    }

    /// Chooses a node for the sake of one thing that was said of it.
    ///
    /// @param proof what the provenance is of; null for the newest
    public void selectFor(NodeId node, @Nullable Proof proof) {
        choose(new Chosen(null, node, null, proof));
    }

    /// Chooses a source, by its name.
    public void selectSource(String name) {
        selectSource(name, null);
    }

    /// Chooses a source for the sake of one line of it.
    ///
    /// @param proof what the provenance is of; null for the last line that was refused
    public void selectSource(String name, @Nullable Proof proof) {
        choose(new Chosen(name, null, null, proof));
    }

    private void choose(Chosen next) {
        chosen = next;
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
        turnProvenanceOf(() -> {});
    }

    /// Opens the provenance of what is looked at then.
    ///
    /// @param look looks at what the operator means
    public void prove(Runnable look) {
        look.run();
        proving = true;
        refresh();
    }

    /// Opens the provenance of what is looked at then, or closes it where that was shown already.
    ///
    /// @param look looks at what the operator means, which may be what is shown
    public void turnProvenanceOf(Runnable look) {
        Chosen before = chosen;
        look.run();
        proving = !proving || !chosen.equals(before);
        refresh();
    }

    /// Whether anything can be told of where what is shown was said.
    public boolean isProvable() {
        return provenance().isPresent();
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
        copied.set(false);
        copied.set(true);
    }

    /// That it was copied has been told long enough.
    void copiedLongAgo() {
        copied.set(false);
    }

    /// Whether what is shown was copied just now: false again once that was told for a while, or
    /// something else is shown. Each time it turns true anew.
    ReadOnlyBooleanProperty copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    private Optional<Provenance> provenance() {
        SessionPicture picture = latest;
        if (picture == null) {
            return Optional.empty();
        }
        Proof proof = chosen.proof();
        if (proof != null) {
            return Optional.of(Provenance.of(proof, picture.saving(), times, raw));
        }
        if (chosen.source() != null) {
            return followed(picture, chosen.source())
                    .flatMap(one -> Provenance.lastRefused(one.lastRefused(), raw));
        }
        return Provenance.newest(
                chosen.node() == null
                        ? List.of()
                        : picture.facts().getOrDefault(chosen.node(), List.of()),
                picture.saving(),
                times,
                raw);
    }

    private static Optional<FollowedSource> followed(SessionPicture picture, String name) {
        return picture.sources().stream().filter(one -> one.name().equals(name)).findFirst();
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
        if (picture == null) {
            return;
        }
        awaited.set(awaited(picture));
        String feed = chosen.source();
        if (feed != null) {
            turnTo(
                    followed(picture, feed)
                            .map(
                                    one ->
                                            new SourceText(
                                                            one,
                                                            picture.now(),
                                                            times,
                                                            picture.recorded())
                                                    .page())
                            .orElseGet(() -> gone(feed)));
        } else if (chosen.node() != null) {
            turnTo(page(picture, chosen.node()));
        }
    }

    private static Page gone(String source) {
        return new Page(
                "Source " + Sanitizer.show(source),
                Look.UNKNOWN,
                "It is not among the sources of this run.",
                false,
                "",
                List.of(),
                List.of());
    }

    private @Nullable NodeMode awaited(SessionPicture picture) {
        NodeId node = chosen.node();
        Incident incident =
                node == null
                        ? null
                        : picture.fleet().tracked(node).map(Tracked::incident).orElse(null);
        ForensicClear clear = incident == null ? null : incident.authorised();
        return clear == null || clear.resolution() == null ? null : clear.resolution().target();
    }

    private void turnTo(Page next) {
        if (!next.title().equals(page.get().title())) {
            copied.set(false);
        }
        if (!next.equals(page.get())) {
            page.set(next);
        }
    }

    private Page page(SessionPicture picture, NodeId node) {
        NodeState state = picture.fleet().nodes().get(node);
        if (!(state instanceof Tracked tracked)) {
            return new Page(
                    "Node " + Sanitizer.show(node.toString()),
                    Look.UNKNOWN,
                    "No transition has been taken for it yet.",
                    false,
                    "UNKNOWN",
                    List.of("its mode is not known"),
                    List.of());
        }
        Subject whole = new Subject(picture, tracked, null, times);
        Subject asked = new Subject(picture, tracked, chosen.workload(), times);
        Subject about = asked.placements().isEmpty() ? whole : asked;
        HistoryText now = HistoryText.of(history, about);
        history = now;
        return new PageText(about, now).page();
    }
}
