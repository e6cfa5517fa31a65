package drainboard.ui.shell;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The column at the left: what needs attention above the map of the fleet. The list may take half
/// of it, and beyond that what the map can do without; the map takes whatever is left.
final class SideColumn extends VBox {
    private static final double ALWAYS_FREE = 0.5;
    private static final double LEAST_PANEL = 112;

    private final Region attention;
    private final Region map;

    SideColumn(Region attention, Region map) {
        super(attention, map);
        this.attention = attention;
        this.map = map;
        getStyleClass().add("column");
        attention.setMinHeight(LEAST_PANEL);
        map.setMinHeight(LEAST_PANEL);
        setVgrow(map, Priority.ALWAYS);
    }

    @Override
    protected void layoutChildren() {
        double needed = Math.max(LEAST_PANEL, map.prefHeight(-1));
        attention.setMaxHeight(
                Math.max(getHeight() * ALWAYS_FREE, getHeight() - getSpacing() - needed));
        super.layoutChildren();
    }
}
