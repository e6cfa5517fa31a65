package drainboard.arch;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Control;

import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Style sheets and sources name the same classes, themes the same tokens.
class StyleRulesTest {
    private final List<Source> java = Source.below(Source.MAIN, ".java");
    private final List<Source> sheets = Source.below(Source.STYLES, ".css");
    private final Set<String> toolkit = toolkit();

    private final List<Source> badge = List.of(Source.offender("Badge.java.txt"));
    private final List<Source> badgeSheet = List.of(Source.offender("badge.css"));

    @Test
    void every_style_class_has_a_sheet() {
        assertThat(StyleRules.unstyled(java, sheets, toolkit)).isEmpty();
        assertThat(StyleRules.unstyled(badge, badgeSheet, toolkit))
                .containsExactly(
                        "drainboard/ui/control/Badge.java:8 no sheet knows .ghost: "
                                + "getStyleClass().addAll(\"badge\", \"ghost\", \"button\");");
    }

    @Test
    void every_sheet_styles_something() {
        assertThat(StyleRules.unused(java, sheets, toolkit)).isEmpty();
        assertThat(StyleRules.unused(badge, badgeSheet, toolkit))
                .containsExactly("parts/badge.css styles .forgotten, which no source names");
    }

    @Test
    void themes_define_the_same_tokens() {
        assertThat(StyleRules.themes(sheets)).isEmpty();
        assertThat(
                        StyleRules.themes(
                                List.of(Source.offender("dark.css"), Source.offender("light.css"))))
                .containsExactly(
                        "tokens/dark.css does not define -ink",
                        "tokens/light.css does not define -muted");
    }

    @Test
    void parts_take_their_colours_from_tokens() {
        assertThat(StyleRules.colours(sheets)).isEmpty();
        assertThat(StyleRules.colours(badgeSheet))
                .containsExactly(
                        "parts/badge.css:5 a literal colour: .badge { -fx-background-color:"
                                + " #ff0000; }");
    }

    @Test
    void the_toolkit_knows_its_own() {
        assertThat(toolkit).contains("button", "table-row-cell", "status-bar");
    }

    /// The style classes of JavaFX and ControlsFX, from the sheets in their jars.
    private static Set<String> toolkit() {
        Set<String> names = new TreeSet<>(Set.of("root"));
        for (Class<?> type : List.of(Control.class, StatusBar.class)) {
            try (ZipFile jar = new ZipFile(jarOf(type).toFile())) {
                for (ZipEntry entry :
                        jar.stream().filter(e -> e.getName().endsWith(".css")).toList()) {
                    byte[] sheet = jar.getInputStream(entry).readAllBytes();
                    names.addAll(
                            StyleRules.styleClasses(new String(sheet, StandardCharsets.UTF_8)));
                }
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("cannot read the style sheets beside " + type, e);
            }
        }
        return names;
    }

    private static Path jarOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
