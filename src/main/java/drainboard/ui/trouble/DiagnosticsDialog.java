package drainboard.ui.trouble;

import drainboard.ui.control.Appearance;
import drainboard.ui.control.Sanitizer;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.function.Consumer;

/// The window that says what diagnostics are, has them written and says where they are.
public final class DiagnosticsDialog {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 210;
    private static final double TITLE_BAR = 40;

    private final Stage stage = new Stage();
    private final Label state = words("diagnostics-state", "");
    private final Button write = new Button("Write to a file…");

    /// Opens it above a window.
    ///
    /// @param begin asks where to and begins to write, beside this thread; it calls [#writing] and
    ///   [#done]
    public DiagnosticsDialog(Window owner, Consumer<DiagnosticsDialog> begin) {
        Label title = words("diagnostics-title", "Diagnostics");
        title.getStyleClass().add("headline");
        Label what =
                words(
                        "diagnostics-what",
                        "One zip of plain texts for whoever looks for a fault: the log, the newest"
                            + " crashes, versions, paths, every setting with its origin, and what"
                            + " every thread does now. Names of nodes, workloads, sources and files"
                            + " are in it. No event, no journal and no secret is. Nothing is sent:"
                            + " read it before you hand it on.");
        write.setId("diagnostics-write");
        write.setDefaultButton(true);
        write.setAccessibleText("Choose a file and write the diagnostics to it");
        write.setOnAction(_ -> begin.accept(this));
        Button close = new Button("Close  Esc");
        close.setId("diagnostics-close");
        close.setCancelButton(true);
        close.setOnAction(_ -> stage.close());
        HBox buttons = new HBox(write, close);
        buttons.getStyleClass().add("fault-buttons");
        VBox all = new VBox(title, what, state, buttons);
        all.getStyleClass().add("fault");
        double room = Screen.getPrimary().getVisualBounds().getHeight() - TITLE_BAR;
        Scene scene = Appearance.above(owner, all, WIDTH, HEIGHT, room);
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle("Diagnostics");
        stage.setScene(scene);
        stage.setX(Math.max(0, owner.getX() + (owner.getWidth() - scene.getWidth()) / 2));
        stage.setY(Math.max(0, owner.getY() + (owner.getHeight() - scene.getHeight()) / 2));
        stage.show();
    }

    /// Where a file chooser is opened above.
    public Window window() {
        return stage;
    }

    /// It is being written.
    public void writing() {
        write.setDisable(true);
        state.setText("Writing…");
    }

    /// It is written, or cannot be.
    ///
    /// @param sentence that, not sanitized
    public void done(String sentence) {
        write.setDisable(false);
        state.setText(Sanitizer.show(sentence));
    }

    private static Label words(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
