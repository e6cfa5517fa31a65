package drainboard.decode.envelope;

import java.util.List;
import java.util.Set;

/// The names of events.md, as far as an event must be recognised to be found.
final class EventFields {
    static final String TRANSITION = "node_mode_transition";

    static final Set<String> KINDS =
            Set.of(
                    TRANSITION,
                    "workload_action",
                    "workload_progress",
                    "halt_raised",
                    "halt_acknowledged",
                    "forensic_clear",
                    "halt_cleared");

    /// Names that log systems give to their own members, too.
    static final Set<String> SHARED = Set.of("timestamp", "time", "@timestamp", "id");

    /// Fields with all the names that each may have, in the order in which one counts.
    static final List<List<String>> GROUPS =
            List.of(
                    List.of("kind"),
                    List.of("node_id"),
                    List.of("cell", "cell_id"),
                    List.of("from", "from_mode"),
                    List.of("to", "to_mode"),
                    List.of("ts", "timestamp", "time", "@timestamp"),
                    List.of("seq"),
                    List.of("event_id", "id"),
                    List.of("workload", "workloads"),
                    List.of("action"),
                    List.of("in_flight"),
                    List.of("operator"),
                    List.of("raise"),
                    List.of("reason"),
                    List.of("verified"),
                    List.of("resolution"),
                    List.of("approver"),
                    List.of("cause"));

    /// Fields that hold several texts.
    static final Set<String> LISTS = Set.of("workload", "workloads", "verified");

    /// Fields that must be JSON numbers.
    static final Set<String> COUNTS = Set.of("in_flight", "raise");

    private EventFields() {}

    /// Whether an event may have a member of this name.
    static boolean knows(String name) {
        return GROUPS.stream().anyMatch(group -> group.contains(name));
    }

    /// Whether a text speaks of one of our kinds, be it cut or broken.
    static boolean areMentioned(String text) {
        return KINDS.stream().anyMatch(text::contains);
    }

    /// Whether an object says that it is an event.
    static boolean isEvent(Json object) {
        return object.get("kind") instanceof Json.Text(String text, int _, int _)
                && KINDS.contains(text);
    }

    /// Whether an object is a transition that only lacks its kind.
    static boolean isBare(Json object) {
        return !has(object, "kind")
                && has(object, "node_id")
                && (has(object, "from") || has(object, "from_mode"))
                && (has(object, "to") || has(object, "to_mode"));
    }

    /// Whether an object has a member; null counts as absent.
    static boolean has(Json object, String name) {
        Json value = object.get(name);
        return value != null && !(value instanceof Json.Nothing);
    }
}
