/// The window: its bars, its three columns and its keys.
///
/// May use: `session`, `fleet`, `node` (view models only), `ui.fx`, `ui.control`; the rooms it
/// shows are handed to it as they are. Runs on: the FX thread. Implements ux.md sections A.3 and
/// E.1.
@NullMarked
package drainboard.ui.shell;

import org.jspecify.annotations.NullMarked;
