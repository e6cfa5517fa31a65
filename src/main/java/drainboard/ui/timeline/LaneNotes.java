package drainboard.ui.timeline;

import drainboard.ui.control.Figures;
import drainboard.ui.timeline.LaneRow.Bar;
import drainboard.ui.timeline.TimelinePalette.Ink;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Draws over the lanes what is said about them: where older things are not shown, what is marked,
/// and where the pinned ones end.
final class LaneNotes {
    private static final double ROOM = 110;
    private static final double NARROW = 14;
    private static final double BREAK = 3;

    private final GraphicsContext pen;
    private final TimelinePalette palette;
    private final TimelineViewModel viewModel;
    private final double left;
    private final double width;

    /// @param left where the lanes begin, beside the names
    LaneNotes(
            GraphicsContext pen,
            TimelinePalette palette,
            TimelineViewModel viewModel,
            double left,
            double width) {
        this.pen = pen;
        this.palette = palette;
        this.viewModel = viewModel;
        this.left = left;
        this.width = width;
    }

    void paint(LaneRow row, double y, double height) {
        if (row.older() > 0 && !row.bars().isEmpty()) {
            older(row, y, height);
        }
        for (Bar bar : row.bars()) {
            if (viewModel.marked().is(row, bar)) {
                mark(bar, Math.min(row.known(), (long) viewModel.now()), y, height);
            }
        }
    }

    /// A lane that was cut off begins with a torn edge and says so.
    private void older(LaneRow row, double y, double height) {
        double x = x(row.bars().getFirst().from());
        if (x <= left || x > left + width) {
            return;
        }
        pen.setStroke(palette.of(Ink.MUTED));
        pen.setLineWidth(1.5);
        double step = (height - 6) / 4;
        pen.strokePolyline(
                new double[] {x, x - BREAK, x, x - BREAK, x},
                new double[] {
                    y + 3, y + 3 + step, y + 3 + 2 * step, y + 3 + 3 * step, y + 3 + 4 * step
                },
                5);
        double room = x - left - 2 * BREAK;
        if (room > NARROW) {
            String words = room > ROOM ? Figures.count(row.older()) + " older not shown" : "…";
            pen.setFill(palette.of(Ink.MUTED));
            pen.setTextAlign(TextAlignment.RIGHT);
            pen.fillText(words, x - 2 * BREAK, y + height / 2 + 4);
            pen.setTextAlign(TextAlignment.LEFT);
        }
    }

    /// @param known up to where anybody knows
    private void mark(Bar bar, long known, double y, double height) {
        double from = Math.max(left + 1, x(bar.from()));
        double until = x(Math.min(bar.until(), known));
        double to = Math.min(left + width - 1, until);
        if (to >= left && from <= left + width) {
            pen.setStroke(palette.of(Ink.ACCENT));
            pen.setLineWidth(2);
            pen.strokeRect(from, y + 2, Math.max(2, to - from), height - 4);
        }
    }

    /// A line under the last pinned lane.
    void pinned(double y) {
        pen.setFill(palette.of(Ink.ACCENT));
        pen.fillRect(0, y - 1, left + width, 1);
    }

    private double x(long at) {
        return left + viewModel.stretch().x((double) at, width);
    }
}
