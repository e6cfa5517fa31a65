package drainboard.ui.fleet;

import drainboard.ui.control.Figures;
import drainboard.ui.control.Look;
import drainboard.ui.fleet.MapLayout.Row;
import drainboard.ui.fleet.MapLayout.Spot;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import java.util.List;

/// Draws tiles, heads and cells, each over what stood there before.
final class TilePainter {
    private static final double MARK = 12;
    private static final double BADGE = 6;
    private static final double DIM = 0.35;
    private static final double BAND = 4;
    private static final double DIGIT = 0.62;
    private static final double BETWEEN = 7;
    private static final String HELD = " held";

    private final GraphicsContext pen;
    private final TilePalette palette;
    private final double width;

    /// @param width the room from side to side
    TilePainter(GraphicsContext pen, TilePalette palette, double width) {
        this.pen = pen;
        this.palette = palette;
        this.width = width;
        pen.setFont(palette.font());
    }

    void tile(Tile tile, Spot at, double y, boolean isSelected) {
        double edge = isSelected ? 2 : 1;
        pen.clearRect(at.x(), y, at.width(), at.height());
        pen.setGlobalAlpha(tile.dimmed() ? DIM : 1);
        pen.setFill(palette.border(isSelected));
        pen.fillRect(at.x(), y, at.width(), at.height());
        pen.setFill(palette.ground(isSelected));
        pen.fillRect(at.x() + edge, y + edge, at.width() - 2 * edge, at.height() - 2 * edge);
        double size = Math.min(MARK, at.width() - 4);
        mark(tile.look(), at.x() + (at.width() - size) / 2, y + (at.height() - size) / 2, size);
        if (tile.halted()) {
            badge(at.x() + at.width() - BADGE - 1, y + 1);
        }
        pen.setGlobalAlpha(1);
    }

    private void badge(double x, double y) {
        pen.setFill(palette.mark(Look.FENCE_LOST));
        pen.fillOval(x, y, BADGE, BADGE);
        edge(() -> pen.strokeOval(x, y, BADGE, BADGE));
    }

    private void edge(Runnable stroke) {
        if (!Color.TRANSPARENT.equals(palette.edge())) {
            pen.setStroke(palette.edge());
            pen.setLineWidth(1);
            stroke.run();
        }
    }

    private void mark(Look look, double x, double y, double size) {
        mark(look, palette.mark(look), x, y, size);
    }

    private void mark(Look look, Paint colour, double x, double y, double size) {
        pen.save();
        pen.translate(x, y);
        pen.scale(size / MARK, size / MARK);
        pen.setFill(colour);
        pen.beginPath();
        pen.appendSVGPath(look.outline());
        pen.fill();
        edge(pen::stroke);
        pen.restore();
    }

    /// The name of a block, and at the right what it counts.
    void head(TileBlock block, Row row, double y) {
        pen.clearRect(0, y, width, row.height());
        double right = width - MapLayout.PADDING;
        double left = counts(block, right - wide(block, false), y, row.height(), false);
        title(block, MapLayout.PADDING, left - BETWEEN, y + row.height() / 2);
    }

