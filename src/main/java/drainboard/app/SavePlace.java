package drainboard.app;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Asks where a file is to go. On the FX thread.
@FunctionalInterface
interface SavePlace {
    /// By the dialog of the desktop.
    SavePlace DIALOG =
            (owner, title, name) -> {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.setInitialFileName(name);
                File chosen = chooser.showSaveDialog(owner);
                return Optional.ofNullable(chosen).map(File::toPath);
            };

    /// The file that was chosen; empty where none was.
    ///
    /// @param name the name that is offered
    Optional<Path> ask(@Nullable Window owner, String title, String name);
}
