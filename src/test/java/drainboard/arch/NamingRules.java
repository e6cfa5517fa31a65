package drainboard.arch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every type and package has a name that says something, and a sentence that says the rest.
final class NamingRules {
    private static final Pattern EMPTY_NAME =
            Pattern.compile(
                    "\\b(?:class|interface|enum|record)\\s+"
                        + "(\\w+(?:Manager|Helper|Utils?|Handler|Data|Info|Impl)|Abstract\\w*)\\b");
    private static final Pattern EMPTY_PACKAGE =
            Pattern.compile("(^|\\.)(common|core|misc|utils?|helpers?)(\\.|$)");
    private static final Pattern TYPE =
            Pattern.compile(
                    "(?m)^(?:(?:public|abstract|final|sealed|non-sealed|strictfp) )*"
                            + "(?:class|interface|enum|record|@interface) \\w+");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ");
    private static final Pattern SENTENCE = Pattern.compile("(?s)\\w.*[.:]");

    private NamingRules() {}

    static List<String> names(List<Source> sources) {
        Stream<String> types =
                sources.stream().flatMap(s -> s.findings(EMPTY_NAME, "says nothing").stream());
        Stream<String> packages =
                sources.stream()
                        .map(Source::room)
                        .distinct()
                        .filter(room -> EMPTY_PACKAGE.matcher(room).find())
                        .map(room -> "room " + room + " says nothing");
        return Stream.concat(types, packages).toList();
    }

    /// A package's door plate: what lives here, and that nothing here is null unless it says so.
    static List<String> doorPlates(List<Source> sources) {
        Map<String, List<String>> missing = new TreeMap<>();
        for (Source source : sources) {
            missing.putIfAbsent(source.room(), List.of("has no package-info"));
        }
        sources.stream()
                .filter(s -> s.name().equals("package-info"))
                .forEach(s -> missing.put(s.room(), faults(s)));
        return missing.entrySet().stream()
                .flatMap(
                        room ->
                                room.getValue().stream()
                                        .map(fault -> "room " + room.getKey() + " " + fault))
                .toList();
    }

    private static List<String> faults(Source plate) {
        List<String> faults = new ArrayList<>();
        if (!plate.code().contains("@NullMarked")) {
            faults.add("is not @NullMarked");
        }
        if (!isDescribed(plate, PACKAGE)) {
            faults.add("is not described");
        }
        return faults;
    }

    /// Every top-level type is defined by a sentence.
    static List<String> sentences(List<Source> sources) {
        return sources.stream()
                .filter(s -> !s.name().equals("package-info"))
                .filter(s -> !isDescribed(s, TYPE))
                .map(s -> s.path() + " has no defining sentence")
                .toList();
    }

    private static boolean isDescribed(Source source, Pattern declaration) {
        Matcher matcher = declaration.matcher(source.code());
        if (!matcher.find()) {
            return false;
        }
        List<String> above = source.text().substring(0, matcher.start()).lines().toList();
        int end = above.size();
        while (end > 0 && !isDoc(above.get(end - 1)) && !isBreak(above.get(end - 1))) {
            end--; // annotations stand between
        }
        int start = end;
        while (start > 0 && isDoc(above.get(start - 1))) {
            start--;
        }
        String doc = String.join("\n", above.subList(start, end));
        return (doc.startsWith("///") || doc.startsWith("/**")) && SENTENCE.matcher(doc).find();
    }

    private static boolean isDoc(String line) {
        return line.startsWith("///") || line.startsWith("/**") || line.startsWith(" *");
    }

    private static boolean isBreak(String line) {
        return line.isBlank() || line.startsWith("import ") || line.startsWith("package ");
    }
}
