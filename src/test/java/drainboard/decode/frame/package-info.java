/// Tests of the room of the same name.
@NullMarked
package drainboard.decode.frame;

import org.jspecify.annotations.NullMarked;
