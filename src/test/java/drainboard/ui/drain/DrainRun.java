package drainboard.ui.drain;

import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.event.Resolution;
import drainboard.event.RuntimeReport.ProgressReport;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.fleet.DrainHistory.Expected;
import drainboard.fleet.Fleet;
import drainboard.fleet.Outcome;
import drainboard.fleet.Roster;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Effect;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Fact;
import drainboard.session.FollowedSource;
import drainboard.session.FollowedSource.Untold;
import drainboard.session.Received;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A small fleet under the real rules, whose clock is turned by hand.
public final class DrainRun {
    /// Where every run begins.
    public static final Instant START = Instant.parse("2026-11-20T20:00:00Z");

    private final Map<NodeId, List<WorkloadName>> placed = new HashMap<>();
    private final Map<WorkloadName, String> services = new HashMap<>();
    private final Map<NodeId, Map<String, String>> labels = new HashMap<>();
    private final Map<NodeId, List<Fact>> facts = new HashMap<>();
    private final Map<NodeMode, Expected> expected = new EnumMap<>(NodeMode.class);
    private @Nullable Fleet fleet;
    private Instant now = START;
    private SourceStatus status = new SourceStatus.Live();
    private Instant contact = START;
    private long line = 18_400;
    private String spoken = "";
    private boolean recorded;
    private @Nullable Untold untold;

    /// Places workloads on a node; before anything happens.
    public DrainRun place(long node, String... names) {
        List<WorkloadName> all = new ArrayList<>();
        for (String name : names) {
            all.add(new WorkloadName(name));
        }
        placed.put(NodeId.of(node), all);
        return this;
    }

    /// Says in which rack a node stands; before anything happens.
    public DrainRun rack(long node, String name) {
        labels.put(NodeId.of(node), Map.of("rack", name));
        return this;
    }

    /// Says which service a workload belongs to; before anything happens.
    public DrainRun service(String workload, String service) {
        services.put(new WorkloadName(workload), service);
        return this;
    }

    /// Says what to expect of a step.
    public DrainRun expect(NodeMode mode, long count, Duration median, Duration limit) {
        expected.put(
                mode,
                new Expected(count, median, count < 20 ? Optional.empty() : Optional.of(limit)));
        return this;
    }

