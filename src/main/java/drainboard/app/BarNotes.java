package drainboard.app;

import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.IncidentViewModel;
import drainboard.ui.incident.Severity;
import drainboard.ui.shell.Watched;

import java.util.List;
import java.util.stream.Collectors;

/// What the status bar says of what the list of alarms and the audit know: the same findings, so
/// that both never differ. What the operator put aside is still said here.
final class BarNotes {
    private BarNotes() {}

    static Watched of(IncidentViewModel incidents, AuditPage audit) {
        List<Alarm> raised = incidents.raised();
        String skewed =
                raised.stream()
                        .filter(one -> one.severity() == Severity.CLOCK_SKEW)
                        .map(Alarm::asset)
                        .collect(Collectors.joining(", "));
        boolean slow = raised.stream().anyMatch(one -> one.severity() == Severity.SLOW_WINDOW);
        return new Watched(
                skewed.isEmpty() ? "" : "clock skew > 5 s: " + skewed,
                slow ? "slow window: frames > 100 ms" : "",
                audit.verifiedProperty().get(),
                audit.broken());
    }
}
