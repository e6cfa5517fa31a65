/// Tests of the room of the same name.
@NullMarked
package drainboard.app;

import org.jspecify.annotations.NullMarked;
