/// All that was kept about one node: its drains, what was decided of it, what was said of it.
///
/// May use: `session` (view models only), `fleet`, `node`, `ui.fx`, `ui.control`. Runs on: the FX
/// thread; what it asks is answered elsewhere. What a journal holds may be anything: all of it is
/// made safe to show.
@NullMarked
package drainboard.ui.dossier;

import org.jspecify.annotations.NullMarked;
