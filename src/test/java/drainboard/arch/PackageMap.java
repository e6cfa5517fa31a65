package drainboard.arch;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which room uses which, drawn from byte code and written as text.
record PackageMap(NavigableMap<String, NavigableSet<String>> uses) {
    /// What every room may speak of, so that saying so each time would say nothing.
    private static final Set<String> VOCABULARY = Set.of("lifecycle", "event");

    /// Knows nothing of our words, not even the vocabulary.
    private static final String WORDLESS = "ui.fx";

    /// Measures all of the house, so its uses are no news; that of the top still is.
    private static final String MEASURING = "bench";

    private static final String TOP = "app";

    private static final String HEADING =
            """
            # Which room may use which. PackageMapTest compares this text with what the classes really do; a use that is
            # not here is red, and so is a permission that nothing uses. The words of lifecycle and event are open to all
            # but ui.fx and stand here only where they break that; bench may use all but app.
            """;

    static PackageMap of(House house) {
        NavigableMap<String, NavigableSet<String>> uses = new TreeMap<>();
        house.residents()
                .forEach(
                        type -> {
                            String room = house.room(type);
                            NavigableSet<String> used =
                                    uses.computeIfAbsent(room, r -> new TreeSet<>());
                            House.usedBy(type)
                                    .filter(house::owns)
                                    .map(house::room)
                                    .filter(other -> !other.equals(room))
                                    .forEach(used::add);
                        });
        return new PackageMap(uses);
    }

    /// The map as it stands in the file.
    String text() {
        return HEADING + String.join("\n", lines(text(uses))) + "\n";
    }

    /// What the file has to lose and to gain to be true.
    List<String> differencesFrom(String file) {
        List<String> wanted = lines(file);
        List<String> real = lines(text());
        List<String> differences = new ArrayList<>();
        wanted.stream()
                .filter(line -> !real.contains(line))
                .map(line -> "- " + line)
                .forEach(differences::add);
        real.stream()
                .filter(line -> !wanted.contains(line))
                .map(line -> "+ " + line)
                .forEach(differences::add);
        return differences;
    }

    /// Rooms that can be reached from themselves.
    List<String> cycles() {
        return uses.keySet().stream().filter(room -> reach(room).contains(room)).toList();
    }

    private Set<String> reach(String start) {
        Set<String> reached = new TreeSet<>();
        List<String> next = new ArrayList<>(List.of(start));
        while (!next.isEmpty()) {
            Set<String> used = uses.getOrDefault(next.removeLast(), new TreeSet<>());
            used.stream().filter(reached::add).forEach(next::add);
        }
        return reached;
    }

    private static String text(NavigableMap<String, NavigableSet<String>> uses) {
        return uses.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + listed(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String listed(String room, Set<String> used) {
        if (room.equals(MEASURING)) {
            return used.contains(TOP) ? "* " + TOP : "*";
        }
        return used.stream().filter(other -> isNews(room, other)).collect(Collectors.joining(" "));
    }

    private static boolean isNews(String room, String other) {
        boolean word = VOCABULARY.contains(other);
        boolean upwards = room.equals("lifecycle");
        return !word || upwards || room.equals(WORDLESS);
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
