package drainboard.app;

import drainboard.ui.about.AboutDialog;
import drainboard.ui.action.Act;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.Motion;
import drainboard.ui.control.TextSize;
import drainboard.ui.control.ThemeChoice;
import drainboard.ui.control.Zoom;

import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What an operator can do about how the window looks and writes, and what the product says of
/// itself.
final class LookActs {
    private static final String GROUP = "View";
    private static final String NOTICE = "/drainboard/NOTICE.txt";

    private final Appearance look;
    private final Supplier<@Nullable Window> window;

    /// @param window where a dialog is opened above; null while there is none
    LookActs(Appearance look, Supplier<@Nullable Window> window) {
        this.look = look;
        this.window = window;
    }

    /// All of them.
    List<Act> acts() {
        return List.of(
                act("view.utc", "Change between UTC and local time", look.times()::turn, "u"),
                act("view.theme", "Change between dark and light", look::turn, "Ctrl+T"),
                theme("view.theme.system", "Theme as the system says", ThemeChoice.SYSTEM),
                theme("view.theme.dark", "Dark theme", ThemeChoice.DARK),
                theme("view.theme.light", "Light theme", ThemeChoice.LIGHT),
                theme("view.theme.contrast", "High contrast", ThemeChoice.HIGH_CONTRAST),
                new Act(
                        "view.text.larger",
                        GROUP,
                        "Larger text",
                        List.of("Ctrl+=", "Ctrl++"),
                        this::largest,
                        look.text()::larger),
                act("view.text.smaller", "Smaller text", this::smaller, "Ctrl+-"),
                act("view.text.usual", "Text in its usual size", look.text()::usual, "Ctrl+0"),
                act("view.density", "Change between rows of two lines and of one", this::pack, "d"),
                motion("view.motion.system", "Motion as the system says", Motion.SYSTEM),
                motion("view.motion.full", "Full motion", Motion.FULL),
                motion("view.motion.reduced", "Reduced motion", Motion.REDUCED),
                new Act(
                        "window.close",
                        "File",
                        "Quit: close Drainboard, nothing is followed any more",
                        List.of(),
                        () -> window.get() == null ? "There is no window yet." : "",
                        this::close),
                new Act(
                        "help.about",
                        "Help",
                        "About Drainboard, its parts and their licences",
                        List.of(),
                        () -> window.get() == null ? "There is no window yet." : "",
                        this::about));
    }

    private Act theme(String id, String name, ThemeChoice choice) {
        return act(id, name, () -> look.themeProperty().set(choice));
    }

    private Act motion(String id, String name, Motion choice) {
        return act(id, name, () -> look.motionProperty().set(choice));
    }

    private static Act act(String id, String name, Runnable run, String... keys) {
        return Act.always(id, GROUP, name, List.of(keys), run);
    }

    /// Why text does not become larger; blank where it does.
    private String largest() {
        Optional<Zoom> zoom = zoom();
        int most = TextSize.STEPS.getLast();
        return look.text().percentProperty().get() >= most
                        && zoom.map(Zoom::percent).orElse(0) >= most
                ? most + " % is the largest."
                : zoom.map(one -> one.shortageProperty().get()).orElse("");
    }

    private void smaller() {
        int wanted = look.text().percentProperty().get();
        look.text().smaller(zoom().map(Zoom::percent).orElse(wanted));
    }

    private Optional<Zoom> zoom() {
        Window own = window.get();
        return own != null && own.getScene().getRoot() instanceof Zoom zoom
                ? Optional.of(zoom)
                : Optional.empty();
    }

    private void pack() {
        look.densityProperty().set(look.densityProperty().get().other());
    }

    /// As the window's own button does: whoever has something to ask before is asked.
    private void close() {
        Window own = window.get();
        if (own != null) {
            own.fireEvent(new WindowEvent(own, WindowEvent.WINDOW_CLOSE_REQUEST));
        }
    }

    private void about() {
        Window owner = window.get();
        if (owner != null) {
            AboutDialog.open(Main.VERSION, notice(), owner);
        }
    }

    private static String notice() {
        try (InputStream in = LookActs.class.getResourceAsStream(NOTICE)) {
            return in == null
                    ? "The list of parts is not in this build."
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "The list of parts cannot be read: " + e.getMessage();
        }
    }
}
