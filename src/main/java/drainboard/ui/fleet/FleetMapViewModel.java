package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.node.NodeState.Tracked;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Look;
import drainboard.ui.control.Looks;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Words;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/// The tiles of the fleet map.
public final class FleetMapViewModel {
    private static final int MOST = 1000;

    private final ReadOnlyObjectWrapper<Tiles> tiles =
            new ReadOnlyObjectWrapper<>(new Tiles(List.of(), 0));
    private final ObjectProperty<@Nullable NodeId> selected = new SimpleObjectProperty<>();

    /// The tiles that are shown.
    ///
    /// @param more how many nodes have no tile
    public record Tiles(List<Tile> shown, int more) {}

    /// One node.
    public record Tile(NodeId node, Look look, String words) {}

    /// The tiles, by node.
    public ReadOnlyObjectProperty<Tiles> tilesProperty() {
        return tiles.getReadOnlyProperty();
    }

    /// The node that the operator chose.
    public ObjectProperty<@Nullable NodeId> selected() {
        return selected;
    }

    /// Shows the present state of things; halted nodes have a tile first where not all have one.
    public void show(SessionPicture picture) {
        List<Tracked> nodes =
                picture.fleet().tracked().stream()
                        .sorted(Comparator.comparing(Tracked::node, NodeId.ORDER))
                        .toList();
        List<Tile> now =
                nodes.stream()
                        .sorted(
                                Comparator.comparing(
                                        node -> nodes.size() <= MOST || node.incident() == null))
                        .limit(MOST)
                        .map(node -> tile(node, picture.isSourceLost()))
                        .toList();
        Tiles next = new Tiles(now, nodes.size() - now.size());
        if (!next.equals(tiles.get())) {
            tiles.set(next);
        }
    }

    private static Tile tile(Tracked node, boolean lost) {
        boolean unknown = lost || node.doubts().any();
        Look look =
                node.incident() != null
                        ? Look.FENCE_LOST
                        : unknown ? Look.UNKNOWN : Looks.of(node.mode());
        String words =
                Sanitizer.show(node.node().toString())
                        + " "
                        + Words.of(node.mode())
                        + (unknown ? "?" : "")
                        + (node.incident() == null ? "" : ", halted");
        return new Tile(node.node(), look, words);
    }
}
