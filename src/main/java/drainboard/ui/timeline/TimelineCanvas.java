package drainboard.ui.timeline;

import drainboard.ui.control.FineCanvas;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Stepped;
import drainboard.ui.timeline.TimelinePalette.Ink;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Map;

/// The lanes on one canvas, with the names beside them, the small map and the clock above them.
/// Only what is in sight is drawn, and only when something changed.
final class TimelineCanvas extends Region implements Stepped {
    static final double MAP = 34;
    static final double AXIS = 20;
    private static final double COMFORTABLE = 22;
    private static final double COMPACT = 14;
    private static final double LEAST_GUTTER = 60;
    private static final double MOST_GUTTER = 320;
    private static final double EDGE = 4;
    private static final double NEAR = 6;
    private static final double NEARER = 0.8;
    private static final double SOME = 0.1;

    private final TimelineViewModel viewModel;
    private final FineCanvas canvas = new FineCanvas();
    private final TimelinePalette palette = new TimelinePalette(this::requestLayout);
    private final Tooltip card = new Tooltip();
    private final Map<KeyCode, Runnable> keys;
    private double gutter = 120;
    private double lane = COMFORTABLE;
    private Grip grip = Grip.NONE;
    private double seized;
    private Stretch atSeizing = new Stretch(0, 1);
    private double cursor = -1;

    /// What the pointer drags.
    private enum Grip {
        NONE,
        GUTTER,
        MAP,
        LANES
    }

