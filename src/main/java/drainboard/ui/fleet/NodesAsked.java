package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.node.NodeState;
import drainboard.session.Fact;
import drainboard.session.Freshness;
import drainboard.session.SessionPicture;
import drainboard.ui.filter.Filter;

import java.util.List;

/// Which nodes of a picture a filter shows, for the views that draw nodes without having rows.
public final class NodesAsked {
    private final SessionPicture picture;
    private final Filter filter;
    private final Freshness freshness;
    private final FleetRows rows;

    /// What a filter says of a picture's nodes.
    public NodesAsked(SessionPicture picture, Filter filter) {
        this.picture = picture;
        this.filter = filter;
        this.freshness = picture.freshness();
        this.rows = new FleetRows(picture.roster());
    }

    /// Whether a node is shown. What the picture does not know is never hidden.
    public boolean passes(NodeId node) {
        NodeState state = picture.fleet().nodes().get(node);
        return filter.isAll() || state == null || filter.accepts(row(state).at(picture.now()));
    }

    /// What is known of a node.
    FleetRow row(NodeState state) {
        List<Fact> facts = picture.facts().getOrDefault(state.node(), List.of());
        Fact last = facts.isEmpty() ? null : facts.getFirst();
        return rows.of(state, freshness, last);
    }
}
