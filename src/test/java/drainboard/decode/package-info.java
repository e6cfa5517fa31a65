/// Tests of the room of the same name.
@NullMarked
package drainboard.decode;

import org.jspecify.annotations.NullMarked;
