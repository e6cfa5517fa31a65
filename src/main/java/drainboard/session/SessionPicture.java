package drainboard.session;

import drainboard.event.NodeId;
import drainboard.event.Rejection;
import drainboard.fleet.DrainHistory.Expected;
import drainboard.fleet.FleetSnapshot;
import drainboard.fleet.Roster;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.SupervisionPolicy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An immutable picture of a run at one moment: all that the window needs to draw.
///
/// @param now the run's clock: the wall clock of a live run, the log's own of a recorded one
/// @param recorded whether the events were recorded and are played back
/// @param facts the newest facts of each node, newest first
/// @param edges the taken changes of the last minutes, newest first
/// @param refused the pairs that were refused as illegal, newest first
/// @param expected what to expect of each step of a drain
/// @param eventsRead how many events were read in all
/// @param eventsPerSecond the present rate
public record SessionPicture(
        Instant now,
        boolean recorded,
        FleetSnapshot fleet,
        Map<NodeId, List<Fact>> facts,
        List<EdgeFact> edges,
        List<RefusedPair> refused,
        Map<NodeMode, Expected> expected,
        List<FollowedSource> sources,
        SupervisionPolicy policy,
        Roster roster,
        long eventsRead,
        double eventsPerSecond) {

    /// One change that was taken.
    ///
    /// @param seen when it was taken, by the run's clock
    public record EdgeFact(ModeChange change, NodeId node, Instant seen) {}

    /// An illegal pair that was refused.
    ///
    /// @param seen when it was refused last, by the run's clock
    public record RefusedPair(ModeChange change, NodeId node, int count, Instant seen) {}

    /// The scheduler's table of this run.
    public TransitionTable table() {
        return policy.table();
    }

    /// Which nodes are only last known.
    public Freshness freshness() {
        return new Freshness(sources, facts);
    }

    /// The sources as their page shows them, as far as a picture tells of them: of what was refused
    /// only the last of each source is known.
    public FeedPicture feeds() {
        List<SeenRejection> last = sources.stream().flatMap(this::lastRefused).toList();
        return new FeedPicture(
                sources.stream().map(SessionPicture::feed).toList(),
                last,
                sources.stream().mapToLong(FollowedSource::refused).sum());
    }

    private Stream<SeenRejection> lastRefused(FollowedSource source) {
        Rejection last = source.lastRefused();
        Instant seen = source.lastEvent();
        return last == null
                ? Stream.empty()
                : Stream.of(new SeenRejection(last, seen == null ? now : seen));
    }

    private static FeedSource feed(FollowedSource one) {
        return new FeedSource(
                one.name(),
                one.status(),
                "",
                one.lastContact(),
                one.lastEvent(),
                one.line(),
                one.refused(),
                0,
                List.of(),
                0);
    }
}
