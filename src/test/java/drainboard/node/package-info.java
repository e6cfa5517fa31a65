/// Tests of the room of the same name.
@NullMarked
package drainboard.node;

import org.jspecify.annotations.NullMarked;
