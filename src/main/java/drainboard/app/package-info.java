/// The only place that builds: the command line, the window, and the wiring of all other rooms.
///
/// May use everything.
@NullMarked
package drainboard.app;

import org.jspecify.annotations.NullMarked;
