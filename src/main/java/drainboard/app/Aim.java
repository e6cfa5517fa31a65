package drainboard.app;

import drainboard.event.NodeId;
import drainboard.ui.incident.AcknowledgeViewModel;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.AttentionRow;
import drainboard.ui.incident.AttentionView;
import drainboard.ui.incident.IncidentViewModel;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What is acknowledged by a key: the row that has the focus; else what nobody has acknowledged of
/// the node that is looked at; else the first that nobody has acknowledged. What the banner says
/// may be something that cannot be acknowledged and never hides what can.
record Aim(IncidentViewModel incidents, AttentionView attention, Choosing choice) {
    /// Why nothing can be acknowledged; blank where something can.
    String refusal() {
        String row = attention.focusedRow().map(AcknowledgeViewModel::refusal).orElse("");
        if (!row.isEmpty()) {
            return row;
        }
        if (alarm().isPresent()) {
            return incidents.refusesAll();
        }
        return incidents.alarms().isEmpty()
                ? "Nothing needs attention."
                : "Nothing is unacknowledged.";
    }

    /// Asks whether it is to be acknowledged.
    void acknowledge() {
        alarm().ifPresent(incidents.acknowledge()::ask);
    }

    private Optional<Alarm> alarm() {
        Optional<AttentionRow> row = attention.focusedRow();
        if (row.isPresent()) {
            return row.get() instanceof Alarm alarm ? Optional.of(alarm) : Optional.empty();
        }
        NodeId chosen = choice.node();
        return first(alarm -> chosen != null && chosen.equals(alarm.node()))
                .or(() -> first(_ -> true));
    }

    private Optional<Alarm> first(Predicate<Alarm> of) {
        List<Alarm> alarms = incidents.alarms();
        return alarms.stream()
                .filter(alarm -> alarm.severity().isUnacknowledged() && of.test(alarm))
                .findFirst();
    }
}
