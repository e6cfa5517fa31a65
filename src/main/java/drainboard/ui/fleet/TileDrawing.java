package drainboard.ui.fleet;

import drainboard.ui.control.FineCanvas;
import drainboard.ui.fleet.MapLayout.Kind;
import drainboard.ui.fleet.MapLayout.Row;
import drainboard.ui.fleet.MapLayout.Spot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The canvas, and what on it is not as it should be any more.
final class TileDrawing {
    private final FineCanvas canvas = new FineCanvas();
    private final TilePalette palette;
    private final MapCursor at;
    private final Set<Integer> dirty = new HashSet<>();
    private boolean stained = true;
    private long drawn;

    TileDrawing(TilePalette palette, MapCursor at) {
        this.palette = palette;
        this.at = at;
        canvas.setMouseTransparent(true);
    }

    FineCanvas canvas() {
        return canvas;
    }

    /// How many tiles and cells were drawn so far.
    long drawn() {
        return drawn;
    }

    /// All of it is to be drawn anew.
    void stain() {
        stained = true;
    }

    /// A stop is to be drawn anew; none where it is negative.
    void note(int stop) {
        if (stop >= 0) {
            dirty.add(stop);
        }
    }

    /// What differs is to be drawn anew; the blocks stand as those before did.
    void note(List<TileBlock> before, List<TileBlock> next) {
        for (int block = 0; !stained && block < next.size(); block++) {
            note(block, before.get(block), next.get(block));
        }
    }

    // Identity is the point: a block none of whose tiles changed is the same object.
    @SuppressWarnings("ReferenceEquality")
    private void note(int block, TileBlock before, TileBlock now) {
        if (before == now) {
            return;
        }
        int first = at.layout().stop(block, 0);
        if (at.tile(first) == null) {
            dirty.add(first);
            return;
        }
        dirty.add(head(block));
        for (int tile = 0; tile < now.tiles().size(); tile++) {
            if (!now.tiles().get(tile).equals(before.tiles().get(tile))) {
                dirty.add(first + tile);
            }
        }
    }

    /// Heads have no stops: they are noted by numbers below none.
    private static int head(int block) {
        return -1 - block;
    }

    /// Draws what is in sight and not as it should be.
    ///
    /// @param top how far down the map is scrolled
    void draw(double width, double height, double top) {
        if (canvas.fit(width, height)) {
            stained = true;
        }
        if (stained) {
            canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        }
        TilePainter painter = new TilePainter(canvas.getGraphicsContext2D(), palette, width);
        int chosen = at.place();
        List<Row> rows = at.layout().rows();
        for (int i = at.layout().rowAt(top); i < rows.size(); i++) {
            if (rows.get(i).y() - top > height) {
                break;
            }
            draw(painter, rows.get(i), chosen, top);
        }
        stained = false;
        dirty.clear();
    }

    private void draw(TilePainter painter, Row row, int chosen, double top) {
        TileBlock block = at.blocks().get(row.block());
        if (row.kind() == Kind.HEAD && (stained || dirty.contains(head(row.block())))) {
            painter.head(block, row, row.y() - top);
        }
        for (int column = 0; column < row.count(); column++) {
            int stop = row.stop() + column;
            if (!stained && !dirty.contains(stop)) {
                continue;
            }
            Spot spot = at.layout().spot(row, column);
            drawn++;
            if (spot.tile() < 0) {
                painter.cell(block, spot, spot.y() - top, stop == chosen);
            } else {
                Tile tile = block.tiles().get(spot.tile());
                painter.tile(tile, spot, spot.y() - top, stop == chosen);
            }
        }
    }
}
