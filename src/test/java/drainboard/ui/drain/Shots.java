package drainboard.ui.drain;

import drainboard.ui.control.Theme;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;

import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Takes pictures of a scene in both themes, and finds the text that had no room.
public final class Shots {
    private static final Path FOLDER = Path.of("target", "pictures");
    private static final long PATIENCE = 10_000;

    private Shots() {}

    /// Leaves `NAME-dark.png` and `NAME-light.png`.
    public static void of(Node part, String name) {
        Scene scene = part.getScene();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> Theme.apply(scene, theme));
            WaitForAsyncUtils.waitForFxEvents();
            write(
                    WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> part.snapshot(null, null)),
                    name + "-" + theme.name().toLowerCase(Locale.ROOT));
        }
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

    private static void write(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        out.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(out, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
