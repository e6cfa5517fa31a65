package drainboard.ui.node;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.node.NodeState.Tracked;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Look;
import drainboard.ui.control.Looks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What the inspector says of the placement or node that was chosen.
public final class InspectorViewModel {
    private static final Page NOTHING =
            new Page("Nothing is chosen.", Look.UNKNOWN, "", "", "", List.of());

    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(NOTHING);
    private @Nullable NodeId node;
    private @Nullable WorkloadName workload;
    private @Nullable SessionPicture latest;

    /// The page as it is shown.
    public record Page(
            String title,
            Look look,
            String mode,
            String readiness,
            String reasons,
            List<Section> sections) {}

    /// A headed part of the page.
    ///
    /// @param plain whether its lines are figures and raw text
    public record Section(String head, List<String> lines, boolean plain) {}

    /// The page.
    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Chooses a node, or one placement of it.
    public void select(NodeId chosen, @Nullable WorkloadName placement) {
        node = chosen;
        workload = placement;
        refresh();
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        latest = picture;
        refresh();
    }

    private void refresh() {
        SessionPicture picture = latest;
        NodeId chosen = node;
        if (picture == null || chosen == null) {
            return;
        }
        Optional<Tracked> tracked = picture.fleet().tracked(chosen);
        if (tracked.isEmpty()) {
            page.set(
                    new Page(
                            "Node " + chosen,
                            Look.UNKNOWN,
                            "No transition was taken for it yet.",
                            "UNKNOWN",
                            "",
                            List.of()));
            return;
        }
        Look look =
                picture.isSourceLost()
                        ? Look.UNKNOWN
                        : tracked.get().incident() != null
                                ? Look.FENCE_LOST
                                : Looks.of(tracked.get().mode());
        page.set(new PageText(picture, tracked.get(), workload).page(look));
    }

    /// The whole page as text, for the clipboard.
    public String asText() {
        Page shown = page.get();
        StringBuilder text = new StringBuilder();
        for (String line :
                List.of(shown.title(), shown.mode(), shown.readiness(), shown.reasons())) {
            text.append(line).append('\n');
        }
        for (Section section : shown.sections()) {
            text.append('\n').append(section.head()).append('\n');
            section.lines().forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}
