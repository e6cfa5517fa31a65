/// Tests of the room of the same name.
@NullMarked
package drainboard.ui.action;

import org.jspecify.annotations.NullMarked;
