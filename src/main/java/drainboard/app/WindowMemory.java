package drainboard.app;

import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.ui.control.Appearance;
import drainboard.ui.shell.ShellView;

import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Has a window come back as it was. What the configuration or the command line says goes before
/// what is remembered. The FX thread alone uses it, but for [#keep()].
final class WindowMemory {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private final Path file;
    private final Settings settings;
    private final Optional<WindowState> before;
    private final AtomicReference<@Nullable WindowState> noted = new AtomicReference<>();
    private double width = WIDTH;
    private double height = HEIGHT;

    WindowMemory(Configured configured) {
        file = configured.paths().window();
        settings = configured.settings();
        before = WindowState.read(file);
    }

    /// Has a look, which is as what is configured says, be as it was in all else.
    void dress(Appearance look) {
        before.ifPresent(was -> dress(look, was));
    }

    private void dress(Appearance look, WindowState was) {
        if (!settings.isSet(Setting.THEME)) {
            look.themeProperty().set(was.theme());
        }
        if (!settings.isSet(Setting.TEXT_SIZE)) {
            look.text().choose(was.text());
        }
        if (!settings.isSet(Setting.DENSITY)) {
            look.densityProperty().set(was.density());
        }
        if (!settings.isSet(Setting.TIMES) && was.utc() != isUtc(look)) {
            look.times().turn();
        }
    }

    /// Puts the window as it was, and all of it on the screen: the banner and the status bar above
    /// all.
    void place(Stage stage, Rectangle2D screen) {
        double room = screen.getWidth();
        double high = screen.getHeight();
        stage.setMinWidth(Math.min(LEAST_WIDTH, room));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, high));
        before.ifPresent(
                was -> {
                    stage.setWidth(Math.clamp(was.width(), stage.getMinWidth(), room));
                    stage.setHeight(Math.clamp(was.height(), stage.getMinHeight(), high));
                    stage.setMaximized(was.maximized());
                });
        if (before.isEmpty() && (room < WIDTH || high < HEIGHT)) {
            stage.setX(screen.getMinX());
            stage.setY(screen.getMinY());
            stage.setWidth(Math.min(WIDTH, room));
            stage.setHeight(Math.min(HEIGHT, high));
        }
        stage.widthProperty().subscribe(_ -> measured(stage));
        stage.heightProperty().subscribe(_ -> measured(stage));
    }

    /// Shows what was shown; the window is there.
    void restore(Board board) {
        before.ifPresent(
                was -> {
                    restore(board.shell(), was);
                    board.choice().see(was.sight());
                });
    }

    private static void restore(ShellView shell, WindowState was) {
        if (shell.has(was.page())) {
            shell.show(was.page());
        }
        if (shell.attendingProperty().get() != was.attention()) {
            shell.turnAttention();
        }
        if (shell.inspectingProperty().get() != was.inspector()) {
            shell.turnInspector();
        }
    }

    private void measured(Stage stage) {
        if (!stage.isMaximized() && stage.getWidth() > 0 && stage.getHeight() > 0) {
            width = stage.getWidth();
            height = stage.getHeight();
        }
    }

    /// Notes how the window is, in memory.
    void note(Stage stage, Board board, Appearance look) {
        ShellView shell = board.shell();
        noted.set(
                new WindowState(
                        width,
                        height,
                        stage.isMaximized(),
                        shell.pageProperty().get(),
                        look.themeProperty().get(),
                        look.densityProperty().get(),
                        look.nearPercent(),
                        isUtc(look),
                        shell.inspectingProperty().get(),
                        shell.attendingProperty().get(),
                        board.choice().sight()));
    }

    /// Writes what was noted last to its file. Any thread may call this: a process that is told to
    /// end asks nothing of the window's thread, which may hang.
    void keep() {
        WindowState now = noted.get();
        if (now != null) {
            now.write(file);
        }
    }

    private static boolean isUtc(Appearance look) {
        return look.times().zoneProperty().get().equals(ZoneOffset.UTC);
    }
}
