package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The nodes that stand together on the map.
///
/// @param name what they share, not sanitized; blank where nothing was asked for
/// @param tiles in report order
/// @param counts how many show each look; all of them make the number of tiles
/// @param halted on how many a latch is held, whatever they show
record TileBlock(String name, List<Tile> tiles, Map<Look, Integer> counts, int halted) {
    /// The looks that are counted: the six modes, and the nodes nobody can vouch for.
    static final List<Look> COUNTED =
            Look.ALL.stream().filter(look -> look != Look.WARNING).toList();

    static TileBlock of(String name, List<Tile> tiles) {
        Map<Look, int[]> counted = new EnumMap<>(Look.class);
        int halted = 0;
        for (Tile tile : tiles) {
            counted.computeIfAbsent(tile.look(), _ -> new int[1])[0]++;
            halted += tile.halted() ? 1 : 0;
        }
        Map<Look, Integer> counts = new EnumMap<>(Look.class);
        counted.forEach((look, count) -> counts.put(look, count[0]));
        return new TileBlock(name, tiles, counts, halted);
    }

    /// Whether it has a head.
    boolean isNamed() {
        return !name.isEmpty();
    }

    /// Its name, safe to show.
    String title() {
        return Sanitizer.show(name);
    }

    int count(Look look) {
        return counts.getOrDefault(look, 0);
    }

    /// Which of its tiles is a node's; -1 where none is.
    int at(NodeId node) {
        for (int at = 0; at < tiles.size(); at++) {
            if (tiles.get(at).node().equals(node)) {
                return at;
            }
        }
        return -1;
    }

    /// `rack-7: 12 nodes = 8 accepting + 3 draining + 1 unknown; 1 halted`.
    String words() {
        StringBuilder words = new StringBuilder();
        if (isNamed()) {
            words.append(title()).append(": ");
        }
        words.append(Figures.nodes(tiles.size()));
        String mark = " = ";
        for (Look look : COUNTED) {
            if (count(look) > 0) {
                String word = look.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                words.append(mark).append(Figures.count(count(look))).append(' ').append(word);
                mark = " + ";
            }
        }
        return words.append(halted == 0 ? "" : "; " + Figures.count(halted) + " halted").toString();
    }
}
