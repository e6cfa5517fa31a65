package drainboard.ui.fleet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where the tiles of the map stand: block by block, in each from left to right, then down. What a
/// key can stop at is numbered through: each tile, and each block that is one cell.
final class MapLayout {
    static final double PADDING = 8;
    static final double GAP = 3;
    private static final double BETWEEN = 6;
    private static final int MANY = 2000;
    private static final int VAST = 10_000;

    private final List<Row> rows = new ArrayList<>();
    private final List<String> shape;
    private final Set<String> opened;
    private final double width;
    private final double line;
    private final boolean small;
    private int stops;
    private double height;

    /// What a row is.
    enum Kind {
        /// The name of a block and its counts.
        HEAD,
        /// Tiles.
        TILES,
        /// A whole block as one cell.
        CELL
    }

    /// One row of the map.
    ///
    /// @param block which block it is part of
    /// @param first which of the block's tiles stands first in it
    /// @param stop the number of its first stop
    /// @param count how many stops it has
    record Row(Kind kind, int block, int first, int stop, int count, double y, double height) {}

    /// A place where a key can stop.
    ///
    /// @param tile which of the block's tiles; -1 for the block as a cell
    record Spot(int block, int tile, double x, double y, double width, double height) {}

    /// @param opened the names of the blocks whose tiles are shown though the fleet is vast
    /// @param width the room from side to side
    /// @param line how high a line of text is
    MapLayout(List<TileBlock> blocks, Set<String> opened, double width, double line) {
        this.shape = shape(blocks);
        this.opened = new HashSet<>(opened);
        this.width = width;
        this.line = line;
        int all = blocks.stream().mapToInt(block -> block.tiles().size()).sum();
        small = all > MANY;
        boolean vast = all > VAST;
        double y = PADDING;
        for (int at = 0; at < blocks.size(); at++) {
            TileBlock block = blocks.get(at);
            if (block.isNamed() && vast && !opened.contains(block.name())) {
                double high = 2 * line + BETWEEN;
                rows.add(new Row(Kind.CELL, at, 0, stops++, 1, y, high));
                y += high + GAP;
                continue;
            }
            if (block.isNamed()) {
                rows.add(new Row(Kind.HEAD, at, 0, stops, 0, y, line));
                y += line;
            }
            y = tiles(at, block.tiles().size(), y) + (block.isNamed() ? BETWEEN : 0);
        }
        height = stops == 0 ? 0 : y - GAP + PADDING;
    }

    private double tiles(int block, int count, double from) {
        double y = from;
        for (int first = 0; first < count; first += columns()) {
            int here = Math.min(columns(), count - first);
            rows.add(new Row(Kind.TILES, block, first, stops, here, y, tileHeight()));
            stops += here;
            y += tileHeight() + GAP;
        }
        return y;
    }

    private static List<String> shape(List<TileBlock> blocks) {
        return blocks.stream().map(block -> block.tiles().size() + block.name()).toList();
    }

    /// Whether these blocks would stand in the same order and number.
    boolean isOf(List<TileBlock> blocks, Set<String> open) {
        return open.equals(opened) && shape(blocks).equals(shape);
    }

    /// Whether it was made for such a room and such lines.
    boolean isIn(double room, double high) {
        return room == width && high == line;
    }

    /// The width of a tile; a great fleet has smaller ones.
    double tileWidth() {
        return small ? 14 : 26;
    }

    /// The height of a tile.
    double tileHeight() {
        return small ? 14 : 20;
    }

    /// How many tiles stand in a full row.
    int columns() {
        return Math.max(1, (int) ((width - 2 * PADDING + GAP) / (tileWidth() + GAP)));
    }

    int stops() {
        return stops;
    }

    /// How high all rows are together.
    double height() {
        return height;
    }

    double line() {
        return line;
    }

    List<Row> rows() {
        return rows;
    }

    /// The first row that reaches below a height; the number of rows where none does.
    int rowAt(double y) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Row row = rows.get(middle);
            if (row.y() + row.height() > y) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The row of a stop.
    private int rowOf(int stop) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Row row = rows.get(middle);
            if (row.stop() + row.count() > stop) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    Spot spot(int stop) {
        Row row = rows.get(rowOf(stop));
        return spot(row, stop - row.stop());
    }

    Spot spot(Row row, int column) {
        boolean cell = row.kind() == Kind.CELL;
        double wide = cell ? Math.max(tileWidth(), width - 2 * PADDING) : tileWidth();
        return new Spot(
                row.block(),
                cell ? -1 : row.first() + column,
                PADDING + column * (tileWidth() + GAP),
                row.y(),
                wide,
                row.height());
    }

    /// The stop of a tile, or of the cell that it is in; -1 where there is none.
    int stop(int block, int tile) {
        for (Row row : rows) {
            boolean here = row.block() == block && row.count() > 0;
            if (here && (row.kind() == Kind.CELL || tile < row.first() + row.count())) {
                return row.kind() == Kind.CELL ? row.stop() : row.stop() + tile - row.first();
            }
        }
        return -1;
    }

    /// The row at a point; null where there is none.
    @Nullable Row row(double y) {
        int at = rowAt(y);
        return at < rows.size() && rows.get(at).y() - GAP <= y ? rows.get(at) : null;
    }

    /// The stop at a point; -1 where there is none.
    int at(double x, double y) {
        Row row = row(y);
        if (row == null || x < PADDING || row.kind() == Kind.HEAD) {
            return -1;
        }
        if (row.kind() == Kind.CELL) {
            return x < width - PADDING ? row.stop() : -1;
        }
        int column = (int) Math.floor((x - PADDING) / (tileWidth() + GAP));
        return column < row.count() ? row.stop() + column : -1;
    }

    /// The stop above or below another, in the same column as near as may be; the same one where
    /// there is none.
    ///
    /// @param by how far; negative is up
    int vertical(int stop, int by) {
        int at = rowOf(stop);
        int column = stop - rows.get(at).stop();
        int next = at;
        for (int left = Math.abs(by); left > 0; left--) {
            int found = stepped(next, Integer.signum(by));
            if (found == next) {
                break;
            }
            next = found;
        }
        if (next == at) {
            return stop;
        }
        return rows.get(next).stop() + Math.min(column, rows.get(next).count() - 1);
    }

    /// The next row with a stop.
    private int stepped(int from, int side) {
        int at = from + side;
        while (at >= 0 && at < rows.size() && rows.get(at).count() == 0) {
            at += side;
        }
        return at < 0 || at >= rows.size() ? from : at;
    }
}
