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

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Draws a view without a window, for the eye and for tests that count pixels.
public final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    /// Hundreds are written: a little larger, and in half the time.
    private static final float QUICK = 0.9f;

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

    /// Leaves a picture as `NAME.png`.
    public static void write(Image image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        out.setRGB(0, 0, width, height, pixels, 0, width);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam quick = writer.getDefaultWriteParam();
        quick.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quick.setCompressionQuality(QUICK);
        try {
            Files.createDirectories(FOLDER);
            Path file = FOLDER.resolve(name + ".png");
            Files.deleteIfExists(file);
            try (ImageOutputStream to = ImageIO.createImageOutputStream(file.toFile())) {
                writer.setOutput(to);
                writer.write(null, new IIOImage(out, null, null), quick);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
