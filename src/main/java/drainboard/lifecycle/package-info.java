/// The recipe: six modes, a table, an action and a small state.
///
/// May use: nothing of ours. Runs on: any thread, everything here is an immutable value. Implements
/// lifecycle.md sections 2, 3, 4 and 8.
@NullMarked
package drainboard.lifecycle;

import org.jspecify.annotations.NullMarked;
