/// The law of one node: (state, message) → (state, effects), pure.
///
/// May use: the vocabulary. Runs on: any thread, everything here is an immutable value. Knows no
/// clock, no other node and no file. Implements lifecycle.md sections 5, 6, 7, 9, 10, 11 and 12.
@NullMarked
package drainboard.node;

import org.jspecify.annotations.NullMarked;
