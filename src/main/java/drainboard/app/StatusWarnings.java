package drainboard.app;

import drainboard.app.FleetStatus.NodeLine;
import drainboard.app.StatusLines.Tone;
import drainboard.event.Text;
import drainboard.fleet.ServiceHealth;
import drainboard.fleet.ServiceWords;
import drainboard.node.Incident;
import drainboard.ui.incident.LateSteps.Found;
import drainboard.ui.incident.LateSteps.Late;

import java.util.List;

/// Writes what the window's list of what needs a person would have named, the worst first.
///
/// @param status what is told
/// @param lines where it is written
record StatusWarnings(KeptStatus status, StatusLines lines) {

    /// All of them.
    void write() {
        halted();
        failing();
        late(Late.STALLED);
        late(Late.OVERDUE);
    }

    private void halted() {
        for (NodeLine node : status.fleet().halted()) {
            Incident incident = node.incident();
            if (incident != null) {
                lines.line(
                        Tone.HALT,
                        "HALTED",
                        Text.shown(node.node().toString())
                                + "  "
                                + incident.cause().wireName()
                                + " since "
                                + lines.at(incident.opened())
                                + ", raise "
                                + incident.raises()
                                + ", "
                                + attention(incident)
                                + (status.fleet().voided().contains(node.node())
                                        ? ", authorised clear void"
                                        : "")
                                + ", "
                                + node.held()
                                + " held, last known "
                                + node.modeName()
                                + (node.isGone() ? ": gone, still held, not recovered" : ""));
            }
        }
        for (NodeLine node : status.fleet().refused()) {
            lines.line(
                    Tone.WARNING,
                    "REFUSED",
                    Text.shown(node.node().toString())
                            + "  news of a lost fence was not taken; last known "
                            + node.modeName());
        }
    }

    private String attention(Incident incident) {
        Incident.Acknowledged by = incident.acknowledgement();
        String seen =
                by == null
                        ? "nobody has acknowledged"
                        : "acknowledged by "
                                + Text.shown(by.operator())
                                + (by.at() == null ? "" : " at " + lines.at(by.at()));
        return incident.authorised() == null
                ? seen
                : seen + ", clear authorised, waiting for the scheduler";
    }

    /// The services that the window would have named, in its words.
    private void failing() {
        ServiceStatus services = status.services();
        for (ServiceHealth service : services.failing()) {
            services.failing(service)
                    .ifPresent(
                            none ->
                                    lines.line(
                                            Tone.WARNING,
                                            "SERVICE",
                                            Text.shown(service.service())
                                                    + "  last known: "
                                                    + ServiceWords.lacking(service, none)));
        }
    }

    /// The nodes that the window would have warned of, in its words.
    private void late(Late how) {
        List<Found> all = status.late(how);
        for (Found one : all.subList(0, Math.min(all.size(), StatusLines.MOST))) {
            lines.line(
                    Tone.WARNING,
                    how.name(),
                    Text.shown(one.node().toString())
                            + "  last known "
                            + one.mode().wireName()
                            + " since "
                            + lines.at(one.began())
                            + "; "
                            + one.detail());
        }
        lines.more(all.size());
    }
}