    /// Lets time pass.
    public DrainRun later(long seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    /// Sets the clock.
    public DrainRun at(String time) {
        now = Instant.parse("2026-11-20T" + time + "Z");
        return this;
    }

    /// A node goes through modes, now.
    public DrainRun move(long node, NodeMode... modes) {
        for (int at = 1; at < modes.length; at++) {
            take(
                    new NodeTransition(
                            NodeId.of(node),
                            ModeChange.of(modes[at - 1], modes[at]),
                            Stamp.at(now),
                            List.of()));
        }
        return this;
    }

    /// A node goes through a change that does not say when.
    public DrainRun moveUntimed(long node, NodeMode from, NodeMode to) {
        take(
                new NodeTransition(
                        NodeId.of(node), ModeChange.of(from, to), Stamp.at(null), List.of()));
        return this;
    }

    /// A runtime says how much is in flight, now.
    public DrainRun report(long node, String workload, long inFlight) {
        take(
                new ProgressReport(
                        NodeId.of(node), new WorkloadName(workload), inFlight, Stamp.at(now)));
        return this;
    }

    /// Somebody acknowledges, now.
    public DrainRun acknowledge(long node, String operator) {
        take(new Acknowledgement(NodeId.of(node), operator, null, Stamp.at(now)));
        return this;
    }

    /// Somebody clears for a valid fence, now.
    public DrainRun clear(long node, String operator) {
        take(
                new ForensicClear(
                        NodeId.of(node),
                        operator,
                        "dark",
                        List.of("power"),
                        Resolution.FENCE_VALID,
                        null,
                        null,
                        null,
                        Stamp.at(now)));
        return this;
    }

    /// Something said of a node could not be followed.
    public DrainRun doubt(long node) {
        fleet().refuse(NodeId.of(node));
        return this;
    }

    /// The source is lost.
    public DrainRun lose() {
        return standing(new SourceStatus.Failed("connection refused"));
    }

    /// The source stands so.
    public DrainRun standing(SourceStatus next) {
        contact = now;
        status = next;
        return this;
    }

    /// The source is back.
    public DrainRun regain() {
        status = new SourceStatus.Live();
        return this;
    }

    /// What the next messages look like as they come.
    public DrainRun speaking(String raw) {
        spoken = raw;
        return this;
    }

    /// The run is a recording that is played.
    public DrainRun recorded() {
        recorded = true;
        return this;
    }

    /// Lines were refused, now; the last of them is this one.
    public DrainRun refuse(long count, String raw) {
        Rejection last =
                new Rejection(
                        RejectionReason.MALFORMED,
                        "the text ends within a string",
                        new Origin("siem-a.ndjson", line, 4_126_500),
                        raw);
        untold = new Untold(count, last, now);
        return this;
    }

    /// So many of the lines that were refused came in earlier runs.
    public DrainRun before(long earlier) {
        Untold all = Objects.requireNonNull(untold);
        untold = new Untold(all.count(), all.last(), all.seen(), earlier);
        return this;
    }

    /// The run as it is now.
    public SessionPicture picture() {
        return new SessionPicture(
                now,
                recorded,
                fleet().snapshot(),
                Map.copyOf(facts),
                List.of(),
                List.of(),
                Map.copyOf(expected),
                List.of(
                        new FollowedSource(
                                "siem-a.ndjson",
                                status,
                                line,
                                4_126_528,
                                untold == null ? 0 : untold.count() + 1,
                                untold == null ? null : untold.last(),
                                now,
                                untold,
                                status instanceof SourceStatus.Live ? now : contact,
                                Received.NOTHING)),
                SupervisionPolicy.DEFAULT,
                new Roster(placed, services, labels),
                line,
                0);
    }

    private Fleet fleet() {
        Fleet made = fleet;
        if (made == null) {
            made = new Fleet(SupervisionPolicy.DEFAULT, new Roster(placed, services, labels));
            fleet = made;
        }
        return made;
    }

    private void take(NodeEvent event) {
        Outcome outcome = fleet().accept(event, ++line);
        List<Fact> told = new ArrayList<>(facts.getOrDefault(event.node(), List.of()));
        told.addFirst(fact(event, outcome));
        facts.put(event.node(), List.copyOf(told));
    }

    private Fact fact(NodeEvent event, Outcome outcome) {
        ModeChange change = event instanceof NodeTransition news ? news.change() : null;
        List<Fact.Told> told = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        for (Effect effect : outcome.effects()) {
            if (effect instanceof Effect.ActionDue due) {
                told.add(
                        new Fact.Told(
                                due.placement().name(event.node()),
                                Objects.requireNonNull(due.placement().lastAction()),
                                due.placement().withheldAction(),
                                due.catchUp()));
            } else if (effect instanceof Effect.Raised raised) {
                note.append("halt raised: ").append(raised.cause().wireName());
            }
        }
        return new Fact(
                event.node(),
                event.stamp().time(),
                now,
                outcome.disposition(),
                change,
                told,
                note.toString(),
                new Origin("siem-a.ndjson", line, line * 224),
                spoken.isEmpty() ? raw(event, change) : spoken);
    }

    private String raw(NodeEvent event, @Nullable ModeChange change) {
        if (event instanceof ProgressReport report) {
            return "{\"kind\":\"workload_progress\",\"node_id\":\"%s\",\"in_flight\":%d}"
                    .formatted(event.node(), report.inFlight());
        }
        return change == null ? "" : raw(event.node(), change);
    }

    private String raw(NodeId node, ModeChange change) {
        return "{\"kind\":\"node_mode_transition\",\"node_id\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"seq\":%d}"
                .formatted(node, change.from().wireName(), change.to().wireName(), line);
    }
}
