/// What we tell others: each message that counted and what came of it, as the events of events.md.
///
/// May use: the vocabulary, `fleet`, `node`, `wire`. Runs on: the thread of its caller. Does no I/O
/// of its own: it hands out lines.
@NullMarked
package drainboard.telemetry;

import org.jspecify.annotations.NullMarked;
