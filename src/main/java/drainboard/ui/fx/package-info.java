/// The bridge to the window's thread: mailboxes, pace, ticks, and what ends them.
///
/// May use: JavaFX, `java.util.concurrent`; no word of ours. Runs on: the FX thread, save
/// [drainboard.ui.fx.Latest#offer] and the executors of [drainboard.ui.fx.FxThread], which any
/// thread may call. The only room that names `Platform`.
@NullMarked
package drainboard.ui.fx;

import org.jspecify.annotations.NullMarked;
