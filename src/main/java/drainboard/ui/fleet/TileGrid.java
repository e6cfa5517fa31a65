package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.Look;
import drainboard.ui.control.Times;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The tiles on one canvas, of which only the rows in sight are drawn.
final class TileGrid extends Region {
    private static final double MARK = 12;
    private static final double BADGE = 6;
    private static final double DIM = 0.35;

    private final Consumer<NodeId> choice;
    private final Times times;
    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final TilePalette palette = new TilePalette(this::requestLayout);
    private final Tooltip tooltip = new Tooltip();

    private List<Tile> tiles = List.of();
    private Optional<NodeId> selected = Optional.empty();
    private Optional<NodeMode> only = Optional.empty();
    private boolean sought;

    TileGrid(Consumer<NodeId> choice, Times times) {
        this.times = times;
        this.choice = choice;
        setId("fleet-tiles");
        getStyleClass().add("fleet-tiles");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setAccessibleText("Scroll the fleet map");
        canvas.setMouseTransparent(true);
        getChildren().addAll(palette, canvas, bar);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleRoleDescription("fleet map");
        setAccessibleHelp("Arrow keys go from node to node.");
        times.zoneProperty().subscribe(_ -> tell());
        listen();
    }

    private void listen() {
        bar.valueProperty().addListener(_ -> requestLayout());
        setOnMouseClicked(this::click);
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> Tooltip.uninstall(this, tooltip));
        setOnScroll(
                event ->
                        bar.setValue(
                                Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax())));
        setOnKeyPressed(this::press);
    }

    void show(List<Tile> next) {
        tiles = next;
        tell();
        requestLayout();
    }

    void select(Optional<NodeId> node) {
        selected = node;
        sought = true;
        tell();
        requestLayout();
    }

    /// Dims the nodes in other modes, but never one that needs a person.
    void bringOut(Optional<NodeMode> mode) {
        only = mode;
        requestLayout();
    }

    private boolean isDimmed(Tile tile) {
        boolean present = !tile.unknown() && only.equals(Optional.of(tile.mode()));
        return only.isPresent() && !present && !tile.halted();
    }

    private void tell() {
        int at = place();
        setAccessibleText(
                at < 0
                        ? "Fleet map, " + tiles.size() + " nodes, none selected"
                        : "Fleet map, " + tiles.get(at).text(times));
    }

    /// Where the selected tile is; -1 where none is.
    private int place() {
        for (int i = 0; selected.isPresent() && i < tiles.size(); i++) {
            if (tiles.get(i).node().equals(selected.get())) {
                return i;
            }
        }
        return -1;
    }

    private TileLayout tileLayout() {
        return new TileLayout(tiles.size(), getWidth() - bar.prefWidth(-1));
    }

    private void click(MouseEvent event) {
        requestFocus();
        int at = tileLayout().at(event.getX(), event.getY() + bar.getValue());
        if (at >= 0) {
            choice.accept(tiles.get(at).node());
        }
    }

    private void hover(MouseEvent event) {
        int at = tileLayout().at(event.getX(), event.getY() + bar.getValue());
        if (at < 0) {
            Tooltip.uninstall(this, tooltip);
        } else {
            tooltip.setText(tiles.get(at).text(times));
            Tooltip.install(this, tooltip);
        }
    }

    private void press(KeyEvent event) {
        int at = place();
        int columns = tileLayout().columns();
        int next =
                switch (event.getCode()) {
                    case KeyCode.LEFT -> at - 1;
                    case KeyCode.RIGHT -> at + 1;
                    case KeyCode.UP -> at - columns;
                    case KeyCode.DOWN -> at < 0 ? 0 : at + columns;
                    case KeyCode.HOME -> 0;
                    case KeyCode.END -> tiles.size() - 1;
                    default -> -1;
                };
        if (next >= 0 && next < tiles.size()) {
            choice.accept(tiles.get(next).node());
            event.consume();
        }
    }

    /// Scrolls just so far that a tile is in sight.
    private void reveal(int at, TileLayout layout) {
        if (at >= 0) {
            double top = layout.y(at) - TileLayout.PADDING;
            double bottom = layout.y(at) + layout.tileHeight() + TileLayout.PADDING;
            double least = Math.max(0, bottom - getHeight());
            bar.setValue(Math.clamp(bar.getValue(), Math.min(least, top), Math.max(least, top)));
        }
    }

    /// Asks for nothing: it fills what its neighbours leave, and must not insist on what it had.
    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        TileLayout layout = tileLayout();
        double height = getHeight();
        double hidden = Math.max(0, layout.height() - height);
        bar.setVisible(hidden > 0);
        bar.setMax(hidden);
        bar.setVisibleAmount(
                layout.height() == 0 ? 0 : hidden * Math.min(1, height / layout.height()));
        bar.setUnitIncrement(layout.rowHeight());
        bar.setBlockIncrement(Math.max(layout.rowHeight(), height - layout.rowHeight()));
        bar.setValue(Math.clamp(bar.getValue(), 0, hidden));
        if (sought) {
            sought = false;
            reveal(place(), layout);
        }
        double barWidth = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, height);
        canvas.setWidth(Math.max(0, getWidth() - barWidth));
        canvas.setHeight(height);
        draw(layout);
    }

    private void draw(TileLayout layout) {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double top = Math.rint(bar.getValue());
        int first = layout.firstAt(top);
        for (int i = first; i < tiles.size(); i++) {
            double y = layout.y(i) - top;
            if (y > canvas.getHeight()) {
                break;
            }
            draw(pen, tiles.get(i), layout, layout.x(i), y);
        }
    }

    private void draw(GraphicsContext pen, Tile tile, TileLayout layout, double x, double y) {
        boolean isSelected = selected.isPresent() && selected.get().equals(tile.node());
        double width = layout.tileWidth();
        double height = layout.tileHeight();
        double edge = isSelected ? 2 : 1;
        pen.setGlobalAlpha(isDimmed(tile) ? DIM : 1);
        pen.setFill(palette.border(isSelected));
        pen.fillRect(x, y, width, height);
        pen.setFill(palette.ground(isSelected));
        pen.fillRect(x + edge, y + edge, width - 2 * edge, height - 2 * edge);
        double scale = Math.min(1, (width - 4) / MARK);
        pen.save();
        pen.translate(x + (width - MARK * scale) / 2, y + (height - MARK * scale) / 2);
        pen.scale(scale, scale);
        pen.setFill(palette.mark(tile.look()));
        pen.beginPath();
        pen.appendSVGPath(tile.look().outline());
        pen.fill();
        pen.restore();
        if (tile.halted()) {
            pen.setFill(palette.mark(Look.FENCE_LOST));
            pen.fillOval(x + width - BADGE - 1, y + 1, BADGE, BADGE);
        }
    }
}
