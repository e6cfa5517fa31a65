package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// The map of the fleet with its head.
public final class FleetMapView extends VBox {
    private final FleetMapViewModel viewModel;
    private final TileGrid grid;
    private final Label count = new Label();
    private final Button group = new Button();
    private final Tooltip grouping = new Tooltip();

    /// A map of what the view model shows, with its times in UTC.
    public FleetMapView(FleetMapViewModel viewModel) {
        this(viewModel, Times.ofUtc(), () -> {});
    }

    /// @param times in which zone times are shown
    /// @param open goes to where the selected node is told of
    public FleetMapView(FleetMapViewModel viewModel, Times times, Runnable open) {
        this.viewModel = viewModel;
        this.grid = new TileGrid(choice(viewModel, open), times, viewModel::card);
        arrange();
        bind();
    }

    private static MapChoice choice(FleetMapViewModel viewModel, Runnable open) {
        return new MapChoice() {
            @Override
            public void select(NodeId node) {
                viewModel.select(node);
            }

            @Override
            public void open() {
                open.run();
            }
        };
    }

    private void arrange() {
        setId("fleet-map");
        getStyleClass().addAll("panel", "fleet-map");
        Label title = new Label("Fleet map");
        title.getStyleClass().add("strong");
        count.getStyleClass().add("caption");
        count.setId("fleet-map-count");
        group.setMnemonicParsing(false);
        group.setId("fleet-map-group");
        group.getStyleClass().addAll("small", "fleet-group");
        group.managedProperty().bind(group.visibleProperty());
        group.setTooltip(grouping);
        Region rest = new Region();
        HBox.setHgrow(rest, Priority.ALWAYS);
        // One below the other: both together have no room beside the button once a filter dims.
        VBox names = new VBox(title, count);
        names.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(names, rest, group);
        head.getStyleClass().addAll("panel-head");
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(head, grid);
    }

    private void bind() {
        viewModel.blocks().subscribe(grid::show);
        viewModel.blocks().subscribe(_ -> group.setVisible(viewModel.ungroupable().isEmpty()));
        viewModel.selectedNode().subscribe(grid::select);
        viewModel.now().subscribe(_ -> grid.tick());
        viewModel.grouping().subscribe(this::grouped);
        count.textProperty().bind(viewModel.headProperty());
        group.setOnAction(_ -> viewModel.groupByNext());
    }

    private void grouped(Optional<String> label) {
        String by = label.map(Sanitizer::show).map(name -> "by " + name).orElse("ungrouped");
        group.setText(by);
        grouping.setText(by + "; groups by the next label");
        group.setAccessibleText("Fleet map " + by + "; group by the next label");
    }
}
