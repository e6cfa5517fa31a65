/// What the product is and whose work it contains.
///
/// May use: ui.control. Runs on: the FX thread. Implements ux.md section D, legal.
@NullMarked
package drainboard.ui.about;

import org.jspecify.annotations.NullMarked;
