package drainboard.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.ui.fleet.MapLayout.Kind;
import drainboard.ui.fleet.MapLayout.Row;
import drainboard.ui.fleet.MapLayout.Spot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A tile is found where it is drawn, and keys reach every one.
class MapLayoutTest {
    private static final double LINE = 20;

    @ParameterizedTest
    @CsvSource({"1,1,296", "100,1,296", "100,7,296", "5000,1,296", "5000,40,296", "100,3,20"})
    void a_tile_is_found_where_it_is_drawn(int count, int groups, double width) {
        MapLayout layout = new MapLayout(blocks(count, groups), Set.of(), width, LINE);
        assertThat(layout.stops()).isEqualTo(count);
        double below = -1;
        for (int stop = 0; stop < count; stop++) {
            Spot spot = layout.spot(stop);
            double x = spot.x() + spot.width() / 2;
            double y = spot.y() + spot.height() / 2;
            assertThat(layout.at(x, y)).isEqualTo(stop);
            assertThat(layout.stop(spot.block(), spot.tile())).isEqualTo(stop);
            Row row = layout.rows().get(layout.rowAt(y));
            assertThat(row.block()).isEqualTo(spot.block());
            assertThat(spot.y()).isGreaterThanOrEqualTo(below);
            below = spot.y();
            assertThat(spot.y() + spot.height()).isLessThan(layout.height());
        }
        assertThat(layout.at(-5, 10)).isEqualTo(-1);
        assertThat(layout.at(10, layout.height() + 30)).isEqualTo(-1);
    }

    @Test
    void nine_stand_in_a_row_of_the_usual_column() {
        MapLayout layout = new MapLayout(blocks(100, 1), Set.of(), 280, LINE);
        assertThat(layout.columns()).isEqualTo(9);
        assertThat(layout.tileWidth()).isEqualTo(26);
        assertThat(layout.tileHeight()).isEqualTo(20);
    }

    @Test
    void above_two_thousand_they_are_small_and_above_ten_thousand_a_group_is_a_cell() {
        assertThat(new MapLayout(blocks(2000, 4), Set.of(), 280, LINE).tileWidth()).isEqualTo(26);
        assertThat(new MapLayout(blocks(2001, 4), Set.of(), 280, LINE).tileWidth()).isEqualTo(14);
        assertThat(kinds(new MapLayout(blocks(10_000, 4), Set.of(), 280, LINE)))
                .contains(Kind.HEAD, Kind.TILES)
                .doesNotContain(Kind.CELL);
        MapLayout vast = new MapLayout(blocks(10_001, 4), Set.of(), 280, LINE);
        assertThat(kinds(vast)).containsOnly(Kind.CELL);
        assertThat(vast.stops()).isEqualTo(4);
        assertThat(vast.stop(2, 17)).isEqualTo(2);
        MapLayout opened = new MapLayout(blocks(10_001, 4), Set.of("rack-1"), 280, LINE);
        assertThat(kinds(opened)).contains(Kind.CELL, Kind.HEAD, Kind.TILES);
        assertThat(kinds(new MapLayout(blocks(10_001, 1), Set.of(), 280, LINE)))
                .as("without groups there are tiles")
                .containsOnly(Kind.TILES);
    }

    @ParameterizedTest
    @CsvSource({"100,7,1", "100,7,5", "10001,30,1", "50,50,3"})
    void down_from_the_first_reaches_the_last_row_and_up_again_the_first(
            int count, int groups, int by) {
        MapLayout layout = new MapLayout(blocks(count, groups), Set.of("rack-3"), 280, LINE);
        Set<Integer> seen = new HashSet<>();
        int at = 0;
        while (seen.add(at)) {
            int next = layout.vertical(at, by);
            assertThat(layout.spot(next).y()).isGreaterThanOrEqualTo(layout.spot(at).y());
            at = next;
        }
        assertThat(layout.spot(at).y()).isEqualTo(layout.spot(layout.stops() - 1).y());
        for (int i = 0; i < layout.stops(); i++) {
            at = layout.vertical(at, -by);
        }
        assertThat(at).isZero();
    }

    private static Set<Kind> kinds(MapLayout layout) {
        Set<Kind> kinds = new HashSet<>();
        layout.rows().forEach(row -> kinds.add(row.kind()));
        return kinds;
    }

    private static List<TileBlock> blocks(int count, int groups) {
        List<TileBlock> blocks = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            List<Tile> tiles = new ArrayList<>();
            for (int node = group; node < count; node += groups) {
                NodeId id = NodeId.of(node);
                tiles.add(new Tile(id, NodeMode.ACCEPTING, false, false, null, false));
            }
            blocks.add(TileBlock.of(groups == 1 ? "" : "rack-" + group, tiles));
        }
        return blocks;
    }
}
