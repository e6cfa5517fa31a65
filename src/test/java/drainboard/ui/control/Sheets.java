package drainboard.ui.control;

import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import javafx.scene.paint.Color;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The style sheets as they are written.
public final class Sheets {
    private static final Path FOLDER = Path.of("styles");
    private static final Pattern TOKEN =
            Pattern.compile("^\\s*(-[a-z][\\w-]*):\\s*(#[0-9a-f]{6}|transparent);$");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile(":([^;{}]*);");
    private static final Pattern USED = Pattern.compile("(?<![\\w-])(-[a-z][\\w-]*)");

    private Sheets() {}

    /// What a theme says each token is.
    public static Map<String, Color> tokens(String theme) {
        Map<String, Color> tokens = new TreeMap<>();
        for (String line :
                text(FOLDER.resolve("tokens").resolve(theme + ".css")).lines().toList()) {
            Matcher token = TOKEN.matcher(line);
            if (token.matches()) {
                tokens.put(token.group(1), Color.web(token.group(2)));
            }
        }
        return tokens;
    }

    /// Every sheet but the tokens.
    public static List<Path> parts() {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(one -> one.toString().endsWith(".css"))
                    .filter(one -> !one.startsWith(FOLDER.resolve("tokens")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the toolkit's own parser does not understand in a sheet.
    public static List<String> faults(Path sheet) {
        List<String> found = new ArrayList<>();
        CssParser.errorsProperty().clear();
        try {
            Stylesheet parsed = new CssParser().parse(sheet.toUri().toURL());
            for (Rule rule : parsed.getRules()) {
                for (Declaration one : rule.getDeclarations()) {
                    if (one.getParsedValue() == null) {
                        found.add(sheet + ": " + one.getProperty());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CssParser.errorsProperty().forEach(error -> found.add(sheet + ": " + error.getMessage()));
        CssParser.errorsProperty().clear();
        return found;
    }

    /// The tokens that a sheet uses in its values; the toolkit's own names left out.
    public static Set<String> used(Path sheet) {
        Set<String> used = new TreeSet<>();
        Matcher value = VALUE.matcher(COMMENT.matcher(text(sheet)).replaceAll(""));
        while (value.find()) {
            Matcher name = USED.matcher(value.group(1));
            while (name.find()) {
                if (!name.group(1).startsWith("-fx-")) {
                    used.add(name.group(1));
                }
            }
        }
        return used;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
