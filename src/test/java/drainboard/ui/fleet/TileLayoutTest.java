package drainboard.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A tile is found where it is drawn.
class TileLayoutTest {
    @ParameterizedTest
    @CsvSource({"1,296", "100,296", "5000,296", "100,20", "0,296"})
    void a_tile_is_found_where_it_is_drawn(int count, double width) {
        TileLayout layout = new TileLayout(count, width);
        for (int i = 0; i < count; i++) {
            double x = layout.x(i) + layout.tileWidth() / 2;
            double y = layout.y(i) + layout.tileHeight() / 2;
            assertThat(layout.at(x, y)).isEqualTo(i);
            assertThat(layout.firstAt(y)).isBetween(i - layout.columns() + 1, i);
            assertThat(layout.y(i) + layout.tileHeight()).isLessThan(layout.height());
        }
        assertThat(layout.at(-5, 10)).isEqualTo(-1);
        assertThat(layout.at(10, layout.height() + 30)).isEqualTo(-1);
    }

    @Test
    void nine_stand_in_a_row_of_the_usual_column() {
        assertThat(new TileLayout(100, 280).columns()).isEqualTo(9);
    }
}
