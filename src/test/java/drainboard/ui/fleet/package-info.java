/// Tests of the room of the same name.
@NullMarked
package drainboard.ui.fleet;

import org.jspecify.annotations.NullMarked;
