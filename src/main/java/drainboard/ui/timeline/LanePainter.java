package drainboard.ui.timeline;

import drainboard.ui.control.Look;
import drainboard.ui.timeline.LaneRow.Bar;
import drainboard.ui.timeline.LaneRow.Tick;
import drainboard.ui.timeline.TimelinePalette.Ink;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// Draws one lane on a canvas: its modes, under them its halts, on them what happened.
final class LanePainter {
    private static final double MARK = 12;
    private static final double WITH_MARK = 16;
    private static final double LEAST = 2;
    private static final double FAINT = 0.4;
    private static final double HATCH = 6;

    private final GraphicsContext pen;
    private final TimelinePalette palette;
    private final Stretch stretch;
    private final double left;
    private final double width;
    private final double now;

    /// @param left where the lanes begin, beside the names
    LanePainter(
            GraphicsContext pen,
            TimelinePalette palette,
            Stretch stretch,
            double left,
            double width,
            double now) {
        this.pen = pen;
        this.palette = palette;
        this.stretch = stretch;
        this.left = left;
        this.width = width;
        this.now = now;
    }

    /// Draws a lane between two heights; the pen is clipped to the lanes.
    void paint(LaneRow row, double y, double height) {
        double bar = Math.max(6, height - 10);
        double top = y + 4;
        double dense = Double.NEGATIVE_INFINITY;
        for (Bar span : row.bars()) {
            double end = Math.min(end(span), (double) row.known());
            double from = x(span.from());
            double to = Math.min(x(end), left + width);
            if (span.until() == LaneRow.OPEN && row.isStale()) {
                dashed(span.look(), Math.max(from, x(row.known())), x(now), top + bar / 2);
            }
            if (to < left || from > left + width) {
                continue;
            }
            if (to - from >= LEAST) {
                span(span, Math.max(left - MARK, from), to, top, bar, from);
            } else if (from - dense >= LEAST) {
                dense = from;
                pen.setFill(palette.of(Ink.MUTED));
                pen.fillRect(from, top, LEAST, bar);
            }
        }
        for (Bar silence : row.silences()) {
            silence(silence, top, bar);
        }
        for (Bar halt : row.halts()) {
            double from = Math.max(left, x(halt.from()));
            double to = Math.min(x(end(halt)), left + width);
            if (to >= left && from <= left + width) {
                pen.setFill(palette.of(Look.FENCE_LOST));
                pen.fillRect(from, y + height - 4, Math.max(LEAST, to - from), 3);
            }
        }
        for (Tick tick : row.ticks()) {
            double at = x(tick.at());
            if (at >= left - MARK && at <= left + width + MARK) {
                tick(tick, at, y, top, bar);
            }
        }
    }

    private double x(long at) {
        return x((double) at);
    }

    private double x(double at) {
        return left + stretch.x(at, width);
    }

    private double end(Bar bar) {
        return bar.until() == LaneRow.OPEN ? now : (double) bar.until();
    }

    /// Who accepts is a line, so that a calm fleet is calm; doubt is never less than a bar.
    private static boolean isThin(Bar span) {
        return span.look() == Look.ACCEPTING && !span.doubtful();
    }

    private void span(Bar span, double from, double to, double top, double bar, double begun) {
        Paint colour = palette.of(span.doubtful() ? Look.UNKNOWN : span.look());
        pen.setFill(colour);
        pen.setGlobalAlpha(FAINT);
        if (isThin(span)) {
            pen.fillRect(from, top + bar / 2 - 1.5, to - from, 3);
        } else {
            pen.fillRect(from, top, to - from, bar);
        }
        pen.setGlobalAlpha(1);
        if (span.doubtful()) {
            hatch(Math.max(from, left), to, top, bar);
        }
        pen.setFill(colour);
        if (!isThin(span)) {
            pen.fillRect(from, top, 1, bar);
        }
        if (to - begun >= WITH_MARK && begun + MARK > left) {
            double scale = Math.min(1, (bar - 2) / MARK);
            pen.save();
            pen.translate(begun + 3, top + (bar - MARK * scale) / 2);
            pen.scale(scale, scale);
            pen.beginPath();
            pen.appendSVGPath((span.doubtful() ? Look.UNKNOWN : span.look()).outline());
            pen.fill();
            pen.restore();
        }
    }

