/// Tests of the room of the same name.
@NullMarked
package drainboard.fleet;

import org.jspecify.annotations.NullMarked;
