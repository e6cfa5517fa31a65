package drainboard.session;

import drainboard.decode.Lines;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision;
import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.event.UnknownKind;
import drainboard.fleet.DrainHistory;
import drainboard.fleet.Fleet;
import drainboard.fleet.Outcome;
import drainboard.fleet.Roster;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Disposition;
import drainboard.node.Drain;
import drainboard.node.Effect;
import drainboard.node.NodeState.Tracked;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Intake.Item;
import drainboard.telemetry.Telemetry;
import drainboard.wire.EventReader;
import drainboard.wire.Reading;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The single writer of a run: all in it happens on the session's thread, in the order of the
/// queue.
final class Loop {
    private static final int MOST_RAW = 8192;

    private final SupervisionPolicy policy;
    private final Roster roster;
    private final InstantSource clock;
    private final boolean recorded;
    private final Fleet fleet;
    private final List<FollowedSource> standing = new ArrayList<>();
    private final EventReader reader = new EventReader();
    private final Chronicle chronicle = new Chronicle();
    private final DrainHistory history = new DrainHistory();
    private final Telemetry telemetry = new Telemetry();
    private Listener listener = Listener.NONE;
    private Duration staleAfter = LiveSession.STALE_AFTER;
    private final Rate rate = new Rate(System.nanoTime());
    private long position;
    private long read;

    Loop(
            List<String> names,
            SupervisionPolicy policy,
            Roster roster,
            InstantSource clock,
            boolean recorded) {
        this.policy = policy;
        this.roster = roster;
        this.clock = clock;
        this.recorded = recorded;
        this.fleet = new Fleet(policy, roster);
        names.forEach(name -> standing.add(FollowedSource.unopened(name)));
    }

    /// Names who hears what comes of each message; before the first.
    void tell(Listener hearer) {
        listener = hearer;
    }

    /// Sets how long a source may be silent; before the first message.
    void staleAfter(Duration most) {
        staleAfter = most;
    }

    void take(Item item) {
        switch (item) {
            case Item.Line line -> line(line);
            case Item.Standing(int source, SourceStatus status) ->
                    standing.set(
                            source, standing.get(source).standing(status).heard(clock.instant()));
            case Item.Contact(int source) ->
                    standing.set(source, standing.get(source).heard(clock.instant()));
            case Item.Decision decision -> decision.answer().complete(decide(decision.decision()));
        }
    }

    /// Every source is lost for one cause.
    void lose(String cause) {
        standing.replaceAll(source -> source.standing(new SourceStatus.Failed(cause)));
    }

    private Desk.Answer decide(OperatorDecision decision) {
        Outcome outcome = accept(decision, null, "");
        boolean authorised = false;
        for (Effect effect : outcome.effects()) {
            if (effect instanceof Effect.DecisionRefused refused) {
                return new Desk.Answer.Refused(refused.refusal(), refused.detail());
            }
            authorised |= effect instanceof Effect.Authorised;
        }
        return new Desk.Answer.Accepted(authorised);
    }

    private void line(Item.Line line) {
        FollowedSource before = standing.get(line.source());
        Instant now = clock.instant();
        byte[] text = line.text();
        standing.set(line.source(), before.read(line.line(), line.offset() + text.length, now));
        Origin origin = new Origin(before.name(), line.line(), line.offset());
        Rejection cut =
                switch (line.extent()) {
                    case WHOLE -> null;
                    case TOO_LONG ->
                            new Rejection(
                                    RejectionReason.TOO_LONG,
                                    "the line is longer than 1 MiB",
                                    origin,
                                    raw(line));
                    case UNFINISHED ->
                            new Rejection(
                                    RejectionReason.MALFORMED,
                                    "the line has no end: its file was replaced",
                                    origin,
                                    raw(line));
                };
        if (cut != null) {
            untold(line, cut, now);
            return;
        }
        if (Lines.isBlank(text, 0, text.length)) {
            return;
        }
        read++;
        rate.one(System.nanoTime());
        switch (reader.read(text, 0, text.length)) {
            case Reading.Understood(UnknownKind _) -> {}
            case Reading.Understood(NodeEvent news) -> {
                Outcome outcome = accept(news, origin, raw(line));
                if (outcome.disposition() == Disposition.REJECTED) {
                    RejectionReason reason = RejectionReason.ILLEGAL_TRANSITION;
                    refuse(line, new Rejection(reason, pair(news), origin, raw(line)));
                }
            }
            case Reading.Refused refused -> {
                Rejection rejection =
                        new Rejection(refused.reason(), refused.detail(), origin, raw(line));
                if (doubt(refused, origin, raw(line), now)) {
                    refuse(line, rejection);
                } else {
                    untold(line, rejection, now);
                }
            }
        }
    }

    private static String pair(NodeEvent news) {
        return news.node()
                + (news instanceof NodeTransition illegal
                        ? ": " + illegal.change() + " is no step of the table"
                        : ": not allowed");
    }

    private void refuse(Item.Line line, Rejection rejection) {
        listener.refused(rejection);
        standing.set(line.source(), standing.get(line.source()).refusing(rejection));
    }

    private void untold(Item.Line line, Rejection rejection, Instant now) {
        listener.refused(rejection);
        standing.set(line.source(), standing.get(line.source()).untelling(rejection, now));
    }

    private static String raw(Item.Line line) {
        int length = Math.min(line.text().length, MOST_RAW);
        return new String(line.text(), 0, length, StandardCharsets.UTF_8);
    }

    /// News that could not be read, of a node that can: what is known of it is in doubt. Answers
    /// whether the node's page tells of it.
    private boolean doubt(Reading.Refused refused, Origin origin, String raw, Instant now) {
        NodeId about = refused.about();
        Outcome outcome = fleet.refuse(about);
        boolean told = about != null && outcome.after() instanceof Tracked;
        if (about != null && outcome.after() != null) {
            chronicle.keep(
                    new Fact(
                            about,
                            null,
                            now,
                            Disposition.REJECTED,
                            null,
                            List.of(),
                            refused.reason().wireName() + ": " + refused.detail(),
                            origin,
                            raw));
        }
        return told;
    }

    private Outcome accept(NodeEvent event, @Nullable Origin origin, String raw) {
        Outcome outcome = fleet.accept(event, position++);
        telemetry.tell(event, outcome.after(), outcome.effects()).forEach(listener::told);
        chronicle.add(event, outcome, clock.instant(), origin, raw);
        for (Effect effect : outcome.effects()) {
            if (effect instanceof Effect.DrainEnded ended
                    && ended.outcome() == Drain.Outcome.COMPLETED) {
                history.add(ended.drain());
            }
        }
        return outcome;
    }

    /// A recording is never stale.
    private FollowedSource shown(FollowedSource source, Instant now) {
        return recorded ? source : source.seen(now, staleAfter);
    }

    /// The run as it stands now.
    SessionPicture picture() {
        Instant now = clock.instant();
        Map<NodeMode, DrainHistory.Expected> expected = new EnumMap<>(NodeMode.class);
        for (NodeMode mode : NodeMode.ALL) {
            history.expected(mode).ifPresent(one -> expected.put(mode, one));
        }
        return new SessionPicture(
                now,
                recorded,
                fleet.snapshot(),
                chronicle.facts(),
                chronicle.edges(now),
                chronicle.refused(),
                Map.copyOf(expected),
                standing.stream().map(source -> shown(source, now)).toList(),
                policy,
                roster,
                read,
                rate.perSecond(System.nanoTime()));
    }
}
