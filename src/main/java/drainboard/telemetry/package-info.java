/// What we tell others: each message that counted and what came of it, as the events of events.md.
///
/// May use: the vocabulary, `fleet`, `node`, `wire`, and of `source.http` how one speaks to a
/// server. Runs on: the thread of its caller, and the posting on a virtual thread of its own.
@NullMarked
package drainboard.telemetry;

import org.jspecify.annotations.NullMarked;
