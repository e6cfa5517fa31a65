package drainboard.ui.control;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Draws a view without a window, for the eye and for tests that count pixels.
public final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    /// Draws a view in a theme and leaves it as `NAME-THEME.png`; called on the window's thread.
    public static Image draw(Parent root, double width, double height, Theme theme, String name) {
        Scene scene = new Scene(root, width, height);
        Theme.apply(scene, theme);
        root.applyCss();
        root.layout();
        Image image = scene.snapshot(null);
        write(image, name + "-" + theme.name().toLowerCase(Locale.ROOT));
        return image;
    }

    private static void write(Image image, String name) {
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
