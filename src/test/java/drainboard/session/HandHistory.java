package drainboard.session;

import drainboard.event.Evidence;
import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.event.Resolution;
import drainboard.event.Stamp;
import drainboard.fleet.Fleet;
import drainboard.fleet.Outcome;
import drainboard.fleet.Roster;
import drainboard.journal.Kept;
import drainboard.journal.KeptEvent;
import drainboard.journal.KeptFate;
import drainboard.journal.KeptNode;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState;
import drainboard.node.SupervisionPolicy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A run made by hand that obeys the real rules and keeps its history as a real one does.
public final class HandHistory {
    /// When it begins.
    public static final Instant BEGIN = Instant.parse("2026-11-20T21:00:00Z");

    /// The one source.
    public static final String SOURCE = "siem-a";

    private final Fleet fleet = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
    private final Chronicle chronicle = new Chronicle(SupervisionPolicy.DEFAULT.table());
    private final List<FollowedSource> sources = new ArrayList<>();
    private Instant now = BEGIN;
    private long line;
    private final Map<String, List<Silence>> silences = new HashMap<>();
    private boolean recorded;
    private @Nullable Instant lastEvent;
    private Received received = Received.NOTHING;
    private SourceStatus status = new SourceStatus.Live();

    /// The run's clock.
    public Instant now() {
        return now;
    }

    /// Lets so many seconds pass.
    public HandHistory later(double seconds) {
        now = now.plusMillis((long) (seconds * 1000));
        return this;
    }

    /// A node moves, told at once.
    public HandHistory move(long node, NodeMode from, NodeMode to) {
        return move(node, from, to, now);
    }

    /// A node moved before, told now.
    public HandHistory move(long node, NodeMode from, NodeMode to, Instant said) {
        take(
                new NodeTransition(
                        NodeId.of(node), ModeChange.of(from, to), Stamp.at(said), List.of()));
        return this;
    }

    /// An operator acknowledges.
    public HandHistory acknowledge(long node, String operator) {
        take(new Acknowledgement(NodeId.of(node), operator, 1L, Stamp.at(now)));
        return this;
    }

    /// An operator clears for a resolution.
    public HandHistory clear(long node, Resolution resolution) {
        take(
                new ForensicClear(
                        NodeId.of(node),
                        "avery",
                        "seen dark",
                        List.of(Evidence.POWER.wireName()),
                        resolution,
                        null,
                        1L,
                        null,
                        Stamp.at(now)));
        return this;
    }

    /// A line that names a node cannot be read.
    public HandHistory garble(long node, String detail) {
        NodeId about = NodeId.of(node);
        Outcome outcome = fleet.refuse(about);
        Rejection rejection =
                new Rejection(
                        RejectionReason.MALFORMED, detail, new Origin(SOURCE, ++line, 0), "{");
        if (outcome.after() != null) {
            chronicle.refuse(about, "malformed: " + detail, rejection, now, outcome.after());
        }
        return this;
    }

    /// The source stands otherwise.
    public HandHistory source(SourceStatus next) {
        status = next;
        return this;
    }

    /// The source was silent for so many seconds until now.
    public HandHistory silent(double seconds) {
        Instant from = now.minusMillis((long) (seconds * 1000));
        silences.put(SOURCE, List.of(new Silence(from, now)));
        return this;
    }

    /// The source says, now, that what lies before was not told whole.
    public HandHistory gap(String cause) {
        received = received.gap(new SeenGap(now, cause));
        lastEvent = now;
        return this;
    }

    /// The source gives an object of another kind.
    public HandHistory other(String kind) {
        line++;
        lastEvent = now;
        received = received.ignoring(kind);
        return this;
    }

    /// The run is a recording.
    public HandHistory recorded() {
        recorded = true;
        return this;
    }

    /// Any message.
    public Outcome take(FleetEvent event) {
        Outcome outcome = fleet.accept(event, line);
        line++;
        if (event instanceof NodeEvent news) {
            boolean here = news instanceof OperatorDecision;
            lastEvent = here ? lastEvent : now;
            chronicle.add(
                    news, outcome, now, here ? null : new Origin(SOURCE, line, line * 200), "{}");
        }
        return outcome;
    }

    /// What a journal would keep of it.
    ///
    /// @param trimmed a node whose messages are not kept any more
    Kept kept(NodeId trimmed) {
        List<KeptNode> nodes = new ArrayList<>();
        for (NodeState state : fleet.nodes()) {
            Lane lane = Objects.requireNonNull(history().lane(state.node()));
            nodes.add(new KeptNode(state, lane.heard(), new Origin(SOURCE, 1, 0)));
        }
        List<KeptEvent> recent = new ArrayList<>();
        for (Fact fact : history().happenings()) {
            if (!fact.node().equals(trimmed)) {
                List<KeptFate.Action> actions =
                        fact.told().stream()
                                .map(
                                        one ->
                                                new KeptFate.Action(
                                                        one.workload(),
                                                        one.action(),
                                                        one.withheld(),
                                                        one.catchUp()))
                                .toList();
                recent.add(
                        new KeptEvent(
                                fact.node(),
                                fact.said(),
                                fact.seen(),
                                fact.change(),
                                new KeptFate(fact.disposition(), actions, fact.note()),
                                fact.origin(),
                                fact.raw()));
            }
        }
        return new Kept(nodes, recent, List.of(), Map.of(), line, List.of(), List.of(), List.of());
    }

    void restore(Kept kept) {
        kept.nodes().forEach(node -> fleet.restore(node.state()));
        chronicle.restore(kept);
    }

    /// The history as it is now.
    public History history() {
        return chronicle.history(Map.copyOf(silences));
    }

    /// The run as it stands now.
    public SessionPicture picture() {
        sources.clear();
        sources.add(
                new FollowedSource(
                        SOURCE,
                        status,
                        line,
                        line * 200,
                        0,
                        null,
                        lastEvent,
                        null,
                        status instanceof SourceStatus.Stale(Instant since) ? since : lastEvent,
                        received));
        return new SessionPicture(
                now,
                recorded,
                fleet.snapshot(),
                chronicle.facts(),
                chronicle.edges(now),
                chronicle.refused(),
                Map.of(),
                List.copyOf(sources),
                SupervisionPolicy.DEFAULT,
                Roster.EMPTY,
                line,
                0,
                new FeedPicture(List.of(), List.of(), 0),
                new Saving.NotAsked(),
                history());
    }

    /// A run of which no source is known.
    public SessionPicture unconnected() {
        SessionPicture all = picture();
        return new SessionPicture(
                all.now(),
                false,
                all.fleet(),
                all.facts(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                all.policy(),
                all.roster(),
                0,
                0);
    }
}
