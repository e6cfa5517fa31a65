/// How an operator who does not look at the window is told: notices of the desktop and short
/// sounds. What is told stands in the window all the same, and nothing here decides or changes
/// anything of a run.
@NullMarked
package drainboard.ui.alert;

import org.jspecify.annotations.NullMarked;
