package drainboard.ui.node;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;

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
    private @Nullable String source;
    private @Nullable NodeId node;
    private @Nullable WorkloadName workload;
    private @Nullable SessionPicture latest;

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

    /// The whole page as text, for the clipboard.
    public String asText() {
        return page.get().text();
    }

    private void refresh() {
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
        return new PageText(asked.placements().isEmpty() ? whole : asked).page();
    }
}
