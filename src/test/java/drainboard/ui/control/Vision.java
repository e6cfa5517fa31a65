package drainboard.ui.control;

import javafx.scene.paint.Color;

import java.util.Arrays;
import java.util.List;

/// How colours are seen: contrast as WCAG 2.2 reckons it, distance as CIEDE2000 does, and the
/// colour vision of Machado, Oliveira and Fernandes (2009) at full severity.
public enum Vision {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
            1.051998),
    DEUTERANOPIA(
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
            0.968881),
    TRITANOPIA(
            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
            0.303900);

    // It is a list that nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Double> matrix;

    Vision(double... matrix) {
        this.matrix = Arrays.stream(matrix).boxed().toList();
    }

    /// A colour in the CIE L*a*b* space, as one sees it.
    public record Lab(double l, double a, double b) {}

    /// The contrast of two colours, from 1 to 21.
    public static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    /// How far two colours are apart in these eyes, as CIEDE2000 reckons.
    public double distance(Color a, Color b) {
        return distance(lab(a), lab(b));
    }

    /// A colour as these eyes see it.
    public Lab lab(Color colour) {
        double r = linear(colour.getRed());
        double g = linear(colour.getGreen());
        double b = linear(colour.getBlue());
        double red = seen(0, r, g, b);
        double green = seen(3, r, g, b);
        double blue = seen(6, r, g, b);
        double x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
        double y = f(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        double z = f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private double seen(int row, double r, double g, double b) {
        return Math.clamp(
                matrix.get(row) * r + matrix.get(row + 1) * g + matrix.get(row + 2) * b, 0, 1);
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /// CIEDE2000, after Sharma, Wu and Dalal (2005).
    public static double distance(Lab one, Lab two) {
        double chroma = (Math.hypot(one.a, one.b) + Math.hypot(two.a, two.b)) / 2;
        double seventh = Math.pow(chroma, 7);
        double g = 0.5 * (1 - Math.sqrt(seventh / (seventh + 6103515625.0)));
        double a1 = (1 + g) * one.a;
        double a2 = (1 + g) * two.a;
        double c1 = Math.hypot(a1, one.b);
        double c2 = Math.hypot(a2, two.b);
        double h1 = hue(a1, one.b);
        double h2 = hue(a2, two.b);
        boolean grey = c1 * c2 == 0;
        double turn = h2 - h1;
        double dh = grey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
        double dL = two.l - one.l;
        double dC = c2 - c1;
        double dH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(dh / 2));
        double l = (one.l + two.l) / 2;
        double c = (c1 + c2) / 2;
        double sum = h1 + h2;
        double h =
                grey
                        ? sum
                        : Math.abs(turn) <= 180
                                ? sum / 2
                                : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
        double t =
                1
                        - 0.17 * cos(h - 30)
                        + 0.24 * cos(2 * h)
                        + 0.32 * cos(3 * h + 6)
                        - 0.20 * cos(4 * h - 63);
        double square = (l - 50) * (l - 50);
        double sl = 1 + 0.015 * square / Math.sqrt(20 + square);
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double c7 = Math.pow(c, 7);
        double round = 30 * Math.exp(-Math.pow((h - 275) / 25, 2));
        double rt = -2 * Math.sqrt(c7 / (c7 + 6103515625.0)) * Math.sin(Math.toRadians(2 * round));
        return Math.sqrt(
                Math.pow(dL / sl, 2)
                        + Math.pow(dC / sc, 2)
                        + Math.pow(dH / sh, 2)
                        + rt * (dC / sc) * (dH / sh));
    }

    private static double hue(double a, double b) {
        return a == 0 && b == 0 ? 0 : (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
