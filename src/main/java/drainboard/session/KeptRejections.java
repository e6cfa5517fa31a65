package drainboard.session;

import drainboard.event.NodeId;
import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.journal.Kept;
import drainboard.journal.KeptEvent;
import drainboard.lifecycle.ModeChange;
import drainboard.node.Disposition;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What was refused in earlier runs, as far as a journal shows it again: a doubt outlasts a
/// restart, and what it comes from must not be gone then.
///
/// @param refused oldest first, by the keys of their sources
record KeptRejections(List<SeenRejection> refused) {

    /// Those of a journal; null where no run was kept in it before.
    static @Nullable KeptRejections of(Kept kept) {
        if (kept.nodes().isEmpty() && kept.recent().isEmpty() && kept.position() == 0) {
            return null;
        }
        List<SeenRejection> refused = new ArrayList<>();
        for (KeptEvent event : kept.recent()) {
            Origin origin = event.origin();
            if (event.fate().disposition() == Disposition.REJECTED && origin != null) {
                refused.add(new SeenRejection(rejection(event, origin), event.seen()));
            }
        }
        return new KeptRejections(refused);
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