    /// A whole block: its name, how many of it are in which mode, and the same as a band.
    void cell(TileBlock block, Spot at, double y, boolean isSelected) {
        double edge = isSelected ? 2 : 1;
        pen.clearRect(at.x(), y, at.width(), at.height());
        long asked = block.tiles().stream().filter(tile -> !tile.dimmed()).count();
        pen.setGlobalAlpha(asked == 0 ? DIM : 1);
        pen.setFill(
                block.halted() > 0 && !isSelected
                        ? palette.mark(Look.FENCE_LOST)
                        : palette.border(isSelected));
        pen.fillRect(at.x(), y, at.width(), at.height());
        pen.setFill(palette.ground(isSelected));
        pen.fillRect(at.x() + edge, y + edge, at.width() - 2 * edge, at.height() - 2 * edge);
        double line = (at.height() - BAND - 2) / 2;
        double right = at.x() + at.width() - MapLayout.PADDING;
        int nodes = block.tiles().size();
        String all = (asked < nodes ? Figures.count(asked) + " of " : "") + Figures.nodes(nodes);
        double from = right - palette.width(all);
        pen.setFill(palette.muted());
        pen.fillText(all, from, base(y + 1 + line / 2));
        title(block, at.x() + MapLayout.PADDING, from - BETWEEN, y + 1 + line / 2);
        boolean zeros = wide(block, true) <= at.width() - 2 * MapLayout.PADDING;
        counts(block, at.x() + MapLayout.PADDING, y + line, line, zeros);
        band(block, at.x() + edge, y + at.height() - edge - BAND, at.width() - 2 * edge);
        pen.setGlobalAlpha(1);
    }

    private void title(TileBlock block, double x, double until, double middle) {
        pen.setFill(palette.text());
        pen.fillText(palette.within(block.title(), until - x), x, base(middle));
    }

    /// Draws the counts to the right of a place; returns the place.
    private double counts(TileBlock block, double from, double y, double high, boolean zeros) {
        double size = markSize();
        double x = from;
        for (Look look : TileBlock.COUNTED) {
            if (!zeros && block.count(look) == 0) {
                continue;
            }
            boolean none = block.count(look) == 0;
            String count = Figures.count(block.count(look));
            // What is nowhere has no colour: a calm fleet shows nothing near red.
            Paint colour = none ? palette.muted() : palette.mark(look);
            mark(look, colour, x, y + (high - size) / 2, size);
            pen.setFill(none ? palette.muted() : palette.text());
            pen.fillText(count, x + size + 3, base(y + high / 2));
            x += size + 3 + wide(count) + BETWEEN;
        }
        if (block.halted() > 0) {
            badge(x, y + (high - BADGE) / 2);
            pen.setFill(palette.text());
            String held = Figures.count(block.halted());
            pen.fillText(held, x + BADGE + 3, base(y + high / 2));
            pen.fillText(HELD, x + BADGE + 3 + wide(held), base(y + high / 2));
        }
        return from;
    }

    private double wide(TileBlock block, boolean zeros) {
        double wide = -BETWEEN;
        for (Look look : TileBlock.COUNTED) {
            if (zeros || block.count(look) > 0) {
                wide += markSize() + 3 + wide(Figures.count(block.count(look))) + BETWEEN;
            }
        }
        return block.halted() == 0
                ? wide
                : wide
                        + BETWEEN
                        + BADGE
                        + 3
                        + wide(Figures.count(block.halted()))
                        + palette.width(HELD);
    }

    /// The room of a count: every digit has as much, so that none moves when another changes.
    private double wide(String count) {
        return count.length() * palette.font().getSize() * DIGIT;
    }

    private double markSize() {
        return Math.rint(palette.font().getSize() * 0.85);
    }

    private double base(double middle) {
        return Math.rint(middle + palette.font().getSize() * 0.36);
    }

    /// How the modes share a block: none of them is less than a pixel wide. What nobody can vouch
    /// for is hollow: by its grey alone it would pass for accepting.
    private void band(TileBlock block, double left, double y, double wide) {
        List<Look> there =
                TileBlock.COUNTED.stream().filter(look -> block.count(look) > 0).toList();
        double each = wide - 2.0 * there.size();
        double x = left;
        for (Look look : there) {
            double part = 2 + each * block.count(look) / block.tiles().size();
            pen.setFill(palette.mark(look));
            pen.fillRect(x, y, part, BAND);
            if (look == Look.UNKNOWN) {
                pen.setFill(palette.ground(false));
                pen.fillRect(x + 1, y + 1, Math.max(0, part - 2), BAND - 2);
            }
            x += part;
        }
    }
}
