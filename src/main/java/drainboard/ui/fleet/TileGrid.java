package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.ui.control.Stepped;
import drainboard.ui.control.Times;
import drainboard.ui.fleet.MapLayout.Kind;
import drainboard.ui.fleet.MapLayout.Row;
import drainboard.ui.fleet.MapLayout.Spot;
import drainboard.ui.fx.FxThread;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The tiles on one canvas, of which only the rows in sight are drawn, and of these only what
/// changed.
final class TileGrid extends Region implements Stepped {
    private final MapChoice choice;
    private final Times times;
    private final ScrollBar bar = new ScrollBar();
    private final TilePalette palette = new TilePalette(this::drawAll);
    private final TileTip tip;
    private final MapCursor at = new MapCursor();
    private final TileDrawing drawing = new TileDrawing(palette, at);
    private boolean sought;

    TileGrid(MapChoice choice, Times times, Function<NodeId, List<String>> card) {
        this.times = times;
        this.choice = choice;
        this.tip = new TileTip(this, card);
        setId("fleet-tiles");
        getStyleClass().add("fleet-tiles");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setAccessibleText("Scroll the fleet map");
        getChildren().addAll(palette, drawing.canvas(), bar);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleRoleDescription("fleet map");
        setAccessibleHelp(
                "Arrow keys go from node to node, page up and down by pages, home and end to the"
                        + " first and last; Enter opens.");
        times.zoneProperty().subscribe(_ -> tell());
        listen();
    }

