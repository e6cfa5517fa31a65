package drainboard.arch;

import com.tngtech.archunit.core.domain.JavaClass;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What each room may use of the JDK and the libraries, besides what all may.
record LibraryTable(Map<String, Set<String>> permitted) {
    private static final Set<String> OPEN_TO_ALL =
            Set.of(
                    "java.lang",
                    "java.lang.annotation",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.time",
                    "java.time.chrono",
                    "java.time.format",
                    "java.time.temporal",
                    "java.time.zone",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "org.jspecify.annotations");

    /// They live in open packages but bring threads, processes or logs.
    private static final Set<String> NOT_OPEN =
            Set.of(
                    "java.lang.Process",
                    "java.lang.ProcessBuilder",
                    "java.lang.ProcessHandle",
                    "java.lang.Runtime",
                    "java.lang.System$Logger",
                    "java.lang.Thread",
                    "java.lang.ThreadLocal",
                    "java.util.Timer",
                    "java.util.TimerTask");

    private static final String ANYTHING = "*";

    static LibraryTable of(String file) {
        Map<String, Set<String>> permitted = new TreeMap<>();
        file.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split(":\\s*", 2))
                .forEach(line -> permitted.put(line[0], Set.of(line[1].split("\\s+"))));
        return new LibraryTable(permitted);
    }

    /// Each use of a library that the table does not grant to the room.
    List<String> violations(House house) {
        return house.residents()
                .flatMap(type -> violations(house.room(type), type, house))
                .collect(Collectors.toList());
    }

    private Stream<String> violations(String room, JavaClass type, House house) {
        return House.usedBy(type)
                .filter(
                        used ->
                                !house.owns(used)
                                        && !isOpen(used)
                                        && !isPermitted(room, used.getName()))
                .map(
                        used ->
                                room
                                        + " may not use "
                                        + used.getName()
                                        + ", as "
                                        + House.outermost(type)
                                        + " does");
    }

    private static boolean isOpen(JavaClass used) {
        return OPEN_TO_ALL.contains(used.getPackageName())
                && NOT_OPEN.stream().noneMatch(closed -> isWithin(used.getName(), closed));
    }

    /// What is granted to a room is granted to the rooms inside it.
    private boolean isPermitted(String room, String used) {
        return permitted.entrySet().stream()
                .filter(line -> isWithin(room, line.getKey()))
                .flatMap(line -> line.getValue().stream())
                .anyMatch(grant -> grant.equals(ANYTHING) || isWithin(used, grant));
    }

    private static boolean isWithin(String name, String whole) {
        return name.equals(whole) || name.startsWith(whole + ".") || name.startsWith(whole + "$");
    }
}
