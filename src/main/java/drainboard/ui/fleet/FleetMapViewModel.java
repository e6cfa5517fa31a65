package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.fleet.FleetSnapshot;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Readiness;
import drainboard.session.Freshness;
import drainboard.session.SessionPicture;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Makes of each picture of a run the tiles of the map, and keeps which node is selected.
public final class FleetMapViewModel {
    private final ReadOnlyObjectWrapper<List<Tile>> tiles =
            new ReadOnlyObjectWrapper<>(this, "tiles", List.of());
    private final ReadOnlyObjectWrapper<Optional<NodeId>> selectedNode =
            new ReadOnlyObjectWrapper<>(this, "selectedNode", Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<NodeMode>> only =
            new ReadOnlyObjectWrapper<>(this, "only", Optional.empty());

    private final NavigableMap<NodeId, Tile> map = new TreeMap<>(NodeId.ORDER);
    private FleetSnapshot mapped = FleetSnapshot.EMPTY;
    private Freshness freshness = Freshness.ALL_FRESH;

    /// Takes a picture in; the tiles change only if one of them would look different.
    public void show(SessionPicture picture) {
        FleetSnapshot fleet = picture.fleet();
        Freshness now = picture.freshness();
        boolean anew = !now.equals(freshness);
        boolean changed = map.keySet().retainAll(fleet.nodes().keySet());
        for (Map.Entry<NodeId, NodeState> entry : fleet.nodes().entrySet()) {
            changed |= take(entry.getKey(), entry.getValue(), now, anew);
        }
        mapped = fleet;
        freshness = now;
        if (changed) {
            tiles.set(List.copyOf(map.values()));
        }
    }

    /// The tiles in report order.
    ReadOnlyObjectProperty<List<Tile>> tiles() {
        return tiles.getReadOnlyProperty();
    }

    /// The node that the operator looks at; empty where none.
    public ReadOnlyObjectProperty<Optional<NodeId>> selectedNode() {
        return selectedNode.getReadOnlyProperty();
    }

    /// Selects a node, here or on behalf of another view.
    public void select(NodeId node) {
        selectedNode.set(Optional.of(node));
    }

    /// Selects none.
    public void selectNone() {
        selectedNode.set(Optional.empty());
    }

    /// Brings out the nodes in a mode; all where none is given.
    public void showOnly(Optional<NodeMode> mode) {
        only.set(mode);
    }

    /// The mode whose nodes are brought out; empty where all.
    ReadOnlyObjectProperty<Optional<NodeMode>> only() {
        return only.getReadOnlyProperty();
    }

    // Identity is the point: an unchanged node is the same object and keeps its tile.
    @SuppressWarnings("ReferenceEquality")
    private boolean take(NodeId id, NodeState state, Freshness now, boolean anew) {
        if (!(state instanceof Tracked node)) {
            return map.remove(id) != null;
        }
        if (!anew && state == mapped.nodes().get(id)) {
            return false;
        }
        boolean unknown = Readiness.isUnknown(node, now.isStale(id));
        Tile tile = new Tile(id, node.mode(), unknown, node.incident() != null, node.since());
        return !tile.equals(map.put(id, tile));
    }
}
