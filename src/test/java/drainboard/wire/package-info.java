/// Tests of the room of the same name.
@NullMarked
package drainboard.wire;

import org.jspecify.annotations.NullMarked;
