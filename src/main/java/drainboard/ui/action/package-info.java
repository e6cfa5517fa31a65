/// What the window can do: each thing once, with its name, its keys and why it cannot be done now.
///
/// May use: nothing of ours. Runs on: the FX thread. Implements ux.md section A.3.
@NullMarked
package drainboard.ui.action;

import org.jspecify.annotations.NullMarked;
