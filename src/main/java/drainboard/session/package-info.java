/// One run: the thread, the queue and the order in which things happen: decide, then publish.
///
/// May use: the core, `decode`, `source`. Runs on: the thread `drainboard-session`, which alone
/// touches the fleet; [drainboard.session.Desk] and [drainboard.session.Session] may be called from
/// any thread. Implements lifecycle.md section 10's choke point for decisions made in the window.
@NullMarked
package drainboard.session;

import org.jspecify.annotations.NullMarked;
