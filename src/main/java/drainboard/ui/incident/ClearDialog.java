package drainboard.ui.incident;

import drainboard.event.NodeId;

import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The window in which a clear is decided, above the one it belongs to.
public final class ClearDialog {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 680;

    private final IncidentViewModel room;
    private final Window owner;

    /// Clears of a room, shown above a window and dressed like it.
    public ClearDialog(IncidentViewModel room, Window owner) {
        this.room = room;
        this.owner = owner;
    }

    /// Opens a clear of a node; it executes nothing by itself.
    public void open(NodeId node) {
        ClearViewModel model = room.clear(node);
        if (model == null) {
            return;
        }
        Stage stage = new Stage();
        ClearForm form = new ClearForm(model, stage::close);
        Scene scene = new Scene(form, WIDTH, HEIGHT);
        if (owner.getScene() != null) {
            scene.getPreferences()
                    .setColorScheme(owner.getScene().getPreferences().getColorScheme());
            Bindings.bindContent(scene.getStylesheets(), owner.getScene().getStylesheets());
        }
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setScene(scene);
        stage.titleProperty().bind(model.situationProperty().map(ClearSituation::title));
        stage.setX(Math.max(0, owner.getX() + (owner.getWidth() - WIDTH) / 2));
        stage.setY(Math.max(0, owner.getY() + (owner.getHeight() - HEIGHT) / 2));
        stage.setOnShown(shown -> form.focusFirst());
        stage.setOnHidden(hidden -> room.close(model));
        stage.show();
    }
}
