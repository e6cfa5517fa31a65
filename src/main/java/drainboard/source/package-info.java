/// Opening and following: files that grow, and recorded files played at a pace.
///
/// May use: files and threads. Runs on: one virtual thread per source, which blocks in its sink
/// when the reader behind it is busy. Knows no JSON. Implements the line rules of events.md for
/// live files. A file that another took the place of is read to its end, and the other follows; one
/// that was cut or overwritten is told as lost. A file that came and went between two looks is not
/// seen.
@NullMarked
package drainboard.source;

import org.jspecify.annotations.NullMarked;
