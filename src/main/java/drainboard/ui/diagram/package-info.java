/// The picture of the state machine: where the nodes are, what just moved, what was refused.
///
/// May use: the vocabulary, `ui.fx`, `ui.control`; only the view model reads `session`, `fleet` and
/// `node`. Runs on: the FX thread. Invariant: the counts of the boxes and the unknown ones add up
/// to the nodes whose mode was ever told; no red unless a node is in fence_lost or a latch is held.
/// Draws what lifecycle.md sections 2 and 8 permit.
@NullMarked
package drainboard.ui.diagram;

import org.jspecify.annotations.NullMarked;
