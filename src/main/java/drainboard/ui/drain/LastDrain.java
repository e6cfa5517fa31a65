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

    /// Whether the scheduler itself completed a node's drain.
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
        return newest != null && COMPLETING.equals(newest.change());
    }

    /// Takes note of the last drain that was completed, also where that was before this window or
    /// between two pictures.
    void remember(NodeId node, SessionPicture picture) {
        for (Fact fact : picture.facts().getOrDefault(node, List.of())) {
            if (COMPLETING.equals(fact.change()) && fact.disposition().isTaken()) {
                Instant at = fact.said() == null ? fact.seen() : fact.said();
                Completed before = last;
                if (before == null || !at.isBefore(before.at())) {
                    last = new Completed(node, at);
                }
                return;
            }
        }
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
