/// Tests of the room of the same name.
@NullMarked
package drainboard.ui.shell;

import org.jspecify.annotations.NullMarked;
