package drainboard.session;

import drainboard.event.NodeId;
import drainboard.event.Origin;
import drainboard.journal.Kept;
import drainboard.journal.KeptMove;
import drainboard.journal.KeptNode;
import drainboard.journal.Place;
import drainboard.node.NodeState.Tracked;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which nodes are only last known, because the source that told of their last transition is lost
/// or stale (lifecycle.md section 12). What a runtime reports says nothing of the mode, so no
/// report keeps a node fresh. Two are equal when the same sources are.
public final class Freshness {
    /// Nobody's name: of a node of which no journal kept who told of its last transition.
    static final String NOBODY = "";

    /// Everything is fresh.
    public static final Freshness ALL_FRESH = new Freshness(List.of(), Map.of());

    private final Set<String> overdue = new HashSet<>();
    private final Map<String, Instant> gaps = new HashMap<>();
    private final Map<String, String> standings = new HashMap<>();
    private final Map<String, Instant> contacts = new HashMap<>();
    private final Set<String> followed = new HashSet<>();
    private final Set<String> unopened = new HashSet<>();
    private final boolean all;
    private final boolean any;
    private final Map<NodeId, KeptMove> moves;

    /// How things stand by the sources, and by the last transition of each node that was taken.
    Freshness(List<FollowedSource> sources, Map<NodeId, KeptMove> moves) {
        boolean every = !sources.isEmpty();
        for (FollowedSource source : sources) {
            followed.add(source.name());
            // What was kept of one that is not open yet was known before this run.
            if (source.status() instanceof SourceStatus.Connecting) {
                unopened.add(source.name());
                every = false;
            } else if (source.status().isOverdue()) {
                overdue.add(source.name());
            } else {
                every = false;
            }
            SeenGap gap = source.lastGap();
            if (gap != null) {
                gaps.put(source.name(), gap.seen());
            }
            standings.put(source.name(), standing(source.status()));
            if (source.lastContact() != null) {
                contacts.put(source.name(), source.lastContact());
            }
        }
        this.all = every;
        this.any = isAnyLastKnown(moves);
        this.moves = any ? Map.copyOf(moves) : Map.of();
    }

    /// How things stand by what was said of the nodes, newest first.
    static Freshness told(List<FollowedSource> sources, Map<NodeId, List<Fact>> facts) {
        Map<NodeId, KeptMove> moves = new HashMap<>();
        for (List<Fact> told : facts.values()) {
            for (Fact fact : told) {
                Origin origin = fact.origin();
                if (origin != null && fact.isMove()) {
                    moves.put(fact.node(), new KeptMove(origin.source(), fact.seen()));
                    break;
                }
            }
        }
        return new Freshness(sources, moves);
    }

    /// How things stood by the sources of a journal when they were heard last: each is taken as
    /// heard, so that only what was told before a gap of its source, or by nobody who is known, is
    /// last known. It says nothing of this moment.
    public static Freshness lastHeard(Kept kept) {
        Map<NodeId, KeptMove> moves = new HashMap<>();
        Map<String, Received> sources = new HashMap<>();
        kept.places().forEach((key, place) -> sources.put(key, received(place)));
        for (KeptNode one : kept.nodes()) {
            KeptMove move = one.moved();
            if (move != null) {
                moves.put(one.state().node(), move);
                sources.putIfAbsent(move.source(), Received.NOTHING);
            } else if (one.state() instanceof Tracked) {
                moves.put(one.state().node(), new KeptMove(NOBODY, one.seen()));
            }
        }
        List<FollowedSource> heard = new ArrayList<>();
        sources.forEach(
                (key, received) ->
                        heard.add(
                                new FollowedSource(
                                                key, new SourceStatus.Live(), 0, 0, 0, null, null)
                                        .having(received)));
        return new Freshness(heard, moves);
    }

    private static Received received(Place place) {
        Instant gap = place.gap();
        return gap == null
                ? Received.NOTHING
                : Received.NOTHING.gap(new SeenGap(gap, "declared in an earlier run"));
    }

    /// One pass here spares every view a look at each node, and the nodes a copy, while all is
    /// well.
    private boolean isAnyLastKnown(Map<NodeId, KeptMove> told) {
        if (isAnyOverdue() || !unopened.isEmpty()) {
            return true;
        }
        for (KeptMove move : told.values()) {
            if (isCold(move)) {
                return true;
            }
        }
        return false;
    }

    /// Whether any source is lost or stale, or declared a gap.
    public boolean isAnyOverdue() {
        return !overdue.isEmpty() || !gaps.isEmpty();
    }

    /// Whether what is known of a node is only last known. Where nobody can say which source spoke
    /// of it, it is, as soon as any source is. What was said before a gap is last known too: news
    /// of the node may have been lost in it.
    public boolean isStale(NodeId node) {
        return all || (any && isCold(moves.get(node)));
    }

    private boolean isCold(@Nullable KeptMove move) {
        if (move == null) {
            return isAnyOverdue() || !unopened.isEmpty();
        }
        Instant gap = gaps.get(move.source());
        return !followed.contains(move.source())
                || unopened.contains(move.source())
                || overdue.contains(move.source())
                || (gap != null && move.seen().isBefore(gap));
    }

    /// The source on which a node hangs that is only last known; null where nobody can say which
    /// that is, and for a node that is fresh.
    public @Nullable String source(NodeId node) {
        KeptMove move = isStale(node) ? moves.get(node) : null;
        return move == null || move.source().equals(NOBODY) ? null : move.source();
    }

    /// How the source of a node that is only last known stands, as the end of a sentence that its
    /// name begins.
    public String standing(NodeId node) {
        return standings.getOrDefault(source(node), "is not followed");
    }

    private static String standing(SourceStatus status) {
        return switch (status) {
            case SourceStatus.Connecting _ -> "is not open yet";
            case SourceStatus.Failed _ -> "is lost";
            case SourceStatus.Waiting _ -> "cannot be read now";
            case SourceStatus.Stale _ -> "is stale";
            case SourceStatus.Stopped _ -> "is not followed any more";
            case SourceStatus.Ended ended when ended.live() -> "has ended";
            case SourceStatus.Live _, SourceStatus.Ended _ -> "had a gap";
        };
    }

    /// When a node that is only last known was last known to stand as it does: the last contact of
    /// its source, or where that goes on after a gap or is not there in this run, its last
    /// transition; null where nobody can say, and for a node that is fresh.
    public @Nullable Instant lastKnown(NodeId node) {
        KeptMove move = isStale(node) ? moves.get(node) : null;
        if (move == null) {
            return null;
        }
        Instant contact = contacts.get(move.source());
        Instant gap = gaps.get(move.source());
        boolean held = gap == null || !move.seen().isBefore(gap);
        return contact != null && held && contact.isAfter(move.seen()) ? contact : move.seen();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Freshness that
                && all == that.all
                && overdue.equals(that.overdue)
                && followed.equals(that.followed)
                && unopened.equals(that.unopened)
                && gaps.equals(that.gaps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(all, overdue, followed, unopened, gaps);
    }
}
