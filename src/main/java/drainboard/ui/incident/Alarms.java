package drainboard.ui.incident;

import drainboard.event.HaltCause;
import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Resolution;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.session.Fact;
import drainboard.session.FollowedSource;
import drainboard.session.SeenGap;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.incident.Alarm.Target;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads from a picture what needs a person: the one truth behind list, banner and title.
final class Alarms {
    private Alarms() {}

    /// Everything, worst first.
    static List<Alarm> in(SessionPicture picture) {
        List<Alarm> alarms = othersIn(picture);
        for (Tracked node : picture.fleet().tracked()) {
            Incident incident = node.incident();
            if (incident != null) {
                alarms.add(halt(node, incident, picture.now()));
            }
        }
        alarms.sort(Alarm.WORST_FIRST);
        return List.copyOf(alarms);
    }

    /// Everything but the halts, in no order.
    static List<Alarm> othersIn(SessionPicture picture) {
        List<Alarm> alarms = new ArrayList<>();
        for (Tracked node : picture.fleet().tracked()) {
            if (node.doubts().fenceEventNotTaken()) {
                alarms.add(refused(node, picture));
            }
        }
        Set<String> named = new HashSet<>();
        for (FollowedSource source : picture.sources()) {
            if (source.status().isMissed() && named.add(source.name())) {
                alarms.add(SourceAlarms.overdue(source, picture.now()));
            }
            SeenGap gap = source.lastGap();
            if (gap != null) {
                alarms.add(SourceAlarms.gap(source, gap, picture.now()));
            }
            if (source.untold() != null) {
                alarms.add(SourceAlarms.refused(source, source.untold(), picture.now()));
            }
        }
        alarms.addAll(JournalAlarms.in(picture));
        return alarms;
    }

    /// Whether a node left fence_lost while its placements are still held.
    static boolean isGone(Tracked node, Incident incident) {
        return incident.cause() == HaltCause.FENCE_LOST && node.mode() != NodeMode.FENCE_LOST;
    }

    static Target target(Tracked node) {
        Incident incident = node.incident();
        return new Target(node.node(), incident == null ? null : (long) incident.raises());
    }

    static int held(Tracked node) {
        return (int) node.placements().stream().filter(Placement::isHalted).count();
    }

    static Alarm halt(Tracked node, Incident incident, Instant now) {
        return new Alarm(
                severity(node, incident),
                target(node),
                Phrases.shout(incident.cause()),
                Phrases.node(node.node()),
                detail(node, incident),
                consequence(node, incident, now),
                incident.raised(),
                Phrases.age(incident.raised(), now));
    }

    private static Severity severity(Tracked node, Incident incident) {
        if (!incident.isAcknowledged()) {
            return Severity.UNACKNOWLEDGED;
        }
        return isGone(node, incident) ? Severity.GONE_STILL_HELD : Severity.HELD;
    }

    private static String detail(Tracked node, Incident incident) {
        if (isGone(node, incident)) {
            return "gone, still held: not recovered";
        }
        Optional<String> waiting = waiting(incident.authorised());
        if (waiting.isPresent()) {
            return waiting.get();
        }
        Incident.Acknowledged by = incident.acknowledgement();
        return by == null
                ? "held, unacknowledged, raise " + incident.raises()
                : "held, acknowledged by " + Sanitizer.show(by.operator());
    }

    private static Optional<String> waiting(@Nullable ForensicClear clear) {
        Resolution resolution = clear == null ? null : clear.resolution();
        return resolution == null
                ? Optional.empty()
                : Optional.of(
                        "authorised, waiting for the scheduler: " + Phrases.waitsFor(resolution));
    }

    private static String consequence(Tracked node, Incident incident, Instant now) {
        String asset = Phrases.node(node.node());
        String who = who(incident, now);
        int held = held(node);
        if (isGone(node, incident)) {
            String are = held == 1 ? " is" : " are";
            return asset
                    + " left fence_lost by itself. "
                    + Phrases.workloads(held)
                    + are
                    + " still held. Not recovered. "
                    + who;
        }
        return asset
                + ": "
                + Phrases.workloads(held)
                + " held "
                + Phrases.since(incident.raised(), now)
                + ". "
                + who;
    }

    private static String who(Incident incident, Instant now) {
        Incident.Acknowledged by = incident.acknowledgement();
        if (by == null) {
            return "Nobody has acknowledged.";
        }
        ForensicClear clear = incident.authorised();
        Resolution resolution = clear == null ? null : clear.resolution();
        if (clear != null && resolution != null) {
            return Sanitizer.show(clear.operator())
                    + " authorised the clear; it waits for "
                    + Phrases.waitsFor(resolution)
                    + ".";
        }
        return Sanitizer.show(by.operator()) + " has it, " + Phrases.age(by.at(), now) + ".";
    }

    private static Alarm refused(Tracked node, SessionPicture picture) {
        Optional<Fact> fact = refusedFact(node.node(), picture);
        Instant since = fact.map(Fact::seen).orElse(null);
        String age = Phrases.age(since, picture.now());
        String asset = Phrases.node(node.node());
        return new Alarm(
                Severity.REFUSED_FENCE,
                target(node),
                "REFUSED EVENT",
                asset,
                fact.map(Alarms::where).orElse("names fence_lost"),
                asset
                        + ": an event that names fence_lost was not taken ("
                        + age
                        + "). Its true mode is in doubt.",
                since,
                age);
    }

    private static Optional<Fact> refusedFact(NodeId node, SessionPicture picture) {
        return picture.facts().getOrDefault(node, List.of()).stream()
                .filter(Alarms::isRefusedFence)
                .findFirst();
    }

    private static boolean isRefusedFence(Fact fact) {
        ModeChange change = fact.change();
        if (change == null) {
            return false;
        }
        return switch (fact.disposition()) {
            case REJECTED -> change.touches(NodeMode.FENCE_LOST);
            case DUPLICATE, STALE -> change.to() == NodeMode.FENCE_LOST;
            case APPLIED, REAFFIRMED, ADOPTED, GAP, IGNORED, NOTED -> false;
        };
    }

    private static String where(Fact fact) {
        String pair = fact.change() == null ? "" : ": " + fact.change();
        return "names fence_lost"
                + (fact.origin() == null ? pair : ", line " + fact.origin().line() + pair);
    }
}
