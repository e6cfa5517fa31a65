package drainboard.ui.fleet;

import drainboard.ui.control.Mark;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The fleet map: a tile is a node, a click shows it.
public final class FleetMapView extends BorderPane {
    private final FleetMapViewModel model;
    private final FlowPane tiles = new FlowPane();
    private final Label more = new Label();

    /// A map over its view model.
    public FleetMapView(FleetMapViewModel model) {
        this.model = model;
        setId("fleet-map");
        getStyleClass().add("panel");
        Label headline = new Label("Fleet map");
        headline.getStyleClass().add("headline");
        more.getStyleClass().add("caption");
        HBox head = new HBox(headline, more);
        head.getStyleClass().add("panel-head");
        tiles.getStyleClass().add("tiles");
        ScrollPane scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        setTop(head);
        setCenter(scroll);
        model.tilesProperty().subscribe(this::show);
    }

    private void show(FleetMapViewModel.Tiles now) {
        more.setText(now.more() > 0 ? now.more() + " more, not shown" : "");
        while (tiles.getChildren().size() > now.shown().size()) {
            tiles.getChildren().removeLast();
        }
        for (int i = 0; i < now.shown().size(); i++) {
            FleetMapViewModel.Tile tile = now.shown().get(i);
            if (i < tiles.getChildren().size()
                    && tiles.getChildren().get(i).getUserData()
                            instanceof FleetMapViewModel.Tile old
                    && old.equals(tile)) {
                continue;
            }
            Button button = new Button("", new Mark(tile.look()));
            button.getStyleClass().add("tile");
            button.setUserData(tile);
            button.setAccessibleText(tile.words());
            button.setTooltip(new Tooltip(tile.words()));
            button.setOnAction(_ -> model.selected().set(tile.node()));
            if (i < tiles.getChildren().size()) {
                tiles.getChildren().set(i, button);
            } else {
                tiles.getChildren().add(button);
            }
        }
    }
}
