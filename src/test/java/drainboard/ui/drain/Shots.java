package drainboard.ui.drain;

import drainboard.ui.control.Pictures;
import drainboard.ui.control.Theme;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes pictures of a scene in both themes, and finds the text that had no room.
public final class Shots {
    private static final long PATIENCE = 60_000;

    private Shots() {}

    /// Leaves `NAME-dark.png` and `NAME-light.png`.
    public static void of(Node part, String name) {
        Scene scene = part.getScene();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            dress(scene, theme);
            one(part, name, theme);
        }
    }

    /// Dresses a scene in a theme; what is shown anew costs as much as a window that opens.
    public static void dress(Scene scene, Theme theme) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> Theme.apply(scene, theme));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Leaves `NAME-THEME.png` of a part whose scene is dressed in that theme.
    public static void one(Node part, String name, Theme theme) {
        Pictures.write(
                WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> part.snapshot(null, null)),
                name + "-" + theme.name().toLowerCase(Locale.ROOT));
    }

    /// Every text below a part that is shown shorter than it is.
    public static List<String> clipped(Parent part) {
        List<String> found = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE,
                () -> {
                    // A text that just changed is judged as the next pulse would lay it out.
                    part.applyCss();
                    part.layout();
                    clipped(part, found);
                });
        return found;
    }

    private static void clipped(Parent part, List<String> found) {
        for (Node child : part.getChildrenUnmodifiable()) {
            if (!child.isVisible()) {
                continue;
            }
            if (child instanceof Labeled labeled
                    && labeled.getText() != null
                    && !labeled.getText().isEmpty()) {
                for (Node inner : labeled.getChildrenUnmodifiable()) {
                    if (inner instanceof Text text && !text.getText().equals(labeled.getText())) {
                        found.add(labeled.getText() + " as " + text.getText());
                    }
                }
            }
            if (child instanceof Parent inner) {
                clipped(inner, found);
            }
        }
    }
}
