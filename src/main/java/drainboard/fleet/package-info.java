/// Many nodes: the one mutable thing in the core, a map owned by whoever turns it.
///
/// May use: the vocabulary, `node`. Runs on: one thread at a time, its owner's. Knows no clock,
/// thread or file. Implements lifecycle.md sections 7 and 11 where they speak of more than one
/// node.
@NullMarked
package drainboard.fleet;

import org.jspecify.annotations.NullMarked;
