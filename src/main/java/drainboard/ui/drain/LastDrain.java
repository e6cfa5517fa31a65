package drainboard.ui.drain;

import drainboard.event.NodeId;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Fact;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// The last drain that came to its end.
final class LastDrain {
    private static final ModeChange COMPLETING =
            ModeChange.of(NodeMode.RETURNING, NodeMode.ACCEPTING);

    private @Nullable Completed last;

    private record Completed(NodeId node, Instant at) {}

    /// Whether the scheduler itself completed a node's drain; the last such drain is remembered.
    boolean completed(NodeState before, Tracked node, SessionPicture picture) {
        if (!(before instanceof Tracked was) || was.drain() == null || node.drain() != null) {
            return false;
        }
        Fact newest = null;
        for (Fact fact : picture.facts().getOrDefault(node.node(), List.of())) {
            if (newest == null && fact.change() != null && fact.disposition().isTaken()) {
                newest = fact;
            }
        }
        if (newest == null || !COMPLETING.equals(newest.change())) {
            return false;
        }
        last = new Completed(node.node(), newest.said() == null ? newest.seen() : newest.said());
        return true;
    }

    /// Which it was, as a sentence after another one; blank where none was seen.
    String words(Times times) {
        Completed drain = last;
        return drain == null
                ? ""
                : " Last drain: "
                        + Sanitizer.show(drain.node().toString())
                        + ", completed "
                        + times.seconds(drain.at())
                        + ".";
    }
}
