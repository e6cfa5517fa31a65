/// One node's page: what it may be touched for, what happened, where that was said.
///
/// May use: `session`, `fleet`, `node` (view model only), `ui.control`. Runs on: the FX thread.
/// Implements ux.md section E.8 and the readiness of lifecycle.md section 12.
@NullMarked
package drainboard.ui.node;

import org.jspecify.annotations.NullMarked;
