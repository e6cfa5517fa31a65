/// Tests of the room of the same name.
@NullMarked
package drainboard.ui.diagram;

import org.jspecify.annotations.NullMarked;
