/// The map of the fleet: one small tile for each node, always at its place.
///
/// May use: the vocabulary, `ui.fx`, `ui.control`; only the view model reads `session`, `fleet` and
/// `node`. Runs on: the FX thread. Invariant: the tiles are the nodes whose mode was ever told, in
/// report order, and a node of which nobody can say where it is now is never shown with a mode.
@NullMarked
package drainboard.ui.fleet;

import org.jspecify.annotations.NullMarked;
