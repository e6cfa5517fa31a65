/// The state machine, drawn from the transition table.
///
/// May use: `session`, `node` (view model only), `ui.control`. Runs on: the FX thread. Implements
/// ux.md section E.2.
@NullMarked
package drainboard.ui.diagram;

import org.jspecify.annotations.NullMarked;
