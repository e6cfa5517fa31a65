package drainboard.ui.timeline;

import drainboard.event.NodeId;
import drainboard.session.History;
import drainboard.session.Lane;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// In which order the lanes stand: pinned ones, those that need a person, then by node. It changes
/// at most every five seconds, and the selected lane keeps its place.
final class LaneOrder {
    private static final Duration REST = Duration.ofSeconds(5);

    private final Set<NodeId> pins = new LinkedHashSet<>();
    private List<NodeId> nodes = List.of();
    private Predicate<NodeId> passing = _ -> true;
    private boolean collapsed;
    private int hidden;
    private int shownPins;
    private @Nullable Instant ordered;

    List<NodeId> nodes() {
        return nodes;
    }

    List<NodeId> pins() {
        return List.copyOf(pins);
    }

    /// How many of the lanes at the top are pinned ones.
    int pinnedInSight() {
        return shownPins;
    }

    /// How many lanes the filter hides.
    int hidden() {
        return hidden;
    }

    /// Hides the pinned lanes for now, or shows them again.
    void collapse(boolean on) {
        collapsed = on;
    }

    void only(Predicate<NodeId> next) {
        passing = next;
    }

    void pin(NodeId node) {
        if (!pins.remove(node)) {
            pins.add(node);
        }
    }

    void show(History history, Instant now, Optional<NodeId> selected) {
        Instant last = ordered;
        boolean back = last != null && now.isBefore(last);
        if (last == null || nodes.isEmpty() || back || !now.isBefore(last.plus(REST))) {
            ordered = now;
            anew(history, selected);
        }
    }

    /// Orders all anew; only the selected one stays where it was.
    void anew(History history, Optional<NodeId> selected) {
        List<NodeId> first = new ArrayList<>();
        List<NodeId> rest = new ArrayList<>();
        hidden = 0;
        for (Lane lane : history.lanes()) {
            if (pins.contains(lane.node())) {
                continue;
            }
            if (!passing.test(lane.node())) {
                hidden++;
                continue;
            }
            (needs(lane) ? first : rest).add(lane.node());
        }
        first.sort(NodeId.ORDER);
        rest.sort(NodeId.ORDER);
        List<NodeId> next = new ArrayList<>(collapsed ? List.of() : pins);
        next.removeIf(node -> history.lane(node) == null);
        shownPins = next.size();
        int movable = next.size();
        next.addAll(first);
        next.addAll(rest);
        int was = selected.map(nodes::indexOf).orElse(-1);
        int is = selected.map(next::indexOf).orElse(-1);
        if (was >= movable && is >= movable && was != is) {
            NodeId node = next.remove(is);
            next.add(Math.min(was, next.size()), node);
        }
        nodes = next;
    }

    private static boolean needs(Lane lane) {
        return lane.held() != null || (lane.present() != null && lane.present().doubtful());
    }
}
