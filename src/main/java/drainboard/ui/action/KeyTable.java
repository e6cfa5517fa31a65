package drainboard.ui.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The keys of the window in groups, as the key sheet, its text and the README show them: made from
/// the registry, so that they cannot differ from what the keys do.
public final class KeyTable {
    /// The groups that come first, in this order; others follow as they were added.
    static final List<String> FIRST = List.of("File", "Go", "Incidents", "View");

    private static final String LAST = "Help";

    private KeyTable() {}

    /// The keys of a group.
    public record Group(String name, List<Line> lines) {
        /// Copies the lines.
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /// What some keys do.
    ///
    /// @param keys as they are written, the usual one first; empty where no key does it
    /// @param id by which the act's keys are changed; blank for what a view takes by itself
    public record Line(List<String> keys, String does, String id) {
        /// Copies the keys.
        public Line {
            keys = List.copyOf(keys);
        }
    }

    /// All that has a key.
    ///
    /// @param isHere tells, of the id of a place, whether it is shown
    public static List<Group> of(Acts acts, Predicate<String> isHere) {
        return groups(acts, isHere.or(Acts.WINDOW::equals), act -> !acts.keysOf(act).isEmpty());
    }

    /// All that can have a key, with and without one.
    public static List<Group> whole(Acts acts) {
        return groups(acts, _ -> true, _ -> true);
    }

    private static List<Group> groups(
            Acts acts, Predicate<String> isHere, Predicate<Act> isListed) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        for (Act act : acts.all()) {
            if (isListed.test(act) && isHere.test(acts.placeOf(act))) {
                groups.computeIfAbsent(act.group(), _ -> new ArrayList<>())
                        .add(new Line(acts.keysOf(act), act.name(), act.id()));
            }
        }
        for (Acts.Hint hint : acts.hints()) {
            if (isHere.test(hint.place())) {
                groups.computeIfAbsent(hint.group(), _ -> new ArrayList<>())
                        .add(new Line(hint.keys(), hint.does(), ""));
            }
        }
        return ordered(groups.keySet().stream().toList()).stream()
                .map(name -> new Group(name, groups.getOrDefault(name, List.of())))
                .toList();
    }

    /// The names of groups in the order of menus and sheets.
    static List<String> ordered(List<String> names) {
        return names.stream().sorted(Comparator.comparingInt(name -> rank(name, names))).toList();
    }

    private static int rank(String name, List<String> names) {
        int first = FIRST.indexOf(name);
        if (first >= 0) {
            return first;
        }
        return FIRST.size() + (name.equals(LAST) ? names.size() : names.indexOf(name));
    }

    /// The same as text, one line for each.
    public static String text(List<Group> groups) {
        StringBuilder text = new StringBuilder("Keys of Drainboard\n");
        for (Group group : groups) {
            text.append('\n').append(group.name()).append('\n');
            for (Line line : group.lines()) {
                text.append(
                        String.format("  %-24s %s%n", String.join(", ", line.keys()), line.does()));
            }
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /// The same as a table in Markdown, with the ids by which keys are changed.
    public static String markdown(List<Group> groups) {
        StringBuilder text = new StringBuilder("| key | does | id |\n| --- | --- | --- |\n");
        for (Group group : groups) {
            text.append("| **").append(group.name()).append("** | | |\n");
            for (Line line : group.lines()) {
                text.append("| ")
                        .append(
                                line.keys().stream()
                                        .map(KeyTable::code)
                                        .collect(Collectors.joining(", ")))
                        .append(line.keys().isEmpty() ? "| " : " | ")
                        .append(line.does())
                        .append(line.id().isEmpty() ? " | |\n" : " | " + code(line.id()) + " |\n");
            }
        }
        return text.toString();
    }

    private static String code(String word) {
        return "`" + word + "`";
    }
}
