package drainboard.ui.command;

import drainboard.ui.control.Appearance;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The window in which a run is decided, above the one it belongs to.
public final class CommandDialog {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 600;

    /// Room for the frame that the desktop draws around a window.
    private static final double TITLE_BAR = 40;

    private CommandDialog() {}

    /// Opens a run; it executes nothing by itself.
    ///
    /// @param closed is told when the window has gone; the run goes on where it was begun
    /// @return its form
    public static CommandForm open(CommandViewModel model, Window owner, Runnable closed) {
        Stage stage = new Stage();
        CommandForm form = new CommandForm(model, stage::close);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = Appearance.above(owner, form, WIDTH, HEIGHT, screen.getHeight() - TITLE_BAR);
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setScene(scene);
        stage.setTitle(model.title());
        stage.setOnShown(_ -> form.focusFirst());
        stage.setOnHidden(_ -> closed.run());
        stage.show();
        return form;
    }
}
