/// From a stream of bytes to lines, with bounded memory and without opinions on what they mean.
///
/// May use: the vocabulary, `java.io`. Runs on: the thread of its caller. Does no I/O of its own:
/// it reads the stream it is given. Implements the line rules of events.md and the `too_long` rule
/// of lifecycle.md section 6.
@NullMarked
package drainboard.decode;

import org.jspecify.annotations.NullMarked;
