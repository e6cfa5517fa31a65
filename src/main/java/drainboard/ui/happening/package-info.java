/// What happened, event by event: the newest of all nodes, to be read, filtered and copied.
///
/// May use: the vocabulary, `ui.control`; only the view model and what makes its rows read
/// `session` and `node`. Runs on: the FX thread. Invariant: a picture costs what happened since the
/// one before; what the operator reads never moves under the eye. Implements ux.md sections A.2 and
/// E.9.
@NullMarked
package drainboard.ui.happening;

import org.jspecify.annotations.NullMarked;
