package drainboard.ui.filter;

import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.SoughtId;
import drainboard.ui.filter.Filter.Fault;
import drainboard.ui.filter.Filter.Term;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the text of a filter, word by word. A word that it cannot read becomes a fault with a cure
/// and hides nothing.
final class FilterReading {
    private static final Pattern AGE = Pattern.compile("age([<>])(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,9})([smhd])");
    private static final Pattern KEYED = Pattern.compile("([A-Za-z_]+):(.*)", Pattern.DOTALL);
    private static final String KEYS =
            "mode, node, rack, zone, why, service, source, workload, is, or age> and age<";

    private final String text;
    private final List<Term> terms = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int at;

    FilterReading(String text) {
        this.text = text;
    }

    Filter read() {
        while (skipBlanks()) {
            int begin = at;
            boolean negated = text.charAt(at) == '-' && at + 1 < text.length();
            at += negated ? 1 : 0;
            List<String> alternatives = new ArrayList<>();
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            boolean closed = word(alternatives);
            String written = text.substring(begin, at);
            if (closed) {
                term(begin, written, negated, quoted, alternatives);
            } else {
                fault(begin, written, "A quote is open here: close it with \".");
            }
        }
        return new Filter(terms, faults);
    }

    private boolean skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    /// Takes a word with its alternatives, which commas part; false where a quote stays open.
    private boolean word(List<String> parts) {
        StringBuilder part = new StringBuilder();
        boolean inQuotes = false;
        boolean keyed = false;
        while (at < text.length() && (inQuotes || !Character.isWhitespace(text.charAt(at)))) {
            char letter = text.charAt(at++);
            if (letter == '"') {
                inQuotes = !inQuotes;
            } else if (letter == ',' && !inQuotes && keyed) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                keyed |= letter == ':' && !inQuotes;
                part.append(letter);
            }
        }
        parts.add(part.toString());
        return !inQuotes;
    }

    private void term(int begin, String written, boolean negated, boolean quoted, List<String> of) {
        String first = of.getFirst();
        Matcher age = AGE.matcher(first);
        Matcher keyed = KEYED.matcher(first);
        Asked test;
        if (quoted || (!keyed.matches() && !age.matches())) {
            String word = lower(first);
            test = new Asked.Says(Asked.Field.ANY, List.of(word, SoughtId.plain(word)));
            if (first.isBlank()) {
                fault(begin, written, "Nothing stands between the quotes: write what to look for.");
                return;
            }
        } else if (age.matches()) {
            test = age(begin, written, age.group(1).equals(">"), lower(age.group(2)));
        } else {
            List<String> values = new ArrayList<>(of);
            values.set(0, keyed.group(2));
            test = keyed(begin, written, lower(keyed.group(1)), values);
        }
        if (test != null) {
            terms.add(new Term(written, negated, test));
        }
    }

    private @Nullable Asked keyed(int begin, String written, String key, List<String> values) {
        List<String> wanted =
                values.stream().map(FilterReading::lower).filter(one -> !one.isBlank()).toList();
        if (wanted.isEmpty()) {
            fault(begin, written, "Nothing follows " + key + ": – " + example(key));
            return null;
        }
        return switch (key) {
            case "mode" -> modes(begin, written, wanted);
            case "is" -> states(begin, written, wanted);
            case "node" -> new Asked.Node(wanted.stream().map(SoughtId::of).toList());
            case "rack", "zone" -> new Asked.Label(key, wanted);
            case "why" -> new Asked.Says(Asked.Field.WHY, wanted);
            case "service" -> new Asked.Says(Asked.Field.SERVICE, wanted);
            case "source" -> new Asked.Says(Asked.Field.SOURCE, wanted);
            case "workload" -> new Asked.Says(Asked.Field.WORKLOAD, wanted);
            case "age" -> {
                fault(begin, written, "Write age>10m or age<1h.");
                yield null;
            }
            case String other -> {
                fault(
                        begin,
                        written,
                        "\"" + other + "\" is nothing to filter by. There is " + KEYS + ".");
                yield null;
            }
        };
    }

    private static String example(String key) {
        return switch (key) {
            case "mode" -> "write one of " + modeNames() + ".";
            case "is" -> "write one of stale, halted, ready, unknown.";
            case String _ -> "write what to look for behind it.";
        };
    }

    private static String modeNames() {
        return NodeMode.ALL.stream().map(NodeMode::wireName).collect(Collectors.joining(", "));
    }

    private @Nullable Asked modes(int begin, String written, List<String> wanted) {
        Set<NodeMode> modes = EnumSet.noneOf(NodeMode.class);
        for (String one : wanted) {
            if (one.equals("unknown")) {
                fault(begin, written, "Unknown is no mode: write is:unknown.");
                return null;
            }
            Optional<NodeMode> mode = NodeMode.named(one);
            if (mode.isEmpty()) {
                fault(
                        begin,
                        written,
                        "\"" + one + "\" is no mode: write one of " + modeNames() + ".");
                return null;
            }
            modes.add(mode.get());
        }
        return new Asked.Mode(Set.copyOf(modes));
    }

    private @Nullable Asked states(int begin, String written, List<String> wanted) {
        Set<Standing> states = EnumSet.noneOf(Standing.class);
        for (String one : wanted) {
            Optional<Standing> state = Standing.named(one);
            if (state.isEmpty()) {
                fault(
                        begin,
                        written,
                        "Nothing is \""
                                + one
                                + "\": write is: with stale, halted, ready, unknown.");
                return null;
            }
            states.add(state.get());
        }
        return new Asked.Is(Set.copyOf(states));
    }

    private @Nullable Asked age(int begin, String written, boolean older, String length) {
        Matcher part = LENGTH.matcher(length);
        Duration whole = Duration.ZERO;
        int end = 0;
        while (part.lookingAt()) {
            long count = Long.parseLong(part.group(1));
            whole =
                    whole.plus(
                            switch (part.group(2)) {
                                case "s" -> Duration.ofSeconds(count);
                                case "m" -> Duration.ofMinutes(count);
                                case "h" -> Duration.ofHours(count);
                                case String _ -> Duration.ofDays(count);
                            });
            end = part.end();
            part.region(end, length.length());
        }
        if (end == 0 || end < length.length()) {
            fault(
                    begin,
                    written,
                    "An age is a number with s, m, h or d: age>90s, age>10m, age<1h30m.");
            return null;
        }
        return new Asked.Age(whole, older);
    }

    private void fault(int begin, String written, String cure) {
        faults.add(new Fault(begin + 1, written, cure));
    }

    private static String lower(String part) {
        return part.toLowerCase(Locale.ROOT);
    }
}
