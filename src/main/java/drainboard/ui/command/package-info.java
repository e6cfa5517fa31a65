/// The run of the scheduler's own command, select before operate: what exactly, typed, what came.
///
/// May use: `session` and `scheduler` (view models only), `fleet` and `node` as pictures show them,
/// `ui.control`. Runs on: the FX thread; the command runs on a thread of whoever is given to run
/// it. Nothing here says that a mode has changed: that is the scheduler's own report (lifecycle.md
/// section 2).
@NullMarked
package drainboard.ui.command;

import org.jspecify.annotations.NullMarked;
