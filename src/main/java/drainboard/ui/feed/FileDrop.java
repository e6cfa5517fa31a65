package drainboard.ui.feed;

import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Takes files and folders that are dropped on a window; what else is dropped is refused, and why.
public final class FileDrop {
    private final Consumer<List<Path>> open;
    private final Consumer<String> refused;

    /// @param refused is told in a sentence why a drop was not taken
    public FileDrop(Consumer<List<Path>> open, Consumer<String> refused) {
        this.open = open;
        this.refused = refused;
    }

    /// Listens to what is dragged over a scene.
    public void on(Scene scene) {
        scene.setOnDragOver(
                drag -> {
                    drag.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                    drag.consume();
                });
        scene.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent drop) {
        drop.setDropCompleted(took(drop.getDragboard().getFiles()));
        drop.consume();
    }

    /// Whether what was dropped holds files, which are then opened.
    boolean took(List<File> files) {
        if (files.isEmpty()) {
            refused.accept(
                    "What was dropped holds no file: drop log files or folders, or use Connect…"
                            + " for an address.");
            return false;
        }
        open.accept(files.stream().map(File::toPath).toList());
        return true;
    }
}
