package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.fleet.Roster;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Keeps the nodes in blocks by one of their labels. A block none of whose tiles changed stays the
/// same object, so that a picture costs what changed.
final class MapBlocks {
    /// The last block: the nodes of which nobody says where they stand.
    private static final String NOWHERE = "\uffff";

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Map<NodeId, Place> places = new HashMap<>();
    private List<Group> order = List.of();

    /// Where the tile of a node is.
    private record Place(Group group, int at) {}

    /// The tiles of a block, and what was made of them last.
    private static final class Group {
        private final String name;
        private final List<Tile> tiles = new ArrayList<>();
        private @Nullable TileBlock made;

        Group(String name) {
            this.name = name;
        }

        TileBlock block() {
            TileBlock block = made;
            if (block == null) {
                block = TileBlock.of(name, List.copyOf(tiles));
                made = block;
            }
            return block;
        }
    }

    /// Groups anew.
    ///
    /// @param tiles of all nodes, in report order
    /// @param label by which; empty for one block without a head
    void regroup(Iterable<Tile> tiles, Roster roster, Optional<String> label) {
        places.clear();
        Map<String, Group> made = new TreeMap<>(Comparator.comparing(MapBlocks::natural));
        for (Tile tile : tiles) {
            NodeId node = tile.node();
            String own = label.map(roster.labelsOf(node)::get).orElse("");
            String key = label.isPresent() && own.isBlank() ? NOWHERE : own;
            String name = Objects.equals(key, NOWHERE) ? "no " + label.orElse("group") : own;
            Group group = made.computeIfAbsent(key, _ -> new Group(name));
            places.put(node, new Place(group, group.tiles.size()));
            group.tiles.add(tile);
        }
        order = List.copyOf(made.values());
    }

    /// The tile of a node is this one now; one that was in no block waits until they are made anew.
    void put(Tile tile) {
        Place place = places.get(tile.node());
        if (place != null) {
            place.group.tiles.set(place.at, tile);
            place.group.made = null;
        }
    }

    List<TileBlock> blocks() {
        return order.stream().map(Group::block).toList();
    }

    /// Numbers in a name count as numbers: `rack-2` stands before `rack-10`.
    private static String natural(String name) {
        return DIGITS.matcher(name)
                        .replaceAll(
                                found ->
                                        "0".repeat(Math.max(0, 20 - found.group().length()))
                                                + found.group())
                + name;
    }
}
