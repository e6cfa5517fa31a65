/// What we tell others: what came of each message, as the events of events.md.
///
/// May use: the vocabulary, `node`, `wire`. Runs on: the thread of its caller. Does no I/O of its
/// own: it hands out lines.
@NullMarked
package drainboard.telemetry;

import org.jspecify.annotations.NullMarked;
