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
        map.setMinHeight(LEAST_PANEL);
        setVgrow(map, Priority.ALWAYS);
    }

    /// Never what the list takes just now: the column must be able to become lower.
    @Override
    protected double computeMinHeight(double width) {
        return 2 * LEAST_PANEL + getSpacing();
    }

    @Override
    protected void layoutChildren() {
        double needed = Math.max(LEAST_PANEL, map.prefHeight(-1));
        double most = Math.max(getHeight() * ALWAYS_FREE, getHeight() - getSpacing() - needed);
        attention.setMaxHeight(most);
        // Where there is too little for both, the map alone gives: a column would take of both.
        attention.setMinHeight(
                Math.clamp(attention.prefHeight(-1), LEAST_PANEL, Math.max(LEAST_PANEL, most)));
        super.layoutChildren();
    }
}
