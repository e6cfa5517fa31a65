/// Tests of the room of the same name.
@NullMarked
package drainboard.ui.control;

import org.jspecify.annotations.NullMarked;
