package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.ui.control.Times;
import drainboard.ui.fleet.MapLayout.Spot;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands on the map, which groups of a vast fleet were opened, and at what the operator is.
final class MapCursor {
    private final Set<String> opened = new HashSet<>();
    private List<TileBlock> blocks = List.of();
    private MapLayout layout = new MapLayout(List.of(), Set.of(), 0, 0);
    private Optional<NodeId> selected = Optional.empty();
    private @Nullable String cell;
    private boolean sound;

    List<TileBlock> blocks() {
        return blocks;
    }

    MapLayout layout() {
        return layout;
    }

    /// Takes other tiles; whether they stand where those before stood.
    boolean show(List<TileBlock> next) {
        blocks = next;
        sound = layout.isOf(next, opened);
        return sound;
    }

    /// Lays the tiles out in a room; whether that moved any.
    boolean lay(double width, double line) {
        if (sound && layout.isIn(width, line)) {
            return false;
        }
        layout = new MapLayout(blocks, opened, width, line);
        sound = true;
        return true;
    }

    /// Goes to a node.
    void select(Optional<NodeId> node) {
        selected = node;
        cell = null;
    }

    /// Goes to a group as a whole.
    void select(String group) {
        cell = group;
    }

    boolean isOpened(String group) {
        return opened.contains(group);
    }

    /// Shows the tiles of a group in a vast fleet.
    void open(String group) {
        opened.add(group);
        cell = null;
        sound = false;
    }

    /// Shows a group as one cell again; false where it was one.
    boolean close(String group) {
        boolean was = opened.remove(group);
        if (was) {
            cell = group;
            sound = false;
        }
        return was;
    }

    /// The stop that is chosen; -1 where none is, or where the tiles are not laid out yet.
    int place() {
        if (!sound) {
            return -1;
        }
        for (int at = 0; at < blocks.size(); at++) {
            TileBlock block = blocks.get(at);
            if (cell != null) {
                if (cell.equals(block.name())) {
                    return layout.stop(at, 0);
                }
                continue;
            }
            int tile = selected.isPresent() ? block.at(selected.get()) : -1;
            if (tile >= 0) {
                return layout.stop(at, tile);
            }
        }
        return -1;
    }

    TileBlock block(int stop) {
        return blocks.get(layout.spot(stop).block());
    }

    /// The tile at a stop; null for a cell.
    @Nullable Tile tile(int stop) {
        Spot spot = layout.spot(stop);
        return spot.tile() < 0 ? null : blocks.get(spot.block()).tiles().get(spot.tile());
    }

    /// Where the operator is, in words.
    String words(Times times) {
        int at = place();
        if (at < 0) {
            int all = blocks.stream().mapToInt(block -> block.tiles().size()).sum();
            String groups = blocks.size() < 2 ? "" : " in " + blocks.size() + " groups";
            return "Fleet map, " + all + " nodes" + groups + ", none selected";
        }
        Tile tile = tile(at);
        TileBlock block = block(at);
        String in = block.isNamed() ? ", " + block.title() : "";
        return "Fleet map, " + (tile == null ? block.words() : tile.text(times) + in);
    }
}
