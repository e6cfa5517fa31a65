package drainboard.ui.feed;

import drainboard.ui.control.Sought;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The texts of refused records as they are looked through, each made once: they are long, and all
/// of them are looked through for each record that comes. One thread's own.
final class SmallTexts {
    private final Map<Object, List<String>> known = new HashMap<>();

    List<String> of(RejectionRow row) {
        return known.computeIfAbsent(row.key(), _ -> Sought.small(row.texts()));
    }

    /// Lets go of all others.
    void keep(List<RejectionRow> rows) {
        if (!known.isEmpty()) {
            known.keySet()
                    .retainAll(rows.stream().map(RejectionRow::key).collect(Collectors.toSet()));
        }
    }
}
