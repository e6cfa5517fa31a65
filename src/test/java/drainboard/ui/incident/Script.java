package drainboard.ui.incident;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;

import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision;
import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.event.RuntimeReport.ProgressReport;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.fleet.FleetSnapshot;
import drainboard.fleet.Roster;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Effect;
import drainboard.node.NodeRules;
import drainboard.node.NodeState;
import drainboard.node.NodeStep;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Attachment;
import drainboard.session.Desk;
import drainboard.session.Fact;
import drainboard.session.FeedPicture;
import drainboard.session.FollowedSource;
import drainboard.session.FollowedSource.Untold;
import drainboard.session.LiveSession;
import drainboard.session.Received;
import drainboard.session.SaidEffects;
import drainboard.session.Saving;
import drainboard.session.SeenGap;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A small fleet that obeys the real rules, with a desk that hands decisions to them.
final class Script implements Desk {
    static final NodeId NODE = NodeId.of(0x42);
    static final NodeId OTHER = NodeId.of(0x77);

    SupervisionPolicy policy = SupervisionPolicy.DEFAULT;
    Roster roster = Roster.EMPTY;
    Instant now = Instant.parse("2026-11-20T21:12:03Z");
    final List<OperatorDecision> decisions = new ArrayList<>();
    private final Map<NodeId, NodeState> nodes = new HashMap<>();
    private final Map<NodeId, List<Fact>> facts = new HashMap<>();
    private final List<FollowedSource> sources = new ArrayList<>();
    private SourceStatus standing = new SourceStatus.Live();
    private Instant contact = now;
    private long line = 0;
    Optional<Attachment> attached = Optional.empty();
    Saving saving = new Saving.NotAsked();
    Duration staleAfter = LiveSession.STALE_AFTER;

    /// Three workloads on 0x42, which lost its fence.
    static Script fenceLost() {
        return new Script()
                .place(NODE, "orders-consumer", "ledger-batch", "mail-relay")
                .move(NODE, ACCEPTING, DRAINING)
                .report(NODE, "mail-relay", 12)
                .move(NODE, DRAINING, DRAINED)
                .move(NODE, DRAINED, FENCE_LOST);
    }

    Script place(NodeId node, String... names) {
        nodes.put(
                node,
                NodeState.Unseen.holding(node, Stream.of(names).map(WorkloadName::new).toList()));
        return this;
    }

    /// What is decided is kept behind an entry of the audit.
    Script kept(long newest) {
        saving = new Saving.Kept("journal.db", newest + ":" + "0".repeat(64));
        return this;
    }

