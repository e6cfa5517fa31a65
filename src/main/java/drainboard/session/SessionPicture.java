package drainboard.session;

import drainboard.event.NodeId;
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
/// @param feeds what comes in, for the pages of sources and rejections
/// @param saving whether what happens is kept
/// @param history what happened, as far as it is remembered
/// @param freshness which nodes are only last known; worked out once for all views, on the
///   session's thread
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
        double eventsPerSecond,
        FeedPicture feeds,
        Saving saving,
        History history,
        Freshness freshness) {

    /// A picture of a run as its sources and what was said of its nodes make it.
    public SessionPicture(
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
            double eventsPerSecond,
            FeedPicture feeds,
            Saving saving,
            History history) {
        this(
                now,
                recorded,
                fleet,
                facts,
                edges,
                refused,
                expected,
                sources,
                policy,
                roster,
                eventsRead,
                eventsPerSecond,
                feeds,
                saving,
                history,
                Freshness.told(sources, facts));
    }

    /// A picture of a run of which no history is told.
    public SessionPicture(
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
            double eventsPerSecond,
            FeedPicture feeds,
            Saving saving) {
        this(
                now,
                recorded,
                fleet,
                facts,
                edges,
                refused,
                expected,
                sources,
                policy,
                roster,
                eventsRead,
                eventsPerSecond,
                feeds,
                saving,
                History.NONE);
    }

    /// A picture whose sources had nothing refused.
    public SessionPicture(
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
        this(
                now,
                recorded,
                fleet,
                facts,
                edges,
                refused,
                expected,
                sources,
                policy,
                roster,
                eventsRead,
                eventsPerSecond,
                new FeedPicture(sources.stream().map(FollowedSource::feed).toList(), List.of(), 0),
                new Saving.NotAsked());
    }

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
}
