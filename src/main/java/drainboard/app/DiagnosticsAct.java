package drainboard.app;

import drainboard.ui.action.Act;
import drainboard.ui.fx.FxThread;
import drainboard.ui.trouble.DiagnosticsDialog;

import javafx.stage.FileChooser;
import javafx.stage.Stage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Has diagnostics written from the window.
final class DiagnosticsAct {
    private final Stage window;
    private final Configured configured;
    private final Function<DiagnosticsDialog, Optional<Path>> choose;

    /// @param choose asks where to; the window's own chooser asks before a file is replaced
    DiagnosticsAct(
            Stage window,
            Configured configured,
            Function<DiagnosticsDialog, Optional<Path>> choose) {
        this.window = window;
        this.configured = configured;
        this.choose = choose;
    }

    static Act of(Stage window, Configured configured) {
        return new DiagnosticsAct(window, configured, DiagnosticsAct::asked).act();
    }

    Act act() {
        return Act.always(
                "help.diagnostics",
                "Help",
                "Copy diagnostics: log, crashes and settings in one file",
                List.of(),
                () -> new DiagnosticsDialog(window, this::begin));
    }

    private static Optional<Path> asked(DiagnosticsDialog dialog) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Write diagnostics");
        chooser.setInitialFileName("drainboard-diagnostics.zip");
        return Optional.ofNullable(chooser.showSaveDialog(dialog.window())).map(File::toPath);
    }

    private void begin(DiagnosticsDialog dialog) {
        choose.apply(dialog)
                .ifPresent(
                        file -> {
                            dialog.writing();
                            Thread.ofVirtual()
                                    .name("drainboard-diagnostics")
                                    .start(
                                            () -> {
                                                String said = written(file);
                                                FxThread.later(() -> dialog.done(said));
                                            });
                        });
    }

    private String written(Path file) {
        try {
            new DiagnosticsFile(configured, System.getenv())
                    .write(file, new InfoCommand(configured).text(), true);
            return "Written to " + file.toAbsolutePath();
        } catch (IOException e) {
            return "Cannot be written: " + e;
        }
    }
}
