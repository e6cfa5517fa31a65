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

    private final Map<NodeId, Group> groups = new HashMap<>();
    private List<Group> order = List.of();

    /// The nodes of a block, and what was made of them last.
    private static final class Group {
        private final String name;
        private final List<NodeId> nodes = new ArrayList<>();
        private @Nullable TileBlock made;

        Group(String name) {
            this.name = name;
        }

        TileBlock block(Map<NodeId, Tile> tiles) {
            TileBlock block = made;
            if (block == null) {
                block = TileBlock.of(name, nodes.stream().map(tiles::get).toList());
                made = block;
            }
            return block;
        }
    }

    /// Groups anew.
    ///
    /// @param nodes in report order
    /// @param label by which; empty for one block without a head
    void regroup(Iterable<NodeId> nodes, Roster roster, Optional<String> label) {
        groups.clear();
        Map<String, Group> made = new TreeMap<>(Comparator.comparing(MapBlocks::natural));
        for (NodeId node : nodes) {
            String own = label.map(roster.labelsOf(node)::get).orElse("");
            String key = label.isPresent() && own.isBlank() ? NOWHERE : own;
            String name = Objects.equals(key, NOWHERE) ? "no " + label.orElse("group") : own;
            Group group = made.computeIfAbsent(key, _ -> new Group(name));
            group.nodes.add(node);
            groups.put(node, group);
        }
        order = List.copyOf(made.values());
    }

    /// The tile of a node is another one now.
    void touch(NodeId node) {
        Group group = groups.get(node);
        if (group != null) {
            group.made = null;
        }
    }

    List<TileBlock> of(Map<NodeId, Tile> tiles) {
        return order.stream().map(group -> group.block(tiles)).toList();
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
