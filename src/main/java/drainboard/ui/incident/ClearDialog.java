package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.ui.control.Appearance;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/// The window in which a clear is decided, above the one it belongs to.
public final class ClearDialog {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 680;

    /// Room for the frame that the desktop draws around a window.
    private static final double TITLE_BAR = 40;

    private final IncidentViewModel room;
    private final Window owner;
    private final Attaching attaching;
    private final Ordering ordering;

    /// Clears of a room, shown above a window and dressed like it.
    ///
    /// @param attaching lets the operator choose a file to attach
    /// @param ordering tells the scheduler's command that a clear waits for
    public ClearDialog(
            IncidentViewModel room, Window owner, Attaching attaching, Ordering ordering) {
        this.ordering = ordering;
        this.attaching = attaching;
        this.room = room;
        this.owner = owner;
    }

    /// Opens a clear of a node; it executes nothing by itself.
    ///
    /// @param closed is told when the window has gone
    /// @return its form; null before the first picture
    public @Nullable ClearForm open(NodeId node, Runnable closed) {
        ClearViewModel model = room.clear(node);
        if (model == null) {
            return null;
        }
        Stage stage = new Stage();
        ClearForm form =
                new ClearForm(model, stage::close, attaching, to -> ordering.offer(node, to));
        Rectangle2D screen = screen();
        Scene scene = Appearance.above(owner, form, WIDTH, HEIGHT, screen.getHeight() - TITLE_BAR);
        double width = scene.getWidth();
        double height = scene.getHeight();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setScene(scene);
        stage.titleProperty().bind(model.situationProperty().map(ClearSituation::title));
        double x = owner.getX() + (owner.getWidth() - width) / 2;
        double y = owner.getY() + (owner.getHeight() - height) / 2;
        double lowest = screen.getMaxY() - height - TITLE_BAR;
        stage.setX(Math.max(screen.getMinX(), x));
        stage.setY(Math.max(screen.getMinY(), Math.min(y, lowest)));
        stage.setOnShown(shown -> form.focusFirst());
        stage.setOnHidden(
                hidden -> {
                    room.close(model);
                    closed.run();
                });
        stage.show();
        return form;
    }

    /// Where all of the form must be seen, its buttons above all: the screen of its owner.
    private Rectangle2D screen() {
        return Screen.getScreensForRectangle(
                        owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
                .stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }
}
