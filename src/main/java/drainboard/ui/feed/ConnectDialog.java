package drainboard.ui.feed;

import drainboard.ui.control.Appearance;

import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/// The window in which a source is described, above the one it belongs to.
public final class ConnectDialog {
    private static final double WIDTH = 680;
    private static final double HEIGHT = 700;

    /// Room for the frame that the desktop draws around a window.
    private static final double TITLE_BAR = 40;

    private ConnectDialog() {}

    /// Opens the form; it connects nothing by itself.
    ///
    /// @param at the field that has the focus; null for the first
    public static void open(ConnectViewModel model, Window owner, @Nullable ConnectField at) {
        Stage stage = new Stage();
        ConnectView form = new ConnectView(model, stage::close);
        double room = Screen.getPrimary().getVisualBounds().getHeight() - TITLE_BAR;
        Scene scene = Appearance.above(owner, form, WIDTH, HEIGHT, room);
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle("Connect to a source");
        stage.setScene(scene);
        stage.setX(Math.max(0, owner.getX() + (owner.getWidth() - scene.getWidth()) / 2));
        stage.setY(Math.max(0, owner.getY() + (owner.getHeight() - scene.getHeight()) / 2));
        stage.setOnShown(_ -> form.focus(at));
        stage.setOnHidden(_ -> model.leave());
        stage.show();
    }
}
