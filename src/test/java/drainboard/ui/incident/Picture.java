package drainboard.ui.incident;

import drainboard.ui.control.Theme;

import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Writes what a scene shows, in both themes, for a human eye.
final class Picture {
    private static final Path FOLDER = Path.of("target/pictures");

    private Picture() {}

    static void of(Scene scene, String name) {
        for (Theme theme : Theme.values()) {
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Theme.apply(scene, theme));
            WaitForAsyncUtils.waitForFxEvents();
            WritableImage image =
                    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> scene.snapshot(null));
            write(image, name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        }
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Theme.apply(scene, Theme.DARK));
        // Another theme may have had its parts in other places.
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void write(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader reader = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(pixels, "png", FOLDER.resolve(name).toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
