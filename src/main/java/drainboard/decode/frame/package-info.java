/// Where one record ends: streams of bytes cut into frames, with bounded memory.
///
/// May use: the vocabulary, `java.io`, decompressors. Knows bytes, not their meaning. Runs on: the
/// thread of its caller.
@NullMarked
package drainboard.decode.frame;

import org.jspecify.annotations.NullMarked;
