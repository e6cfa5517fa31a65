package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drainboard.ui.control.Vision.Lab;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Text can be read, marks be seen and told from one another on every surface, in every theme and
/// by every eye.
class ThemeTokensTest {
    private static final List<String> SURFACES = List.of("-bg", "-surface", "-raised");
    private static final List<String> TINTED =
            List.of("-bg", "-surface", "-raised", "-selection", "-halted-row");
    private static final List<String> HUES =
            List.of(
                    "-mode-accepting",
                    "-mode-draining",
                    "-mode-drained",
                    "-mode-maintenance",
                    "-mode-returning",
                    "-mode-fence-lost",
                    "-warning");
    private static final double APART = 13;

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light", "contrast"})
    void contrast_holds(String theme) {
        Map<String, Color> tokens = Sheets.tokens(theme);
        List<String> faint = new ArrayList<>();
        for (String surface : TINTED) {
            check(tokens, "-text", surface, 7, faint);
            check(tokens, "-text2", surface, 4.5, faint);
            check(tokens, "-text3", surface, 4.5, faint);
            check(tokens, "-focus", surface, 3, faint);
        }
        check(tokens, "-text2", "-surface", 7, faint);
        for (String surface : List.of("-surface", "-raised", "-selection")) {
            HUES.forEach(mark -> check(tokens, mark, surface, 3, faint));
            check(tokens, "-unknown", surface, 3, faint);
        }
        for (String surface : SURFACES) {
            check(tokens, "-accent", surface, 4.5, faint);
            check(tokens, "-input-border", surface, 3, faint);
        }
        check(tokens, "-mode-fence-lost", "-halted-row", 3, faint);
        check(tokens, "-alarm-text", "-alarm", 6.9, faint);
        check(tokens, "-rehearsal-text", "-rehearsal", 4.5, faint);
        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light", "contrast"})
    void a_shadow_is_no_lighter_than_what_it_falls_on(String theme) {
        Map<String, Color> tokens = Sheets.tokens(theme);
        assertThat(tokens.get("-shadow").getBrightness())
                .isLessThanOrEqualTo(tokens.get("-bg").getBrightness());
    }

    @ParameterizedTest
    @CsvSource({
        "dark, -mode-accepting, 8.6, 7.8, 6.8",
        "dark, -mode-draining, 8.5, 7.7, 6.7",
        "dark, -mode-drained, 4.9, 4.5, 3.9",
        "dark, -mode-maintenance, 4.8, 4.3, 3.8",
        "dark, -mode-returning, 12.6, 11.4, 10.0",
        "dark, -mode-fence-lost, 6.1, 5.5, 4.8",
        "dark, -warning, 12.0, 10.8, 9.4",
        "dark, -unknown, 6.7, 6.0, 5.3",
        "light, -mode-accepting, 5.2, 5.6, 5.0",
        "light, -mode-draining, 9.6, 10.4, 9.2",
        "light, -mode-drained, 6.2, 6.7, 5.9",
        "light, -mode-maintenance, 3.4, 3.6, 3.2",
        "light, -mode-returning, 3.3, 3.6, 3.1",
        "light, -mode-fence-lost, 6.4, 6.9, 6.1",
        "light, -warning, 3.3, 3.6, 3.2",
        "light, -unknown, 5.4, 5.9, 5.2"
    })
    void each_mark_has_the_contrast_that_it_was_chosen_for(
            String theme, String mark, double bg, double surface, double raised) {
        Map<String, Color> tokens = Sheets.tokens(theme);
        double[] wanted = {bg, surface, raised};
        for (int i = 0; i < wanted.length; i++) {
            assertThat(Vision.contrast(of(tokens, mark), of(tokens, SURFACES.get(i))))
                    .as("%s on %s", mark, SURFACES.get(i))
                    .isCloseTo(wanted[i], within(0.06));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dark, NORMAL, 17.0",
        "dark, PROTANOPIA, 14.0",
        "dark, DEUTERANOPIA, 14.9",
        "dark, TRITANOPIA, 13.9",
        "light, NORMAL, 14.7",
        "light, PROTANOPIA, 14.9",
        "light, DEUTERANOPIA, 14.6",
        "light, TRITANOPIA, 14.1"
    })
    void the_closest_two_marks_are_told_apart_by_every_eye(
            String theme, Vision eye, double closest) {
        Map<String, Color> tokens = Sheets.tokens(theme);
        double least = Double.MAX_VALUE;
        for (int i = 0; i < HUES.size(); i++) {
            for (int k = i + 1; k < HUES.size(); k++) {
                double apart = eye.distance(of(tokens, HUES.get(i)), of(tokens, HUES.get(k)));
                assertThat(apart)
                        .as("%s and %s", HUES.get(i), HUES.get(k))
                        .isGreaterThanOrEqualTo(APART);
                least = Math.min(least, apart);
            }
        }
        assertThat(least).isCloseTo(closest, within(0.1));
    }

    /// From the test values that Sharma, Wu and Dalal published.
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
        "50, 2.5, 0, 50, 0, -2.5, 4.3065",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "50, 2.5, 0, 58, 24, 15, 19.4535",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
        "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void the_distance_is_ciede2000(
            double l1, double a1, double b1, double l2, double a2, double b2, double apart) {
        assertThat(Vision.distance(new Lab(l1, a1, b1), new Lab(l2, a2, b2)))
                .isCloseTo(apart, within(0.0001));
    }

    @Test
    void every_theme_has_the_same_tokens() {
        assertThat(Sheets.tokens("light").keySet()).isEqualTo(Sheets.tokens("dark").keySet());
        assertThat(Sheets.tokens("contrast").keySet()).isEqualTo(Sheets.tokens("dark").keySet());
    }

    @Test
    void every_sheet_is_understood_and_uses_tokens_that_there_are() {
        List<String> wrong = new ArrayList<>();
        var known = Sheets.tokens("dark").keySet();
        for (Path sheet : Sheets.parts()) {
            wrong.addAll(Sheets.faults(sheet));
            for (String token : Sheets.used(sheet)) {
                if (!known.contains(token)) {
                    wrong.add(sheet + " uses " + token);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(
            Map<String, Color> tokens, String on, String below, double least, List<String> faint) {
        double contrast = Vision.contrast(of(tokens, on), of(tokens, below));
        if (contrast < least) {
            faint.add("%s on %s: %.2f < %s".formatted(on, below, contrast, least));
        }
    }

    private static Color of(Map<String, Color> tokens, String name) {
        Color colour = tokens.get(name);
        assertThat(colour).as(name).isNotNull();
        return colour == null ? Color.TRANSPARENT : colour;
    }
}
