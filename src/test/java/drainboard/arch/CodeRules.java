package drainboard.arch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the text of a source may not say.
final class CodeRules {
    private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\s*(->|:)");
    private static final Pattern CASE = Pattern.compile("\\bcase\\b\\s*");
    private static final Pattern CLOCK_OR_CHANCE =
            Pattern.compile(
                    "\\b(Instant|LocalDate|LocalTime|LocalDateTime|OffsetDateTime|ZonedDateTime)\\.now\\b"
                        + "|\\bSystem\\.(nanoTime|currentTimeMillis)\\b"
                        + "|\\bClock\\.system|\\bMath\\.random\\b");
    private static final Pattern PRINT = Pattern.compile("\\bSystem\\.(out|err)\\b");
    private static final Pattern LOCK = Pattern.compile("\\b(synchronized|volatile)\\b");
    private static final Pattern BROAD_CATCH =
            Pattern.compile("\\bcatch\\s*\\([^)]*\\b(Exception|RuntimeException|Throwable)\\b");

    /// Sets of other people's that are too large to be spelt out; their labels are written with the
    /// set's name.
    private static final Set<String> OPEN_SETS = Set.of("JsonToken", "KeyCode");

    private CodeRules() {}

    /// A `default` hides the case that someone adds later. Where the labels are literals, or
    /// constants of an open set, there is no other way.
    static List<String> defaults(List<Source> sources) {
        List<String> findings = new ArrayList<>();
        for (Source source : sources) {
            Matcher matcher = DEFAULT.matcher(source.code());
            while (matcher.find()) {
                if (!overOpenSet(source.code(), matcher.start())) {
                    findings.add(source.finding(matcher.start(), "default hides a missing case"));
                }
            }
        }
        return findings;
    }

    /// Above the limit a file holds two things; the named exceptions may only shrink.
    static List<String> lengths(List<Source> sources, int limit, Map<String, Integer> exceptions) {
        return sources.stream()
                .filter(s -> s.lines().size() > exceptions.getOrDefault(s.path(), limit))
                .map(s -> s.path() + " has " + s.lines().size() + " lines")
                .toList();
    }

    /// Time and chance come from outside: in these rooms only.
    static List<String> clocks(List<Source> sources, Set<String> rooms) {
        return outside(sources, rooms, CLOCK_OR_CHANCE, "reads a clock or chance");
    }

    static List<String> prints(List<Source> sources, Set<String> rooms) {
        return outside(sources, rooms, PRINT, "prints");
    }

    static List<String> locks(List<Source> sources, Set<String> rooms) {
        return outside(sources, rooms, LOCK, "shares state between threads");
    }

    /// Catching everything hides our own mistakes: at the named tops of threads only.
    static List<String> broadCatches(List<Source> sources, Set<String> tops) {
        return sources.stream()
                .filter(s -> !tops.contains(s.path()))
                .flatMap(s -> s.findings(BROAD_CATCH, "catches everything").stream())
                .toList();
    }

    private static List<String> outside(
            List<Source> sources, Set<String> rooms, Pattern pattern, String what) {
        return sources.stream()
                .filter(s -> !rooms.contains(s.room()))
                .flatMap(s -> s.findings(pattern, what).stream())
                .toList();
    }

    private static boolean overOpenSet(String code, int inSwitch) {
        int start = opening(code, inSwitch);
        int depth = 0;
        Matcher label = CASE.matcher(code);
        for (int at = start + 1; at < code.length() && depth >= 0; at++) {
            char c = code.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean word = !Character.isJavaIdentifierPart(code.charAt(at - 1));
            if (depth == 0
                    && word
                    && label.region(at, code.length()).lookingAt()
                    && isOpen(code, label.end())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(String code, int label) {
        char c = code.charAt(label);
        return c == '"'
                || c == '\''
                || c == '-'
                || Character.isDigit(c)
                || OPEN_SETS.stream().anyMatch(set -> code.startsWith(set + ".", label));
    }

    /// The brace that opens the block around a place.
    private static int opening(String code, int inside) {
        int depth = 0;
        for (int at = inside; at >= 0; at--) {
            char c = code.charAt(at);
            if (c == '{' && depth-- == 0) {
                return at;
            }
            depth += c == '}' ? 1 : 0;
        }
        throw new IllegalArgumentException("no block around offset " + inside);
    }
}
