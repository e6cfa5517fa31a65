/// The timeline: one lane for each node, with the modes it was in and the halts that were held.
///
/// May use: the vocabulary, `ui.control`, `ui.fx`; only the view model and what makes its rows read
/// `session`. Runs on: the FX thread. Invariant: nothing is drawn beyond what is known; a lane of
/// which nobody can say how it stands goes on dashed. Implements ux.md section E.6.
@NullMarked
package drainboard.ui.timeline;

import org.jspecify.annotations.NullMarked;
