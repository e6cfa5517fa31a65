package drainboard.node;

import drainboard.event.HaltCause;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident.WayOut;
import drainboard.node.NodeState.Tracked;
import drainboard.node.NodeState.Unseen;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A transition that is taken: placements, then incident, then drain (lifecycle.md sections 6, 10,
/// 11).
final class Taking {
    private Taking() {}

    static NodeStep adopt(Unseen unseen, NodeTransition news, long position) {
        NodeMode from = news.change().from();
        List<Placement> placements = new ArrayList<>();
        for (Unseen.Named named : Naming.learn(unseen, news.workloads()).named()) {
            placements.add(Placement.at(named.workload(), from, named.reports()));
        }
        if (placements.isEmpty()) {
            placements.add(Placement.at(null, from, InFlight.NONE));
        }
        Tracked node =
                new Tracked(
                        unseen.node(), from, null, Trail.NONE, placements, null, null, Doubts.NONE);
        List<Effect> effects = new ArrayList<>();
        if (from == NodeMode.FENCE_LOST) {
            node = adoptFenceLost(node, news, position, effects);
        }
        return take(node, news, position, Disposition.ADOPTED, effects);
    }

    private static Tracked adoptFenceLost(
            Tracked node, NodeTransition news, long position, List<Effect> effects) {
        Halt latch = new Halt(HaltCause.FENCE_LOST, null);
        effects.add(new Effect.Raised(1, HaltCause.FENCE_LOST, true));
        return node.withPlacements(node.placements().stream().map(p -> p.latched(latch)).toList())
                .withIncident(Incident.opened(position, news.stamp().time(), HaltCause.FENCE_LOST));
    }

    static NodeStep follow(Tracked before, NodeTransition news, long position) {
        Disposition disposition =
                news.change().isStay() ? Disposition.REAFFIRMED : Disposition.APPLIED;
        Tracked node = Naming.learn(before, news.workloads());
        return take(node, news, position, disposition, new ArrayList<>(1));
    }

    private static NodeStep take(
            Tracked node,
            NodeTransition news,
            long position,
            Disposition disposition,
            List<Effect> effects) {
        ModeChange change = news.change();
        List<Placement> placements = followed(node.placements(), change);
        dueTo(placements, effects);
        boolean raising = change.enters(NodeMode.FENCE_LOST);
        Incident incident = node.incident();
        ForensicClear turned = null;
        if (incident != null && raising) {
            incident = raise(incident, HaltCause.FENCE_LOST, news.stamp().time(), effects);
        } else if (incident == null) {
            incident = open(placements, news, position, effects);
        } else if (change.leaves(NodeMode.FENCE_LOST) && incident.authorised() != null) {
            ForensicClear clear = incident.authorised();
            if (clear.resolution() != null && clear.resolution().target() == change.to()) {
                turned = clear;
            } else {
                effects.add(new Effect.AuthorisationVoided());
                incident = incident.voided();
            }
        }
        Drain drain = drainAfter(node, news, position, effects);
        Tracked next =
                moved(
                        node,
                        news,
                        placements,
                        incident == null ? null : out(incident, change),
                        drain);
        if (turned != null && incident != null) {
            next = Decisions.end(next, incident, turned, news.stamp().time(), effects);
        }
        return new NodeStep(next, disposition, effects);
    }

    private static List<Placement> followed(List<Placement> before, ModeChange change) {
        // Most nodes hold one placement, and a list of one needs no copy.
        if (before.size() == 1) {
            return List.of(followed(before.getFirst(), change));
        }
        List<Placement> placements = new ArrayList<>(before.size());
        for (Placement placement : before) {
            placements.add(followed(placement, change));
        }
        return placements;
    }

    private static Placement followed(Placement placement, ModeChange change) {
        Placement next = Supervision.follow(placement, change);
        InFlight reports = next.reports();
        return startsDrain(change) && reports.drain() != null
                ? next.reporting(reports.forNewDrain())
                : next;
    }

    /// A transition that does not begin where the node is: at least one was missed.
    static NodeStep jump(
            Tracked before, NodeTransition news, long position, SupervisionPolicy policy) {
        ModeChange change = news.change();
        boolean halting =
                switch (policy.onGap()) {
                    case HALT -> true;
                    case RESYNC -> false;
                };
        List<Effect> effects = new ArrayList<>();
        Tracked node = Naming.learn(before, news.workloads());
        boolean fence = change.touches(NodeMode.FENCE_LOST) || node.mode() == NodeMode.FENCE_LOST;
        List<Placement> placements = new ArrayList<>(node.placements().size());
        for (Placement placement : node.placements()) {
            Placement next = Supervision.followGap(placement, change, halting);
            placements.add(next.reporting(next.reports().forNewDrain()));
        }
        dueTo(placements, effects);
        Incident incident = node.incident();
        if (incident == null) {
            incident = open(placements, news, position, effects);
        } else if (fence || halting) {
            HaltCause cause = fence ? HaltCause.FENCE_LOST : HaltCause.STREAM_GAP;
            incident = raise(incident, cause, news.stamp().time(), effects);
        }
        if (incident != null && node.mode() == NodeMode.FENCE_LOST) {
            incident = incident.leaving(WayOut.UNNAMED);
        }
        if (node.drain() != null) {
            effects.add(new Effect.DrainEnded(node.drain(), Drain.Outcome.ABANDONED, null));
        }
        Drain drain = startsDrain(change) ? Drain.started(position, news.stamp().time()) : null;
        Tracked next =
                moved(
                        node,
                        news,
                        placements,
                        incident == null ? null : out(incident, change),
                        drain);
        return new NodeStep(next, Disposition.GAP, effects);
    }

    private static void dueTo(List<Placement> placements, List<Effect> effects) {
        for (Placement placement : placements) {
            effects.add(new Effect.ActionDue(placement, false));
        }
    }

    private static @Nullable Incident open(
            List<Placement> placements, NodeTransition news, long position, List<Effect> effects) {
        for (Placement placement : placements) {
            Halt halt = placement.halt();
            if (halt != null) {
                effects.add(new Effect.Raised(1, halt.cause(), true));
                return Incident.opened(position, news.stamp().time(), halt.cause());
            }
        }
        return null;
    }

    private static Incident raise(
            Incident incident, HaltCause cause, @Nullable Instant at, List<Effect> effects) {
        if (incident.authorised() != null) {
            effects.add(new Effect.AuthorisationVoided());
        }
        Incident raised = incident.joinedBy(cause).raisedAgain(at);
        effects.add(new Effect.Raised(raised.raises(), raised.cause(), false));
        return raised;
    }

    private static Incident out(Incident incident, ModeChange change) {
        if (change.to() == NodeMode.FENCE_LOST) {
            return incident.leaving(WayOut.NONE);
        }
        return change.leaves(NodeMode.FENCE_LOST)
                ? incident.leaving(WayOut.to(change.to()))
                : incident;
    }

    private static @Nullable Drain drainAfter(
            Tracked node, NodeTransition news, long position, List<Effect> effects) {
        ModeChange change = news.change();
        Instant at = news.stamp().time();
        Drain drain = node.drain();
        if (change.isStay()) {
            return drain;
        }
        if (startsDrain(change)) {
            if (drain != null) {
                effects.add(new Effect.DrainEnded(drain, Drain.Outcome.ABANDONED, null));
            }
            return Drain.started(position, at);
        }
        if (drain == null) {
            return null;
        }
        Drain stayed = drain.stayed(node.mode(), node.since(), at);
        if (change.from() == NodeMode.RETURNING && change.to() == NodeMode.ACCEPTING) {
            effects.add(new Effect.DrainEnded(stayed, Drain.Outcome.COMPLETED, at));
            return null;
        }
        return stayed;
    }

    private static boolean startsDrain(ModeChange change) {
        return change.from() == NodeMode.ACCEPTING && change.to() == NodeMode.DRAINING;
    }

    private static Tracked moved(
            Tracked node,
            NodeTransition news,
            List<Placement> placements,
            @Nullable Incident incident,
            @Nullable Drain drain) {
        ModeChange change = news.change();
        boolean sameMode = change.isStay() && change.from() == node.mode();
        Instant since = change.isStay() ? (sameMode ? node.since() : null) : news.stamp().time();
        return new Tracked(
                node.node(),
                change.to(),
                since,
                node.trail().plus(news),
                placements,
                incident,
                drain,
                node.doubts().afterTaken(!change.isStay()));
    }
}
