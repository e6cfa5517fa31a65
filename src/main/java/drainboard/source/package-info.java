/// Opening and following: files that grow, and recorded files played at a pace.
///
/// May use: files and threads. Runs on: one virtual thread per source, which blocks in its sink
/// when the reader behind it is busy. Knows no JSON. Implements the line rules of events.md for
/// live files; rotation and truncation are told, not followed.
@NullMarked
package drainboard.source;

import org.jspecify.annotations.NullMarked;
