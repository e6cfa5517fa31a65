package drainboard.session;

import drainboard.event.NodeId;
import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.journal.Kept;
import drainboard.journal.KeptEvent;
import drainboard.journal.KeptNode;
import drainboard.lifecycle.ModeChange;
import drainboard.node.Disposition;
import drainboard.node.NodeState.Tracked;
import drainboard.session.FollowedSource.Untold;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was refused in earlier runs, as far as a journal shows it again: a doubt outlasts a
/// restart, and what it comes from must not be gone then.
///
/// @param refused oldest first, by the keys of their sources
/// @param untold those of which no node's page tells, by the keys of their sources
record KeptRejections(List<SeenRejection> refused, Map<String, Untold> untold) {

    /// Those of a journal; null where no run was kept in it before.
    static @Nullable KeptRejections of(Kept kept) {
        if (kept.nodes().isEmpty() && kept.recent().isEmpty() && kept.position() == 0) {
            return null;
        }
        Set<NodeId> known = new HashSet<>();
        for (KeptNode node : kept.nodes()) {
            if (node.state() instanceof Tracked) {
                known.add(node.state().node());
            }
        }
        List<SeenRejection> refused = new ArrayList<>();
        Map<String, Untold> untold = new HashMap<>();
        for (KeptEvent event : kept.recent()) {
            Origin origin = event.origin();
            if (event.fate().disposition() == Disposition.REJECTED && origin != null) {
                SeenRejection one = new SeenRejection(rejection(event, origin), event.seen());
                refused.add(one);
                if (event.change() == null && !known.contains(event.node())) {
                    untold.merge(origin.source(), untold(one, 1), KeptRejections::both);
                }
            }
        }
        return new KeptRejections(refused, untold);
    }

    private static Untold untold(SeenRejection last, long count) {
        return new Untold(count, last.rejection(), last.seen(), count);
    }

    private static Untold both(Untold before, Untold next) {
        return untold(new SeenRejection(next.last(), next.seen()), before.count() + next.count());
    }

    /// Those of one source of which no node's page tells, by the name that it has in this run; null
    /// where there are none.
    @Nullable Untold untold(String key, String name) {
        Untold one = untold.get(key);
        return one == null
                ? null
                : untold(new SeenRejection(one.last(), one.seen()).named(name), one.count());
    }

    private static Rejection rejection(KeptEvent event, Origin origin) {
        NodeId node = event.node();
        ModeChange change = event.change();
        String note = event.fate().note();
        if (change == null) {
            for (RejectionReason reason : RejectionReason.ALL) {
                String head = KeptWords.refusedFor(reason, "");
                if (note.startsWith(head)) {
                    String detail = note.substring(head.length());
                    return new Rejection(reason, detail, origin, event.raw());
                }
            }
        }
        String why = node == null ? note : RecordWords.illegal(node, change);
        return new Rejection(RejectionReason.ILLEGAL_TRANSITION, why, origin, event.raw());
    }
}
