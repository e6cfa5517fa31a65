package drainboard.ui.timeline;

import drainboard.ui.control.Figures;
import drainboard.ui.timeline.TimelinePalette.Ink;

import javafx.scene.canvas.GraphicsContext;

/// Draws what stands above the lanes: the small map of all that is remembered, and the clock.
final class HeadPainter {
    private final GraphicsContext pen;
    private final TimelinePalette palette;
    private final TimelineViewModel viewModel;
    private final double gutter;
    private final double width;

    HeadPainter(
            GraphicsContext pen,
            TimelinePalette palette,
            TimelineViewModel viewModel,
            double gutter,
            double width) {
        this.pen = pen;
        this.palette = palette;
        this.viewModel = viewModel;
        this.gutter = gutter;
        this.width = width;
    }

    void paint(Stretch stretch, double height) {
        map(stretch);
        axis(stretch, height);
    }

    private void map(Stretch stretch) {
        int parts = Math.max(1, (int) (width / 3));
        int[] counts = viewModel.density(parts);
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        pen.setFill(palette.of(Ink.RAISED));
        pen.fillRect(gutter, 2, width, TimelineCanvas.MAP - 4);
        Stretch whole = viewModel.whole();
        double left = gutter + whole.x(stretch.from(), width);
        double right = gutter + whole.x(stretch.until(), width);
        pen.setFill(palette.of(Ink.SELECTION));
        pen.fillRect(left, 2, Math.max(3, right - left), TimelineCanvas.MAP - 4);
        pen.setFill(palette.of(Ink.MUTED));
        for (int i = 0; i < parts; i++) {
            if (counts[i] > 0) {
                double high = 3 + (TimelineCanvas.MAP - 10) * Math.sqrt(counts[i] / (double) most);
                pen.fillRect(gutter + i * 3, TimelineCanvas.MAP - 2 - high, 2, high);
            }
        }
        pen.setStroke(palette.of(Ink.ACCENT));
        pen.setLineWidth(1);
        double seen = Math.min(Math.max(3, right - left), (gutter + width) - left) - 1;
        pen.strokeRect(left + 0.5, 2.5, Math.max(2, seen), TimelineCanvas.MAP - 5);
        older();
        pen.setFill(palette.of(Ink.MUTED));
        pen.fillText(palette.within("All remembered", gutter - 14), 8, TimelineCanvas.MAP / 2 + 4);
    }

    /// Says at the left edge of what is remembered that there was more.
    private void older() {
        if (viewModel.older() > 0) {
            pen.setFill(palette.of(Ink.MUTED));
            pen.fillRect(gutter, 2, 2, TimelineCanvas.MAP - 4);
            pen.setFill(palette.of(Ink.TEXT));
            String words = "◂ " + Figures.count(viewModel.older()) + " older not shown";
            pen.fillText(palette.within(words, width / 2), gutter + 6, 13);
        }
    }

    private void axis(Stretch stretch, double height) {
        AxisTimes times = new AxisTimes(viewModel.times());
        for (AxisTimes.At one : times.of(stretch, width, viewModel.now())) {
            double x = gutter + stretch.x(one.at(), width);
            pen.setFill(palette.of(Ink.LINE));
            pen.fillRect(x, TimelineCanvas.MAP + TimelineCanvas.AXIS - 4, 1, height);
            if (x + one.room() < (gutter + width)) {
                pen.setFill(palette.of(Ink.MUTED));
                pen.fillText(one.words(), x + 3, TimelineCanvas.MAP + TimelineCanvas.AXIS - 6);
            }
        }
    }
}
