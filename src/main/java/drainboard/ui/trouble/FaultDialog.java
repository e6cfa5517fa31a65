package drainboard.ui.trouble;

import drainboard.ui.control.Appearance;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The window that says what failed, what is safe and what to do. It blocks nothing; what fails
/// while it is open is added to it.
public final class FaultDialog {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 460;
    private static final double TITLE_BAR = 40;

    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final Label safe = words("fault-safe");
    private final TextArea list = new TextArea();
    private @Nullable Stage open;

    /// Closing the dialog brings no core back.
    private boolean ended;

    /// Shows a fault above a window, besides those that are shown.
    public void show(Fault fault, Window owner) {
        if (open == null) {
            faults.clear();
        }
        faults.put(fault.key(), fault);
        // What fails as often as a frame is drawn would redraw this as often.
        if (open == null || Long.bitCount(fault.times()) == 1) {
            tell();
        }
        if (open == null) {
            open(owner);
        }
    }

    private void tell() {
        ended |= faults.values().stream().anyMatch(Fault::core);
        safe.setText(
                ended
                        ? "What is safe: all that was kept in the journal before, and what nodes"
                              + " and workloads do: Drainboard only watches them. What is NOT safe:"
                              + " this window takes no event any more. Close it and start it again."
                        : "What is safe: the core is running: events are taken, halts are held and"
                              + " decisions are kept as before. A part of the window may show less"
                              + " than it should until Drainboard is started again.");
        list.setText(
                faults.values().stream()
                        .map(FaultDialog::line)
                        .collect(Collectors.joining("\n\n")));
    }

    private static String line(Fault fault) {
        String times = fault.times() == 1 ? "" : " (" + Figures.count(fault.times()) + " times)";
        String file =
                fault.file().isEmpty()
                        ? "Its details could not be written to a file; copy them."
                        : "Details: " + Sanitizer.show(fault.file());
        return Sanitizer.show(fault.what())
                + times
                + "\nThread: "
                + Sanitizer.show(fault.thread())
                + "\n"
                + file;
    }

    private void open(Window owner) {
        Stage stage = new Stage();
        Label title = words("fault-title");
        title.setText("Drainboard has a fault");
        title.getStyleClass().add("headline");
        Label happened = words("fault-happened");
        happened.setText("What happened: a part of the program failed and nobody expected it.");
        list.setId("fault-list");
        list.setEditable(false);
        list.setWrapText(true);
        list.getStyleClass().add("fault-list");
        list.setAccessibleText("What failed, and the files with the details");
        VBox.setVgrow(list, Priority.ALWAYS);
        Label what = words("fault-do");
        what.setText(
                "What to do: copy the details, or make diagnostics (Help), and hand them to whoever"
                        + " looks after Drainboard. No event and no secret is in them.");
        Button copy = new Button("Copy details");
        copy.setId("fault-copy");
        copy.setAccessibleText("Copy the details of what failed");
        copy.setOnAction(_ -> copy());
        Button close = new Button("Close  Esc");
        close.setId("fault-close");
        close.setCancelButton(true);
        close.setOnAction(_ -> stage.close());
        HBox buttons = new HBox(copy, close);
        buttons.getStyleClass().add("fault-buttons");
        VBox all = new VBox(title, happened, list, safe, what, buttons);
        all.getStyleClass().add("fault");
        double room = Screen.getPrimary().getVisualBounds().getHeight() - TITLE_BAR;
        Scene scene = Appearance.above(owner, all, WIDTH, HEIGHT, room);
        stage.initOwner(owner);
        stage.setTitle("Drainboard has a fault");
        stage.setScene(scene);
        stage.setX(Math.max(0, owner.getX() + (owner.getWidth() - scene.getWidth()) / 2));
        stage.setY(Math.max(0, owner.getY() + (owner.getHeight() - scene.getHeight()) / 2));
        stage.setOnHidden(_ -> open = null);
        stage.setOnShown(_ -> close.requestFocus());
        open = stage;
        stage.show();
    }

    private void copy() {
        ClipboardContent text = new ClipboardContent();
        text.putString(
                faults.values().stream().map(Fault::details).collect(Collectors.joining("\n\n")));
        Clipboard.getSystemClipboard().setContent(text);
    }

    private static Label words(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