    Script later(long seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    Script move(NodeId node, NodeMode from, NodeMode to) {
        take(new NodeTransition(node, ModeChange.of(from, to), Stamp.at(now), List.of()));
        return this;
    }

    /// The same, said to have happened at another time than now.
    Script moveSaid(NodeId node, NodeMode from, NodeMode to, Instant said) {
        take(new NodeTransition(node, ModeChange.of(from, to), Stamp.at(said), List.of()));
        return this;
    }

    Script report(NodeId node, String workload, long inFlight) {
        take(new ProgressReport(node, new WorkloadName(workload), inFlight, Stamp.at(now)));
        return this;
    }

    /// The source of all that is told stands so from now on.
    Script standing(SourceStatus status) {
        standing = status;
        contact = now;
        return this;
    }

    Script lose(String source, String cause) {
        sources.add(
                new FollowedSource(
                        source,
                        new SourceStatus.Failed(cause),
                        0,
                        0,
                        0,
                        null,
                        now.minus(Duration.ofSeconds(20))));
        return this;
    }

    /// A live source of which lines were refused that name no node.
    Script refuse(String source, int count, String detail) {
        Rejection last =
                new Rejection(
                        RejectionReason.MALFORMED,
                        detail,
                        new Origin(source, 7, 512),
                        "{\"kind\":\"node_mode_tran");
        sources.removeIf(one -> one.name().equals(source));
        sources.add(
                new FollowedSource(
                        source,
                        new SourceStatus.Live(),
                        12,
                        1024,
                        count,
                        last,
                        now,
                        new Untold(count, last, now),
                        now,
                        Received.NOTHING));
        return this;
    }

    /// A live source that declared a gap.
    Script gap(String source, String cause) {
        sources.removeIf(one -> one.name().equals(source));
        sources.add(
                new FollowedSource(
                        source,
                        new SourceStatus.Live(),
                        12,
                        1024,
                        0,
                        null,
                        now,
                        null,
                        now,
                        new Received("ndjson", 12, 0, List.of(new SeenGap(now, cause)), 1, null)));
        return this;
    }

    SessionPicture picture() {
        return picture(true);
    }

    SessionPicture picture(boolean recorded) {
        return new SessionPicture(
                now,
                recorded,
                new FleetSnapshot(Map.copyOf(nodes)),
                Map.copyOf(facts),
                List.of(),
                List.of(),
                Map.of(),
                followed(),
                policy,
                roster,
                line,
                0,
                new FeedPicture(List.of(), List.of(), 0, staleAfter, null),
                saving);
    }

    private List<FollowedSource> followed() {
        List<FollowedSource> all = new ArrayList<>(sources);
        if (nodes.size() + facts.size() > 0) {
            all.add(
                    new FollowedSource(
                            "script",
                            standing,
                            line,
                            line * 200,
                            0,
                            null,
                            contact,
                            null,
                            standing instanceof SourceStatus.Live ? now : contact,
                            Received.NOTHING));
        }
        return List.copyOf(all);
    }

    @Override
    public CompletableFuture<Answer> submit(OperatorDecision decision, Optional<Attachment> file) {
        attached = file;
        decisions.add(decision);
        NodeStep step = take(decision);
        Answer answer =
                step.effects().stream()
                        .filter(Effect.DecisionRefused.class::isInstance)
                        .map(Effect.DecisionRefused.class::cast)
                        .<Answer>map(no -> new Answer.Refused(no.refusal(), no.detail()))
                        .findFirst()
                        .orElseGet(() -> new Answer.Accepted(isAuthorised(step), entry()));
        return CompletableFuture.completedFuture(answer);
    }

    private @Nullable Long entry() {
        return saving instanceof Saving.Kept kept ? kept.nextEntry().orElse(null) : null;
    }

    private static boolean isAuthorised(NodeStep step) {
        return step.effects().stream().anyMatch(Effect.Authorised.class::isInstance);
    }

    private NodeStep take(NodeEvent news) {
        line++;
        NodeId node = news.node();
        NodeState before =
                nodes.computeIfAbsent(node, fresh -> NodeState.Unseen.holding(fresh, List.of()));
        NodeStep step = NodeRules.step(before, news, line, policy);
        nodes.put(node, step.next());
        List<Fact> told = new ArrayList<>(facts.getOrDefault(node, List.of()));
        told.addFirst(fact(news, step));
        facts.put(node, List.copyOf(told));
        return step;
    }

    private Fact fact(NodeEvent news, NodeStep step) {
        @Nullable ModeChange change =
                news instanceof NodeTransition transition ? transition.change() : null;
        List<Fact.Told> told =
                step.effects().stream()
                        .filter(Effect.ActionDue.class::isInstance)
                        .map(Effect.ActionDue.class::cast)
                        .map(due -> told(news.node(), due))
                        .toList();
        return new Fact(
                news.node(),
                news.stamp().time(),
                now,
                step.disposition(),
                change,
                told,
                step.effects().stream()
                        .map(SaidEffects::of)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; ")),
                new Origin("script", line, 0),
                "");
    }

    private static Fact.Told told(NodeId node, Effect.ActionDue due) {
        return new Fact.Told(
                due.placement().name(node),
                Objects.requireNonNull(due.placement().lastAction()),
                due.placement().withheldAction(),
                due.catchUp());
    }
}
