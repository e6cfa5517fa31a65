package drainboard.ui.fleet;

/// Where the tiles of a grid stand: from left to right, then down.
///
/// @param count how many there are
/// @param width the room they have from side to side
record TileLayout(int count, double width) {
    static final double PADDING = 8;
    private static final double GAP = 3;
    private static final int MANY = 2000;

    /// The width of a tile; a great fleet has smaller ones.
    double tileWidth() {
        return count > MANY ? 14 : 26;
    }

    /// The height of a tile.
    double tileHeight() {
        return count > MANY ? 14 : 20;
    }

    /// How many stand in a row.
    int columns() {
        double room = width - 2 * PADDING + GAP;
        return Math.max(1, (int) (room / (tileWidth() + GAP)));
    }

    /// How high all rows are together.
    double height() {
        int rows = (count + columns() - 1) / columns();
        return rows == 0 ? 0 : 2 * PADDING + rows * rowHeight() - GAP;
    }

    /// From the top of a row to that of the next.
    double rowHeight() {
        return tileHeight() + GAP;
    }

    /// The left side of a tile.
    double x(int index) {
        int column = index % columns();
        return PADDING + column * (tileWidth() + GAP);
    }

    /// The top of a tile.
    double y(int index) {
        int row = index / columns();
        return PADDING + row * rowHeight();
    }

    /// The first tile of the row at a height.
    int firstAt(double y) {
        return Math.max(0, (int) ((y - PADDING) / rowHeight())) * columns();
    }

    /// The tile at a point; -1 where there is none.
    int at(double x, double y) {
        int column = (int) Math.floor((x - PADDING) / (tileWidth() + GAP));
        int row = (int) Math.floor((y - PADDING) / rowHeight());
        int index = row * columns() + column;
        boolean outside = column < 0 || column >= columns() || row < 0 || index >= count;
        return outside ? -1 : index;
    }
}
