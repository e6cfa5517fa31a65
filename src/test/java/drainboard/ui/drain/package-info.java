/// Tests of the room of the same name.
@NullMarked
package drainboard.ui.drain;

import org.jspecify.annotations.NullMarked;
