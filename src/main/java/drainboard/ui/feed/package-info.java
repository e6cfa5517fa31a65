/// The sources: how each stands, what of them was refused, and how another one is added.
///
/// May use: `session` (view model only), `ui.fx`, `ui.control`. Runs on: the FX thread; a probe
/// reports from its own. Implements ux.md sections A.2 and E.9 as far as they concern feeds.
@NullMarked
package drainboard.ui.feed;

import org.jspecify.annotations.NullMarked;
