package drainboard.arch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Style sheets and Java name the same things.
final class StyleRules {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern PRELUDE = Pattern.compile("([^{};]*)\\{");
    private static final Pattern CLASS_SELECTOR = Pattern.compile("\\.(-?[a-zA-Z_][\\w-]*)");
    private static final Pattern STYLE_CLASS_CALL =
            Pattern.compile(
                    "getStyleClass\\(\\)\\s*\\.\\s*(?:add|addAll|setAll|remove|removeAll|contains)\\s*\\(([^;]*?)\\)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w-])(-(?!fx-)[a-z][\\w-]*)\\s*:");
    private static final Pattern COLOUR =
            Pattern.compile("(?<=[:,\\s(])(#[0-9a-fA-F]{3,8}\\b|(?:rgba?|hs[bl]a?)\\()[^;{}]*;");

    private StyleRules() {}

    /// A style class that Java gives to a control but no sheet knows, ours or the toolkit's.
    static List<String> unstyled(List<Source> java, List<Source> sheets, Set<String> toolkit) {
        Set<String> known = new TreeSet<>(toolkit);
        sheets.forEach(sheet -> known.addAll(styleClasses(sheet.text())));
        List<String> findings = new ArrayList<>();
        for (Source source : java) {
            Matcher call = STYLE_CLASS_CALL.matcher(source.uncommented());
            while (call.find()) {
                literals(call.group(1))
                        .filter(name -> !known.contains(name))
                        .map(name -> source.finding(call.start(), "no sheet knows ." + name))
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    /// A class selector that no Java source spells, so that nothing can look like it.
    static List<String> unused(List<Source> java, List<Source> sheets, Set<String> toolkit) {
        Set<String> spelt =
                java.stream().flatMap(s -> literals(s.uncommented())).collect(Collectors.toSet());
        List<String> findings = new ArrayList<>();
        for (Source sheet : sheets) {
            styleClasses(sheet.text()).stream()
                    .filter(name -> !spelt.contains(name) && !toolkit.contains(name))
                    .map(name -> sheet.path() + " styles ." + name + ", which no source names")
                    .forEach(findings::add);
        }
        return findings;
    }

    /// A theme that lacks a token, or has one of its own.
    static List<String> themes(List<Source> sheets) {
        List<Source> themes = sheets.stream().filter(s -> s.path().startsWith("tokens/")).toList();
        Set<String> all = new TreeSet<>();
        themes.forEach(theme -> all.addAll(tokens(theme)));
        List<String> findings = new ArrayList<>();
        for (Source theme : themes) {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(tokens(theme));
            missing.forEach(token -> findings.add(theme.path() + " does not define " + token));
        }
        return findings;
    }

    /// A colour written out in a part's sheet, where only tokens belong.
    static List<String> colours(List<Source> sheets) {
        List<String> findings = new ArrayList<>();
        for (Source sheet : sheets) {
            String text = blanked(sheet.text());
            Matcher colour = COLOUR.matcher(text);
            while (sheet.path().startsWith("parts/") && colour.find()) {
                findings.add(sheet.finding(colour.start(), "a literal colour"));
            }
        }
        return findings;
    }

    /// Every style class that a sheet's selectors name.
    static Set<String> styleClasses(String sheet) {
        Set<String> names = new TreeSet<>();
        Matcher prelude = PRELUDE.matcher(blanked(sheet));
        while (prelude.find()) {
            String selector = prelude.group(1).strip();
            Matcher name = CLASS_SELECTOR.matcher(selector.startsWith("@") ? "" : selector);
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    private static Set<String> tokens(Source theme) {
        return TOKEN.matcher(blanked(theme.text()))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> literals(String java) {
        return LITERAL.matcher(java).results().map(m -> m.group(1));
    }

    private static String blanked(String sheet) {
        return COMMENT.matcher(sheet).replaceAll(m -> m.group().replaceAll("[^\n]", " "));
    }
}
