/// A log from end to end, as a report: no journal, no wall clock, the same bytes every time.
///
/// May use: `decode`, `wire`, `node`, `fleet`, Jackson's generator, files and threads of its own.
/// Runs on: the thread of its caller and workers that it starts and ends. Implements
/// rehearsal-report.md.
@NullMarked
package drainboard.rehearsal;

import org.jspecify.annotations.NullMarked;