    private void listen() {
        bar.valueProperty().addListener(_ -> drawAll());
        setOnMouseClicked(this::click);
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> tip.leave());
        setOnScroll(
                event ->
                        bar.setValue(
                                Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax())));
        setOnKeyPressed(this::press);
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                card(at.place());
                            } else {
                                tip.hide();
                            }
                        });
    }

    /// Draws with the next frame. Its own size stays, so nothing around it is laid out for that.
    private void drawNext() {
        setNeedsLayout(true);
    }

    /// Draws all that is in sight at the next occasion.
    private void drawAll() {
        drawing.stain();
        drawNext();
    }

    void show(List<TileBlock> next) {
        List<TileBlock> before = at.blocks();
        if (at.show(next)) {
            drawing.note(before, next);
        } else {
            drawing.stain();
        }
        tell();
        drawNext();
    }

    void select(Optional<NodeId> node) {
        drawing.note(at.place());
        at.select(node);
        sought = true;
        drawing.note(at.place());
        tell();
        drawNext();
    }

    /// How many tiles and cells were drawn so far.
    long drawn() {
        return drawing.drawn();
    }

    /// What is told of the node in sight ticks.
    void tick() {
        tip.tick();
        tell(); // From midnight on a time says its day, though its node stays as it is.
    }

    private void tell() {
        setAccessibleText(at.words(times));
    }

    private double room() {
        return getWidth() - bar.prefWidth(-1);
    }

    private void click(MouseEvent event) {
        requestFocus();
        double y = event.getY() + bar.getValue();
        int stop = at.layout().at(event.getX(), y);
        Row row = at.layout().row(y);
        if (stop >= 0) {
            go(stop);
            if (at.tile(stop) == null) {
                open(at.block(stop).name());
            }
        } else if (row != null && row.kind() == Kind.HEAD) {
            close(at.blocks().get(row.block()).name());
        }
    }

    private void hover(MouseEvent event) {
        double y = event.getY() + bar.getValue();
        int stop = at.layout().at(event.getX(), y);
        Row row = at.layout().row(y);
        Tile tile = stop < 0 ? null : at.tile(stop);
        if (tile != null) {
            tip.hover(tile.node());
        } else if (row != null && row.kind() != Kind.TILES) {
            tip.hover(at.blocks().get(row.block()).words());
        } else {
            tip.leave();
        }
    }

    private void press(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return;
        }
        int stop = at.place();
        MapLayout layout = at.layout();
        int page = Math.max(1, (int) (getHeight() / (layout.tileHeight() + MapLayout.GAP)) - 1);
        switch (event.getCode()) {
            case KeyCode.LEFT -> step(event, stop - 1);
            case KeyCode.RIGHT -> step(event, stop + 1);
            case KeyCode.UP -> step(event, stop < 0 ? 0 : layout.vertical(stop, -1));
            case KeyCode.DOWN -> step(event, stop < 0 ? 0 : layout.vertical(stop, 1));
            case KeyCode.PAGE_UP -> step(event, stop < 0 ? 0 : layout.vertical(stop, -page));
            case KeyCode.PAGE_DOWN -> step(event, stop < 0 ? 0 : layout.vertical(stop, page));
            case KeyCode.HOME -> step(event, 0);
            case KeyCode.END -> step(event, layout.stops() - 1);
            case KeyCode.ENTER -> enter(event, stop);
            case KeyCode.ESCAPE -> {
                if (tip.hide() || (stop >= 0 && close(at.block(stop).name()))) {
                    event.consume();
                }
            }
            case KeyCode _ -> {}
        }
    }

    private void step(KeyEvent event, int next) {
        to(next);
        event.consume();
    }

    @Override
    public void step(int by) {
        to(at.place() + by);
    }

    private void to(int next) {
        if (next >= 0 && next < at.layout().stops()) {
            go(next);
            card(next);
        }
    }

    private void go(int stop) {
        drawing.note(at.place());
        Tile tile = at.tile(stop);
        if (tile == null) {
            at.select(at.block(stop).name());
            sought = true;
            tell();
        } else {
            at.select(Optional.of(tile.node()));
            choice.select(tile.node());
        }
        drawing.note(stop);
        drawNext();
    }

    private void enter(KeyEvent event, int stop) {
        if (stop >= 0) {
            tip.hide();
            if (at.tile(stop) == null) {
                open(at.block(stop).name());
            } else {
                choice.open();
            }
            event.consume();
        }
    }

    private void open(String group) {
        at.open(group);
        sought = true;
        drawAll();
    }

    private boolean close(String group) {
        boolean was = at.close(group);
        if (was) {
            sought = true;
            drawAll();
        }
        return was;
    }

    /// Tells beside a stop what is known of it.
    private void card(int stop) {
        if (stop >= 0) {
            layout();
            Spot spot = at.layout().spot(stop);
            Tile tile = at.tile(stop);
            double y = spot.y() + spot.height() - bar.getValue();
            if (tile == null) {
                tip.beside(at.block(stop).words(), spot.x(), y);
            } else {
                tip.beside(tile.node(), spot.x() + spot.width(), y);
            }
        }
    }

    /// Scrolls just so far that a stop is in sight, with the head of its group where it is first.
    private void reveal(int stop) {
        if (stop >= 0) {
            Spot spot = at.layout().spot(stop);
            double above = spot.tile() == 0 ? at.layout().line() : 0;
            double top = Math.max(0, spot.y() - MapLayout.PADDING - above);
            double bottom = spot.y() + spot.height() + MapLayout.PADDING;
            double least = Math.max(0, bottom - getHeight());
            bar.setValue(Math.clamp(bar.getValue(), Math.min(least, top), Math.max(least, top)));
        }
    }

    /// Room for all of its rows, which it does not insist on.
    @Override
    protected double computePrefHeight(double width) {
        return at.layout().height();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        if (at.lay(room(), palette.line())) {
            drawing.stain();
            tell();
            FxThread.later(this::requestLayout); // Its neighbours may have more room now, or less.
        }
        MapLayout layout = at.layout();
        double hidden = Math.max(0, layout.height() - height);
        double unit = layout.tileHeight() + MapLayout.GAP;
        bar.setVisible(hidden > 0);
        bar.setMax(hidden);
        bar.setVisibleAmount(
                layout.height() == 0 ? 0 : hidden * Math.min(1, height / layout.height()));
        bar.setUnitIncrement(unit);
        bar.setBlockIncrement(Math.max(unit, height - unit));
        bar.setValue(Math.clamp(bar.getValue(), 0, hidden));
        if (sought) {
            sought = false;
            reveal(at.place());
        }
        double barWidth = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, height);
        drawing.draw(Math.max(0, room()), height, Math.rint(bar.getValue()));
    }
}
