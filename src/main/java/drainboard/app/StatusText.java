package drainboard.app;

import drainboard.app.FleetStatus.NodeLine;
import drainboard.event.Text;
import drainboard.fleet.ServiceHealth;
import drainboard.fleet.ServiceWords;
import drainboard.journal.AuditVerdict;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.node.Readiness.Reason;
import drainboard.node.Readiness.Verdict;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes how a fleet stands for a terminal: a line each, the worst first, fit for `watch`.
final class StatusText {
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";
    private static final int MOST_LINES = 200;

    private final KeptStatus status;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    private StatusText(KeptStatus status, boolean colour) {
        this.status = status;
        this.colour = colour;
    }

    /// The lines.
    static String of(KeptStatus status, boolean colour) {
        StatusText text = new StatusText(status, colour);
        text.head();
        text.counts();
        text.services();
        text.halted();
        text.failing();
        text.verdicts();
        text.sources();
        return text.out.toString();
    }

    private void head() {
        List<String> needs = status.needs();
        if (needs.isEmpty()) {
            line("", "status", "nothing needs a person");
        }
        for (String need : needs) {
            line(
                    status.isSound() && status.fleet().halted().isEmpty() ? YELLOW : RED,
                    "needs",
                    need);
        }
        line("", "journal", Text.shown(status.journal().toString()));
        line("", "last kept", at(status.kept()) + "; nothing here is live");
        line(
                "",
                "kept by",
                status.keeper().map(Text::shown).orElse("nobody now; what happens is not kept"));
        line(status.isSound() ? "" : RED, "audit", audit(status.audit()));
        for (String difference : status.differences()) {
            line(RED, "differs", Text.shown(difference));
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
        line(
                "",
                "nodes",
                fleet.nodes().size()
                        + " = "
                        + sum(fleet.vouched())
                        + " + "
                        + fleet.unknown()
                        + " unknown");
        line(
                "",
                "last known",
                fleet.nodes().size()
                        + " = "
                        + sum(fleet.last())
                        + (fleet.untold() > 0 ? " + " + fleet.untold() + " never told of" : ""));
        line(
                "",
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
        line(
                "",
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

    /// The services that the window would have named, in its words.
    private void failing() {
        ServiceStatus services = status.services();
        for (ServiceHealth service : services.failing()) {
            services.failing(service)
                    .ifPresent(
                            none ->
                                    line(
                                            YELLOW,
                                            "SERVICE",
                                            Text.shown(service.service())
                                                    + "  last known: "
                                                    + ServiceWords.lacking(service, none)));
        }
    }

    private static String sum(Map<NodeMode, Integer> counts) {
        return NodeMode.ALL.stream()
                .map(mode -> counts.getOrDefault(mode, 0) + " " + mode.wireName())
                .collect(Collectors.joining(" + "));
    }

    private void halted() {
        for (NodeLine node : status.fleet().halted()) {
            Incident incident = node.incident();
            if (incident != null) {
                line(
                        RED,
                        "HALTED",
                        Text.shown(node.node().toString())
                                + "  "
                                + incident.cause().wireName()
                                + " since "
                                + at(incident.opened())
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
                                + node.modeName());
            }
        }
        for (NodeLine node : status.fleet().refused()) {
            line(
                    RED,
                    "REFUSED",
                    Text.shown(node.node().toString())
                            + "  news of a lost fence was not taken; last known "
                            + node.modeName());
        }
    }

    private static String attention(Incident incident) {
        Incident.Acknowledged by = incident.acknowledgement();
        String seen =
                by == null
                        ? "nobody has acknowledged"
                        : "acknowledged by " + Text.shown(by.operator());
        return incident.authorised() == null ? seen : seen + ", clear authorised";
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
        for (NodeLine node : told.subList(0, Math.min(told.size(), MOST_LINES))) {
            line(
                    "",
                    "node",
                    Text.shown(node.node().toString())
                            + "  "
                            + word(node.readiness().verdict())
                            + "  last known "
                            + node.modeName()
                            + reasons(node.readiness().reasons())
                            + "; last kept "
                            + at(node.seen()));
        }
        int more = told.size() - MOST_LINES;
        int accepting = status.fleet().nodes().size() - told.size();
        if (more > 0) {
            line("", "", "and " + more + " more nodes (--json has all)");
        }
        if (accepting > 0) {
            line(
                    "",
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
                                line(
                                        heard.gap() == null ? "" : YELLOW,
                                        "source",
                                        Text.shown(name)
                                                + "  last kept "
                                                + at(heard.last())
                                                + (heard.gap() == null
                                                        ? ""
                                                        : "; had a gap at " + at(heard.gap()))));
    }

    private String at(@Nullable Instant at) {
        if (at == null) {
            return "never, or not told";
        }
        Duration age = Duration.between(at, status.now());
        return at.truncatedTo(ChronoUnit.SECONDS)
                + " ("
                + drainboard.ui.control.Ages.words(age)
                + " ago)";
    }

    private void line(String how, String head, String text) {
        out.append(colour ? how : "")
                .append(String.format("%-11s", head))
                .append(text)
                .append(colour && !how.isEmpty() ? PLAIN : "")
                .append('\n');
    }
}
