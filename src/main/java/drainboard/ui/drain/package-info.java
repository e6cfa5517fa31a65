/// How far each placement's drain is, and why it is not done.
///
/// May use: `session`, `fleet`, `node` (view model only), `ui.fx`, `ui.control`, `ui.filter`. Runs
/// on: the FX thread. Implements ux.md section E.3 and the buckets of lifecycle.md section 11.
@NullMarked
package drainboard.ui.drain;

import org.jspecify.annotations.NullMarked;
