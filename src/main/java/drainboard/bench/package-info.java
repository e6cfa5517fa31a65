/// What measures the product, with the product's own parts.
///
/// May use: everything but `app`. Runs on: the thread of its caller. Prints what it measured and
/// judges nothing.
@NullMarked
package drainboard.bench;

import org.jspecify.annotations.NullMarked;
