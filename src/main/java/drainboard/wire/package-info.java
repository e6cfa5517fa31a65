/// events.md as code: one JSON object ⇄ one message. Nothing here knows where the object came from.
///
/// May use: the vocabulary, Jackson's streaming API. Runs on: the thread of its caller; an
/// [drainboard.wire.EventReader] is one thread's own. Implements events.md.
@NullMarked
package drainboard.wire;

import org.jspecify.annotations.NullMarked;
