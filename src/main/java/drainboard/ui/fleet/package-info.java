/// The fleet at a glance: one tile a node.
///
/// May use: `session`, `node` (view model only), `ui.control`. Runs on: the FX thread. Implements
/// ux.md section E.6's grid.
@NullMarked
package drainboard.ui.fleet;

import org.jspecify.annotations.NullMarked;
