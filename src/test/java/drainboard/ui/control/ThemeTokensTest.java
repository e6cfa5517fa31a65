package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text can be read and marks be seen on every surface, in every theme.
class ThemeTokensTest {
    private static final Pattern TOKEN = Pattern.compile("(-[a-z][\\w-]*):\\s*(#[0-9a-f]{6});");
    private static final List<String> SURFACES = List.of("-bg", "-surface", "-raised");
    private static final List<String> MARKS =
            List.of(
                    "-mode-accepting",
                    "-mode-draining",
                    "-mode-drained",
                    "-mode-maintenance",
                    "-mode-returning",
                    "-mode-fence-lost",
                    "-warning",
                    "-unknown");

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void contrast_holds(String theme) throws IOException {
        Map<String, Color> tokens = tokens(theme);
        List<String> faint = new ArrayList<>();
        for (String surface : List.of("-bg", "-surface", "-raised", "-selection", "-halted-row")) {
            check(tokens, "-text", surface, 7, faint);
            check(tokens, "-text2", surface, 4.5, faint);
            check(tokens, "-text3", surface, 4.5, faint);
            check(tokens, "-focus", surface, 3, faint);
        }
        for (String surface : List.of("-surface", "-raised", "-selection")) {
            MARKS.forEach(mark -> check(tokens, mark, surface, 3, faint));
        }
        for (String surface : SURFACES) {
            check(tokens, "-accent", surface, 4.5, faint);
        }
        check(tokens, "-mode-fence-lost", "-halted-row", 3, faint);
        check(tokens, "-input-border", "-surface", 3, faint);
        check(tokens, "-alarm-text", "-alarm", 4.5, faint);
        check(tokens, "-rehearsal-text", "-rehearsal", 4.5, faint);
        assertThat(faint).isEmpty();
    }

    private static void check(
            Map<String, Color> tokens, String on, String below, double least, List<String> faint) {
        double contrast = contrast(colour(tokens, on), colour(tokens, below));
        if (contrast < least) {
            faint.add("%s on %s: %.2f < %s".formatted(on, below, contrast, least));
        }
    }

    private static Color colour(Map<String, Color> tokens, String name) {
        Color colour = tokens.get(name);
        assertThat(colour).as(name).isNotNull();
        return colour == null ? Color.TRANSPARENT : colour;
    }

    private static Map<String, Color> tokens(String theme) throws IOException {
        Map<String, Color> tokens = new TreeMap<>();
        Matcher token =
                TOKEN.matcher(Files.readString(Path.of("styles", "tokens", theme + ".css")));
        while (token.find()) {
            tokens.put(token.group(1), Color.web(token.group(2)));
        }
        return tokens;
    }

    /// WCAG 2.2, contrast ratio.
    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
