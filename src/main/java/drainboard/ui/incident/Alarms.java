package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Resolution;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.session.Fact;
import drainboard.session.SessionPicture;
import drainboard.session.VoidedClear;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.incident.Alarm.Target;
import drainboard.ui.incident.Alarm.Trait;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a node raises that needs a person: the one truth behind list, banner and title.
final class Alarms {
    private Alarms() {}

    /// Everything that a picture alone can tell, worst first.
    static List<Alarm> in(SessionPicture picture) {
        return new AlarmBook().of(picture);
    }

    /// What one node raises by itself: its halt, and news of fence_lost that it did not take.
    static List<Alarm> of(Tracked node, SessionPicture picture) {
        Incident incident = node.incident();
        boolean refused = node.doubts().fenceEventNotTaken();
        if (incident == null && !refused) {
            return List.of();
        }
        List<Alarm> alarms = new ArrayList<>();
        if (incident != null) {
            alarms.add(halt(node, incident, picture));
        }
        if (refused) {
            alarms.add(refused(node, picture));
        }
        return List.copyOf(alarms);
    }

    /// Whether a node left fence_lost while its placements are still held.
    static boolean isGone(Tracked node, Incident incident) {
        return incident.isGone(node.mode());
    }

    static Target target(Tracked node) {
        Incident incident = node.incident();
        return new Target(node.node(), incident == null ? null : (long) incident.raises());
    }

    private static Target target(Tracked node, SessionPicture picture, @Nullable Fact said) {
        Target seen = target(node);
        return new Target(seen.node(), seen.raise(), Phrases.rack(seen.node(), picture), said);
    }

    static int held(Tracked node) {
        return (int) node.placements().stream().filter(Placement::isHalted).count();
    }

    private static Alarm halt(Tracked node, Incident incident, SessionPicture picture) {
        Incident.Acknowledged by = incident.acknowledgement();
        List<Fact> facts = picture.facts().getOrDefault(node.node(), List.of());
        return new Alarm(
                severity(node, incident),
                target(node, picture, Fact.thatRaised(incident, facts).orElse(null)),
                Phrases.shout(incident.cause()),
                Phrases.node(node.node()),
                detail(node, incident, voided(node, incident, picture).isPresent()),
                consequence(node, incident, picture),
                incident.opened(),
                new Trait(
                        "",
                        incident.raises(),
                        by == null ? null : by.at(),
                        incident.raised(),
                        false));
    }

    private static Severity severity(Tracked node, Incident incident) {
        if (!incident.isAcknowledged()) {
            return Severity.UNACKNOWLEDGED;
        }
        return isGone(node, incident) ? Severity.GONE_STILL_HELD : Severity.HELD;
    }

    /// The clear that was authorised in this incident and is void.
    static Optional<VoidedClear> voided(Tracked node, Incident incident, SessionPicture picture) {
        return incident.authorised() == null
                ? VoidedClear.in(picture.facts().getOrDefault(node.node(), List.of()))
                : Optional.empty();
    }

    private static Saying detail(Tracked node, Incident incident, boolean voided) {
        if (isGone(node, incident)) {
            return Saying.of(
                            voided
                                    ? "gone, still held, authorised clear void: not recovered"
                                    : "gone, still held: not recovered")
                    .and(holder(incident));
        }
        Optional<String> waiting = waiting(incident.authorised());
        if (waiting.isPresent()) {
            return Saying.of(waiting.get());
        }
        String lost = voided ? ", authorised clear void" : "";
        return incident.acknowledgement() == null
                ? Saying.of("held, unacknowledged, raise " + incident.raises())
                        .and(newest(incident))
                        .and(lost)
                : Saying.of("held" + lost).and(holder(incident));
    }

    /// The age beside it is that of the first raise.
    private static Saying newest(Incident incident) {
        return incident.raises() == 1 || incident.raised() == null
                ? Saying.NONE
                : Saying.of(", ").ago(incident.raised());
    }

    private static Saying holder(Incident incident) {
        Incident.Acknowledged by = incident.acknowledgement();
        return by == null
                ? Saying.NONE
                : Saying.of(", " + Sanitizer.show(by.operator()) + " has it, ").age(by.at());
    }

    private static Optional<String> waiting(@Nullable ForensicClear clear) {
        Resolution resolution = clear == null ? null : clear.resolution();
        return resolution == null
                ? Optional.empty()
                : Optional.of(
                        "authorised, waiting for the scheduler: " + Phrases.waitsFor(resolution));
    }

    private static Saying consequence(Tracked node, Incident incident, SessionPicture picture) {
        String asset = Phrases.placed(node.node(), picture);
        int held = held(node);
        Optional<VoidedClear> voided = voided(node, incident, picture);
        Saying who =
                isGone(node, incident) || voided.isEmpty()
                        ? who(incident)
                        : Saying.of(Phrases.voided(voided.get()) + " is void. ").and(who(incident));
        if (isGone(node, incident)) {
            return Saying.of(
                            asset
                                    + Phrases.left(voided)
                                    + ". "
                                    + Phrases.workloads(held)
                                    + (held == 1 ? " is" : " are")
                                    + " still held. Not recovered. ")
                    .and(who);
        }
        return Saying.of(asset + ": " + Phrases.workloads(held) + " held ")
                .since(incident.opened())
                .and(again(incident))
                .and(". ")
                .and(who);
    }

    /// What is held is held from the first raise on, however often the fence was lost since.
    private static Saying again(Incident incident) {
        return incident.raises() == 1
                ? Saying.NONE
                : Saying.of(", raise " + incident.raises() + " ").since(incident.raised());
    }

    private static Saying who(Incident incident) {
        Incident.Acknowledged by = incident.acknowledgement();
        if (by == null) {
            return Saying.of("Nobody has acknowledged.");
        }
        ForensicClear clear = incident.authorised();
        Resolution resolution = clear == null ? null : clear.resolution();
        if (clear != null && resolution != null) {
            return Saying.of(
                    Sanitizer.show(clear.operator())
                            + " authorised the clear; it waits for "
                            + Phrases.waitsFor(resolution)
                            + ".");
        }
        return Saying.of(Sanitizer.show(by.operator()) + " has it, ").age(by.at()).and(".");
    }

    private static Alarm refused(Tracked node, SessionPicture picture) {
        Optional<Fact> fact = refusedFact(node.node(), picture);
        Instant since = fact.map(Fact::seen).orElse(null);
        String asset = Phrases.node(node.node());
        return new Alarm(
                Severity.REFUSED_FENCE,
                target(node, picture, fact.orElse(null)),
                "REFUSED EVENT",
                asset,
                Saying.of(fact.map(Alarms::where).orElse("names fence_lost")),
                Saying.of(
                                Phrases.placed(node.node(), picture)
                                        + ": an event that names fence_lost was not taken (")
                        .age(since)
                        .and("). Its true mode is in doubt."),
                since,
                Trait.NONE);
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
