/// What the window says of faults of the program itself, and of the file made for who mends them.
///
/// May use: ui.control. Runs on: the FX thread. Implements ux.md section D, logs.
@NullMarked
package drainboard.ui.trouble;

import org.jspecify.annotations.NullMarked;