    TimelineCanvas(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
        this.keys = keys();
        setId("timeline-lanes");
        getStyleClass().add("timeline-lanes");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleRoleDescription("timeline");
        setAccessibleHelp(
                "Left and right go in time, up and down select a lane. The sheet of keys has what"
                        + " else can be done, among it to show the same as a table.");
        canvas.setMouseTransparent(true);
        getChildren().addAll(palette, canvas);
        // Drawn with the next frame; its own size stays, so nothing around it is laid out.
        viewModel.versionProperty().addListener(_ -> setNeedsLayout(true));
        viewModel.selectedNode().subscribe(node -> tell());
        setOnKeyPressed(this::press);
        setOnMousePressed(this::seize);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> grip = Grip.NONE);
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> Tooltip.uninstall(this, card));
        setOnScroll(this::scroll);
    }

    void compact(boolean small) {
        lane = small ? COMPACT : COMFORTABLE;
        requestLayout();
    }

    private void tell() {
        setAccessibleText(
                viewModel
                        .selectedNode()
                        .get()
                        .map(node -> "Timeline, " + Sanitizer.show(node.toString()) + " selected")
                        .orElse("Timeline, no node selected"));
    }

    private void press(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        Runnable act = keys.get(event.getCode());
        if (act != null) {
            act.run();
            event.consume();
        }
    }

    private Map<KeyCode, Runnable> keys() {
        return Map.ofEntries(
                Map.entry(KeyCode.LEFT, () -> pan(-1)),
                Map.entry(KeyCode.RIGHT, () -> pan(1)),
                Map.entry(KeyCode.UP, () -> viewModel.walk(-1)),
                Map.entry(KeyCode.DOWN, () -> viewModel.walk(1)),
                Map.entry(KeyCode.PAGE_UP, () -> viewModel.scroll(-room())),
                Map.entry(KeyCode.PAGE_DOWN, () -> viewModel.scroll(room())));
    }

    @Override
    public void step(int by) {
        viewModel.walk(by);
    }

    /// Comes nearer in time, or goes away.
    void zoom(boolean nearer) {
        viewModel.zoom(nearer ? NEARER : 1 / NEARER);
    }

    /// Goes so many steps later; earlier, below zero.
    void pan(int steps) {
        viewModel.pan(steps * SOME);
    }

    /// Marks the span at the pointer, or the present one.
    void measure() {
        viewModel.measure(cursor < 0 ? viewModel.now() : time(cursor));
    }

    private double width() {
        return Math.max(1, getWidth() - gutter);
    }

    private int room() {
        return Math.max(1, (int) ((getHeight() - MAP - AXIS) / lane));
    }

    private double time(double x) {
        return viewModel.stretch().at(x - gutter, width());
    }

    private int rowAt(double y) {
        return y < MAP + AXIS ? -1 : (int) ((y - MAP - AXIS) / lane);
    }

    private void seize(MouseEvent event) {
        requestFocus();
        seized = event.getX();
        atSeizing = viewModel.stretch();
        boolean map = event.getY() < MAP;
        grip = map ? Grip.MAP : Math.abs(event.getX() - gutter) <= EDGE ? Grip.GUTTER : Grip.LANES;
        if (map) {
            slide(event);
        }
        List<LaneRow> rows = viewModel.inSight(room());
        int row = rowAt(event.getY());
        if (grip == Grip.LANES && row >= 0 && row < rows.size()) {
            viewModel.select(rows.get(row).node());
        }
    }

    double gutter() {
        return gutter;
    }

    void gutter(double width) {
        gutter = Math.clamp(width, LEAST_GUTTER, MOST_GUTTER);
        requestLayout();
    }

    private void drag(MouseEvent event) {
        switch (grip) {
            case NONE -> {}
            case GUTTER -> gutter(event.getX());
            case MAP -> slide(event);
            case LANES -> {
                double by = (seized - event.getX()) / width();
                if (Math.abs(seized - event.getX()) > EDGE) {
                    viewModel.go(atSeizing.moved(by));
                }
            }
        }
    }

    /// In the small map the window goes where the pointer is; near one of its sides, that side.
    private void slide(MouseEvent event) {
        Stretch whole = viewModel.whole();
        double at = whole.at(event.getX() - gutter, width());
        double left = gutter + whole.x(atSeizing.from(), width());
        double right = gutter + whole.x(atSeizing.until(), width());
        if (right - left > 4 * EDGE && Math.abs(seized - left) <= EDGE) {
            viewModel.go(new Stretch(Math.min(at, atSeizing.until()), atSeizing.until()));
        } else if (right - left > 4 * EDGE && Math.abs(seized - right) <= EDGE) {
            viewModel.go(new Stretch(atSeizing.from(), Math.max(at, atSeizing.from())));
        } else {
            viewModel.go(atSeizing.around(at));
        }
    }

    private void hover(MouseEvent event) {
        boolean edge = event.getY() > MAP && Math.abs(event.getX() - gutter) <= EDGE;
        setCursor(edge ? Cursor.H_RESIZE : Cursor.DEFAULT);
        List<LaneRow> rows = viewModel.inSight(room());
        int row = rowAt(event.getY());
        if (row < 0 || row >= rows.size() || event.getX() < gutter) {
            cursor = -1;
            Tooltip.uninstall(this, card);
            return;
        }
        double near = NEAR / width() * viewModel.stretch().length();
        double at = rows.get(row).snapped(time(event.getX()), near);
        cursor = gutter + viewModel.stretch().x(at, width());
        card.setText(viewModel.told(rows.get(row), at, near));
        Tooltip.install(this, card);
    }

    private void scroll(ScrollEvent event) {
        double down = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (event.isControlDown()) {
            viewModel.zoom(down > 0 ? NEARER : 1 / NEARER, time(event.getX()));
        } else if (down != 0) {
            viewModel.scroll(down > 0 ? -3 : 3);
        }
        event.consume();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        canvas.fit(getWidth(), getHeight());
        paint();
    }

    /// Draws all that is in sight.
    void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(palette.of(Ink.GROUND));
        pen.fillRect(0, 0, getWidth(), getHeight());
        pen.setFont(palette.font());
        Stretch stretch = viewModel.stretch();
        new HeadPainter(pen, palette, viewModel, gutter, width()).paint(stretch, getHeight());
        List<LaneRow> rows = viewModel.inSight(room());
        LanePainter painter =
                new LanePainter(pen, palette, stretch, gutter, width(), viewModel.now());
        LaneNotes notes = new LaneNotes(pen, palette, viewModel, gutter, width());
        double y = MAP + AXIS;
        for (LaneRow row : rows) {
            ground(pen, row, y);
            y += lane;
        }
        pen.save();
        pen.beginPath();
        pen.rect(gutter, MAP, width(), getHeight() - MAP);
        pen.clip();
        y = MAP + AXIS;
        for (LaneRow row : rows) {
            painter.paint(row, y, lane);
            notes.paint(row, y, lane);
            y += lane;
        }
        if (viewModel.isNowInSight()) {
            double now = Math.min(gutter + stretch.x(viewModel.now(), width()), getWidth() - 1);
            pen.setFill(palette.of(Ink.ACCENT));
            pen.fillRect(now - 0.5, MAP + AXIS - 4, 1.5, getHeight());
        }
        pen.restore();
        if (viewModel.pinnedInSight() > 0) {
            notes.pinned(MAP + AXIS + viewModel.pinnedInSight() * lane);
        }
    }

    private void ground(GraphicsContext pen, LaneRow row, double y) {
        boolean selected = viewModel.isSelected(row);
        if (selected) {
            pen.setFill(palette.of(Ink.SELECTION));
            pen.fillRect(0, y, getWidth(), lane);
            pen.setFill(palette.of(Ink.ACCENT));
            pen.fillRect(0, y, 3, lane);
        }
        pen.setFill(palette.of(Ink.LINE));
        pen.fillRect(0, y + lane - 1, getWidth(), 1);
        pen.setFill(palette.of(row.isStale() ? Ink.MUTED : Ink.TEXT));
        String name = row.isStale() ? row.name() + "?" : row.name();
        pen.fillText(palette.within(name, gutter - 14), 8, y + lane / 2 + 4);
    }
}
