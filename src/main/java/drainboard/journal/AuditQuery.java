package drainboard.journal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Which entries of an audit are wanted: those that pass all that is said here.
///
/// @param text must stand somewhere in the entry; blank where any will do
/// @param target must stand in the target; blank where any will do
/// @param operator who it was, exactly; null where anybody
/// @param kind what it was, exactly; null where anything
/// @param from not before this second of the wall clock; null where from the first
/// @param to before this second of the wall clock; null where up to the last
/// @param above only entries behind this place
/// @param below only entries before this place
public record AuditQuery(
        String text,
        String target,
        @Nullable String operator,
        @Nullable String kind,
        @Nullable Instant from,
        @Nullable Instant to,
        long above,
        long below) {
    private static final String WORDS =
            "account || ' ' || operator || ' ' || session || ' ' || kind || ' ' || target || ' ' ||"
                    + " why || ' ' || evidence || ' ' || coalesce(attachment, '') || ' ' ||"
                    + " coalesce(approver, '') || ' ' || result";

    /// Every entry.
    public static final AuditQuery ALL =
            new AuditQuery("", "", null, null, null, null, -1, Long.MAX_VALUE);

    /// What follows the table's name: newest first, at most so many.
    String sql() {
        return "WHERE seq > ? AND seq < ?"
                + (text.isBlank() ? "" : " AND instr(lower(" + WORDS + "), lower(?)) > 0")
                + (target.isBlank() ? "" : " AND instr(lower(target), lower(?)) > 0")
                + (operator == null ? "" : " AND operator = ?")
                + (kind == null ? "" : " AND kind = ?")
                + (from == null ? "" : " AND substr(wall, 1, 19) >= ?")
                + (to == null ? "" : " AND substr(wall, 1, 19) < ?")
                + " ORDER BY seq DESC LIMIT ?";
    }

    /// The values of it, in order.
    List<Object> values(int most) {
        List<Object> values = new ArrayList<>(List.of(above, below));
        if (!text.isBlank()) {
            values.add(text.strip());
        }
        if (!target.isBlank()) {
            values.add(target.strip());
        }
        if (operator != null) {
            values.add(operator);
        }
        if (kind != null) {
            values.add(kind);
        }
        if (from != null) {
            values.add(second(from));
        }
        if (to != null) {
            values.add(second(to));
        }
        values.add(most);
        return values;
    }

    /// The wall clock is written with as many digits as it has: up to the second all are alike.
    private static String second(Instant at) {
        return at.toString().substring(0, "2026-11-25T08:00:00".length());
    }
}
