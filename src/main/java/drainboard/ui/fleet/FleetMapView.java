package drainboard.ui.fleet;

import drainboard.ui.control.Figures;
import drainboard.ui.control.Times;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// The map of the fleet with its head.
public final class FleetMapView extends VBox {
    private final FleetMapViewModel viewModel;
    private final TileGrid grid;
    private final Label count = new Label();

    /// A map of what the view model shows, with its times in UTC.
    public FleetMapView(FleetMapViewModel viewModel) {
        this(viewModel, Times.ofUtc());
    }

    /// @param times in which zone times are shown
    public FleetMapView(FleetMapViewModel viewModel, Times times) {
        this.viewModel = viewModel;
        this.grid = new TileGrid(viewModel::select, times);
        arrange();
        bind();
    }

    private void arrange() {
        setId("fleet-map");
        getStyleClass().addAll("panel", "fleet-map");
        Label title = new Label("Fleet map");
        title.getStyleClass().add("strong");
        count.getStyleClass().addAll("small", "muted");
        Region rest = new Region();
        HBox.setHgrow(rest, Priority.ALWAYS);
        HBox head = new HBox(title, rest, count);
        head.getStyleClass().add("panel-head");
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(head, grid);
    }

    private void bind() {
        viewModel.tiles().addListener((_, _, tiles) -> show(tiles));
        viewModel.selectedNode().addListener((_, _, node) -> grid.select(node));
        viewModel.only().addListener((_, _, mode) -> grid.bringOut(mode));
        show(viewModel.tiles().get());
        grid.select(viewModel.selectedNode().get());
        grid.bringOut(viewModel.only().get());
    }

    private void show(List<Tile> tiles) {
        count.setText(Figures.nodes(tiles.size()));
        grid.show(tiles);
    }
}
