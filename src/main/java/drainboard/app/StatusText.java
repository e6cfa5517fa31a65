package drainboard.app;

import drainboard.app.FleetStatus.NodeLine;
import drainboard.app.StatusLines.Tone;
import drainboard.event.Text;
import drainboard.journal.AuditVerdict;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Readiness.Reason;
import drainboard.node.Readiness.Verdict;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes how a fleet stands for a terminal: a line each, the worst first, fit for `watch`.
final class StatusText {
    private final KeptStatus status;
    private final StatusLines lines;

    private StatusText(KeptStatus status, StatusLines lines) {
        this.status = status;
        this.lines = lines;
    }

    /// The lines, whole however long.
    static String of(KeptStatus status, boolean colour) {
        return of(status, colour, 0);
    }

    /// The lines.
    ///
    /// @param width what is longer goes on below, under its text; 0 where lines stay whole
    static String of(KeptStatus status, boolean colour, int width) {
        StatusText text = new StatusText(status, new StatusLines(status.now(), colour, width));
        text.head();
        text.counts();
        text.services();
        new StatusWarnings(status, text.lines).write();
        text.verdicts();
        text.sources();
        return text.lines.toString();
    }

    private void head() {
        List<String> needs = status.needs();
        if (needs.isEmpty()) {
            lines.line("status", "nothing needs a person");
        }
        // Red is for halts alone, as in the window.
        String halts = status.halts().orElse("");
        for (String need : needs) {
            lines.line(need.equals(halts) ? Tone.HALT : Tone.WARNING, "needs", need);
        }
        lines.line("journal", Text.shown(status.journal().toString()));
        lines.line("last kept", lines.at(status.kept()) + "; nothing here is live");
        lines.line(
                "kept by",
                status.keeper().map(Text::shown).orElse("nobody now; what happens is not kept"));
        lines.line(status.isSound() ? Tone.CALM : Tone.WARNING, "audit", audit(status.audit()));
        for (String difference : status.differences()) {
            lines.line(Tone.WARNING, "differs", Text.shown(difference));
        }
    }

    static String audit(AuditVerdict verdict) {
        return switch (verdict) {
            case AuditVerdict.Whole(var head, long _, var _) -> "whole, newest entry " + head;
            case AuditVerdict.BrokenAt(long at, String why) ->
                    "BROKEN at entry " + at + ": " + Text.shown(why);
            case AuditVerdict.HeadNotFound(var expected, var head) ->
                    "BROKEN: ends with " + head + ", not with " + expected;
            case AuditVerdict.Unreadable(String why) -> "UNREADABLE: " + Text.shown(why);
        };
    }

    private void counts() {
        FleetStatus fleet = status.fleet();
        lines.line(
                "nodes",
                fleet.nodes().size()
                        + " = "
                        + sum(fleet.vouched())
                        + " + "
                        + fleet.unknown()
                        + " unknown");
        lines.line(
                "last known",
                fleet.nodes().size()
                        + " = "
                        + sum(fleet.last())
                        + (fleet.untold() > 0 ? " + " + fleet.untold() + " never told of" : ""));
        lines.line(
                "readiness",
                fleet.count(Verdict.READY)
                        + " ready, "
                        + fleet.count(Verdict.NOT_READY)
                        + " not ready, "
                        + fleet.count(Verdict.UNKNOWN)
                        + " unknown");
    }

    /// How many services there are, where that can be told; that it cannot is said too.
    private void services() {
        ServiceStatus services = status.services();
        int failing = services.failing().size();
        lines.line(
                "services",
                services.told()
                        ? services.services().size()
                                + " = "
                                + services.accepting()
                                + " accepting + "
                                + failing
                                + " none accepting + "
                                + services.unknown()
                                + " unknown, as last known"
                        : "not known: no placements name any (--placements)");
    }

    private static String sum(Map<NodeMode, Integer> counts) {
        return NodeMode.ALL.stream()
                .map(mode -> counts.getOrDefault(mode, 0) + " " + mode.wireName())
                .collect(Collectors.joining(" + "));
    }

    /// Nodes that were last known to accept work, without a halt or a doubt, are counted, not
    /// listed.
    private void verdicts() {
        List<NodeLine> told =
                status.fleet().nodes().stream()
                        .filter(
                                one ->
                                        one.mode() != NodeMode.ACCEPTING
                                                || one.needsPerson()
                                                || one.readiness().reasons().contains(Reason.DOUBT))
                        .toList();
        for (NodeLine node : told.subList(0, Math.min(told.size(), StatusLines.MOST))) {
            lines.line(
                    "node",
                    Text.shown(node.node().toString())
                            + "  "
                            + word(node.readiness().verdict())
                            + "  last known "
                            + node.modeName()
                            + reasons(node.readiness().reasons())
                            + "; last kept "
                            + lines.at(node.seen()));
        }
        lines.more(told.size());
        int accepting = status.fleet().nodes().size() - told.size();
        if (accepting > 0) {
            lines.line(
                    "",
                    accepting == 1
                            ? "1 node last known to accept work is not listed (--json)"
                            : accepting
                                    + " nodes last known to accept work are not listed (--json)");
        }
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case READY -> "READY";
            case NOT_READY -> "NOT READY";
            case UNKNOWN -> "UNKNOWN";
        };
    }

    private static String reasons(List<Reason> reasons) {
        return reasons.isEmpty()
                ? ""
                : reasons.stream()
                        .map(Reason::wireName)
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private void sources() {
        status.sources()
                .forEach(
                        (name, heard) ->
                                lines.line(
                                        heard.gap() == null ? Tone.CALM : Tone.WARNING,
                                        "source",
                                        Text.shown(name)
                                                + "  last kept "
                                                + lines.at(heard.last())
                                                + (heard.gap() == null
                                                        ? ""
                                                        : "; had a gap at "
                                                                + lines.at(heard.gap()))));
    }
}
