/// Tests of the room of the same name.
@NullMarked
package drainboard.ui.fx;

import org.jspecify.annotations.NullMarked;
