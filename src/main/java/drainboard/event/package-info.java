/// What can be said: every message that arrives or leaves, as values without behaviour.
///
/// May use: `lifecycle`. Runs on: any thread, everything here is an immutable value. Implements the
/// vocabulary of events.md and the closed sets of lifecycle.md.
@NullMarked
package drainboard.event;

import org.jspecify.annotations.NullMarked;
