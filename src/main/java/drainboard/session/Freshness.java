package drainboard.session;

import drainboard.event.NodeId;
import drainboard.event.Origin;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which nodes are only last known, because the source that spoke of them last is lost or stale
/// (lifecycle.md section 12). Two are equal when the same sources are.
public final class Freshness {
    /// Everything is fresh.
    public static final Freshness ALL_FRESH = new Freshness(List.of(), Map.of());

    private final Set<String> overdue = new HashSet<>();
    private final Map<String, Instant> gaps = new HashMap<>();
    private final Set<String> followed = new HashSet<>();
    private final Set<String> unopened = new HashSet<>();
    private final boolean all;
    private final boolean any;
    private final Map<NodeId, List<Fact>> facts;

    /// How things stand by the sources, and by what was said of the nodes, newest first.
    Freshness(List<FollowedSource> sources, Map<NodeId, List<Fact>> facts) {
        this.facts = facts;
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
        }
        this.all = every;
        this.any = isAnyLastKnown();
    }

    /// One pass here spares every view a look at each node's facts while all is well.
    private boolean isAnyLastKnown() {
        if (isAnyOverdue() || !unopened.isEmpty()) {
            return true;
        }
        for (List<Fact> told : facts.values()) {
            if (isTrailCold(told)) {
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
        return all || (any && isTrailCold(facts.getOrDefault(node, List.of())));
    }

    private boolean isTrailCold(List<Fact> told) {
        for (Fact fact : told) {
            Origin origin = fact.origin();
            if (origin != null) {
                Instant gap = gaps.get(origin.source());
                return !followed.contains(origin.source())
                        || unopened.contains(origin.source())
                        || overdue.contains(origin.source())
                        || (gap != null && fact.seen().isBefore(gap));
            }
        }
        return isAnyOverdue() || !unopened.isEmpty();
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
