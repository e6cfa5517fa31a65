package drainboard.journal;

import java.util.List;
import java.util.Map;

/// What is kept in one commit, or not at all.
///
/// @param events the messages taken, in order
/// @param nodes the nodes that changed, as they stand after all of them
/// @param drains the drains that ended
/// @param places how far each source was taken, by its key
/// @param audit what was decided or befell, in order
/// @param told the event lines that go out, in order
/// @param delivered up to which line each receiver has what was told; under [#EVERYBODY] up to
///   which all have it, so that it need not be kept any more
/// @param position the place in the run behind the last message
public record Unit(
        List<KeptEvent> events,
        List<KeptNode> nodes,
        List<KeptDrain> drains,
        Map<String, Place> places,
        List<AuditEntry> audit,
        List<String> told,
        Map<String, Long> delivered,
        long position) {
    /// Stands in `delivered` for all receivers.
    public static final String EVERYBODY = "told";

    public Unit {
        events = List.copyOf(events);
        nodes = List.copyOf(nodes);
        drains = List.copyOf(drains);
        places = Map.copyOf(places);
        audit = List.copyOf(audit);
        told = List.copyOf(told);
        delivered = Map.copyOf(delivered);
    }
}
