package drainboard.ui.about;

import drainboard.ui.control.Appearance;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The window that says what the product is and under which licences its parts are. It asks no
/// network for that.
public final class AboutDialog {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 560;
    private static final double TITLE_BAR = 40;

    private AboutDialog() {}

    /// Opens it above a window.
    ///
    /// @param version name and version of the product
    /// @param notice the licences of its parts
    public static void open(String version, String notice, Window owner) {
        Stage stage = new Stage();
        Label name = new Label(version);
        name.setId("about-version");
        name.getStyleClass().add("headline");
        Label what =
                new Label(
                        "Watches nodes being drained, holds the workloads of a node that lost its"
                                + " fence, and shows the parts and licences below without a"
                                + " network.");
        what.setWrapText(true);
        TextArea parts = new TextArea(notice);
        parts.setId("about-notice");
        parts.setEditable(false);
        parts.setWrapText(true);
        parts.getStyleClass().add("about-notice");
        parts.setAccessibleText("Parts of the product and their licences");
        VBox.setVgrow(parts, Priority.ALWAYS);
        Button close = new Button("Close  Esc");
        close.setId("about-close");
        close.setCancelButton(true);
        close.setOnAction(_ -> stage.close());
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("about-buttons");
        VBox all = new VBox(name, what, parts, buttons);
        all.getStyleClass().add("about");
        double room = Screen.getPrimary().getVisualBounds().getHeight() - TITLE_BAR;
        Scene scene = Appearance.above(owner, all, WIDTH, HEIGHT, room);
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle("About Drainboard");
        stage.setScene(scene);
        stage.setX(Math.max(0, owner.getX() + (owner.getWidth() - scene.getWidth()) / 2));
        stage.setY(Math.max(0, owner.getY() + (owner.getHeight() - scene.getHeight()) / 2));
        stage.setOnShown(_ -> close.requestFocus());
        stage.show();
    }
}
