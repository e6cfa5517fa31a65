package drainboard.ui.incident;

import drainboard.ui.incident.Severity.Section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that needs a person, parted: what stands, worst first, and what was put aside. A halt always
/// has a row of its own; warnings of one kind and one source share one when they are many.
///
/// @param open how many of them nobody has acknowledged
record Sections(List<Alarm> standing, List<AttentionRow.Aside> aside, int open) {
    static final Sections NONE = new Sections(List.of(), List.of(), 0);

    /// More of one kind and one source than this share a row.
    private static final int MANY = 5;

    Sections {
        standing = List.copyOf(standing);
        aside = List.copyOf(aside);
    }

    static Sections of(List<Alarm> alarms, Shelf shelf, Instant now) {
        shelf.sweep(now);
        boolean any = !shelf.isEmpty();
        int open = 0;
        List<Alarm> standing = any ? new ArrayList<>(alarms.size()) : alarms;
        List<AttentionRow.Aside> aside = new ArrayList<>();
        for (Alarm alarm : alarms) {
            open += alarm.severity().isUnacknowledged() ? 1 : 0;
            if (any) {
                shelf.aside(alarm, now).ifPresentOrElse(aside::add, () -> standing.add(alarm));
            }
        }
        return new Sections(standing, aside, open);
    }

    int count() {
        return standing.size();
    }

    /// The rows of the list.
    ///
    /// @param opened the keys of the groups whose members are shown
    List<AttentionRow> rows(Set<String> opened) {
        Map<Section, List<Alarm>> parts = new EnumMap<>(Section.class);
        for (Alarm alarm : standing) {
            parts.computeIfAbsent(alarm.severity().section(), _ -> room()).add(alarm);
        }
        List<AttentionRow> rows = new ArrayList<>(standing.size() + aside.size() + parts.size());
        parts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Section.ORDER))
                .forEach(
                        part -> {
                            rows.add(
                                    new AttentionRow.Head(
                                            part.getKey().title(), part.getValue().size()));
                            if (part.getKey() == Section.WARNINGS) {
                                rows.addAll(grouped(part.getValue(), opened));
                            } else {
                                rows.addAll(part.getValue());
                            }
                        });
        if (!aside.isEmpty()) {
            rows.add(new AttentionRow.Head(Section.SHELVED.title(), aside.size()));
            rows.addAll(aside);
        }
        return rows;
    }

    private List<Alarm> room() {
        return new ArrayList<>(standing.size());
    }

    private static List<AttentionRow> grouped(List<Alarm> warnings, Set<String> opened) {
        Map<String, List<Alarm>> kinds = new LinkedHashMap<>();
        Alarm before = null;
        List<Alarm> members = List.of();
        for (Alarm one : warnings) {
            // Mostly the one before is alike, and no key need be made.
            if (before == null || !isAlike(before, one)) {
                members =
                        kinds.computeIfAbsent(
                                AttentionRow.Group.key(one.severity(), one.mark().source()),
                                _ -> new ArrayList<>());
            }
            members.add(one);
            before = one;
        }
        List<AttentionRow> rows = new ArrayList<>();
        kinds.forEach(
                (key, all) -> {
                    boolean isOpen = opened.contains(key);
                    if (all.size() > MANY) {
                        Alarm first = all.getFirst();
                        rows.add(
                                new AttentionRow.Group(
                                        first.severity(),
                                        first.condition(),
                                        first.mark().source(),
                                        all.size(),
                                        first.since(),
                                        isOpen));
                    }
                    if (all.size() <= MANY || isOpen) {
                        rows.addAll(all);
                    }
                });
        return rows;
    }

    private static boolean isAlike(Alarm one, Alarm other) {
        return one.severity() == other.severity()
                && one.mark().source().equals(other.mark().source());
    }
}