    /// What was only last known looks like nothing that was live, whatever the mode: nothing of it
    /// shows through.
    private void silence(Bar silence, double top, double bar) {
        double from = Math.max(left, x(silence.from()));
        double to = Math.min(x(silence.until()), left + width);
        if (to >= left && from <= left + width) {
            double end = Math.max(to, from + LEAST);
            pen.setFill(palette.of(Ink.GROUND));
            pen.fillRect(from, top, end - from, bar);
            pen.setFill(palette.of(Look.UNKNOWN));
            pen.setGlobalAlpha(FAINT);
            pen.fillRect(from, top, end - from, bar);
            pen.setGlobalAlpha(1);
            hatch(from, end, top, bar);
        }
    }

    private void hatch(double from, double to, double top, double bar) {
        pen.setStroke(palette.of(Ink.GROUND));
        pen.setLineWidth(1.5);
        double first = Math.ceil(from / HATCH) * HATCH;
        for (double x = first; x + HATCH / 2 <= to; x += HATCH) {
            pen.strokeLine(x, top + bar, x + HATCH / 2, top);
        }
    }

    private void dashed(Look look, double from, double to, double y) {
        double begin = Math.max(left, from);
        double end = Math.min(left + width, to);
        if (end > begin) {
            pen.setStroke(palette.of(Look.UNKNOWN));
            pen.setLineWidth(look == Look.ACCEPTING ? 1.5 : 2);
            pen.setLineCap(StrokeLineCap.BUTT);
            pen.setLineDashes(5, 4);
            pen.strokeLine(begin, y, end, y);
            pen.setLineDashes();
        }
    }

    private void tick(Tick tick, double at, double y, double top, double bar) {
        switch (tick.sign()) {
            case NOTCH -> notch(tick, at, top, bar);
            case REFUSED -> {
                pen.setFill(palette.of(Look.WARNING));
                pen.fillPolygon(new double[] {at - 4, at + 4, at}, new double[] {y, y, y + 7}, 3);
            }
            case CHECK -> sign(at, new double[] {-4, -1, 5}, new double[] {0, 4, -4}, y + bar / 2);
            case CROSS -> {
                sign(at, new double[] {-4, 4}, new double[] {-4, 4}, top + bar / 2);
                sign(at, new double[] {-4, 4}, new double[] {4, -4}, top + bar / 2);
            }
            case KEY -> {
                double middle = top + bar / 2;
                sign(at, new double[] {-1, 6, 6}, new double[] {0, 0, 3}, middle);
                pen.setFill(palette.of(Ink.TEXT));
                pen.fillOval(at - 6, middle - 3, 6, 6);
                pen.setFill(palette.of(Ink.GROUND));
                pen.fillOval(at - 4, middle - 1, 2, 2);
            }
        }
    }

    /// A light sign with a dark edge, to be seen on every colour.
    private void sign(double at, double[] xs, double[] ys, double middle) {
        double[] across = new double[xs.length];
        double[] down = new double[ys.length];
        for (int i = 0; i < xs.length; i++) {
            across[i] = at + xs[i];
            down[i] = middle + ys[i];
        }
        pen.setStroke(palette.of(Ink.GROUND));
        pen.setLineWidth(4);
        pen.strokePolyline(across, down, xs.length);
        pen.setStroke(palette.of(Ink.TEXT));
        pen.setLineWidth(1.8);
        pen.strokePolyline(across, down, xs.length);
    }

    private void notch(Tick tick, double at, double top, double bar) {
        String count = tick.missed() == 0 ? "" : "≥" + tick.missed();
        double wide = count.isEmpty() || bar < 10 ? 4 : Math.max(20, palette.width(count) + 5);
        pen.setFill(palette.of(Ink.GROUND));
        pen.fillRect(at - wide, top - 1, wide, bar + 2);
        pen.setStroke(palette.of(Ink.TEXT));
        pen.setLineWidth(1);
        pen.strokeRect(at - wide + 0.5, top - 0.5, wide - 1, bar + 1);
        if (wide > 4) {
            pen.setFill(palette.of(Ink.TEXT));
            pen.setTextAlign(TextAlignment.CENTER);
            pen.fillText(count, at - wide / 2, top + bar - 1.5);
            pen.setTextAlign(TextAlignment.LEFT);
        }
    }
}
