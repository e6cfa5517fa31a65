/// Tests of the room of the same name.
@NullMarked
package drainboard.lifecycle;

import org.jspecify.annotations.NullMarked;
