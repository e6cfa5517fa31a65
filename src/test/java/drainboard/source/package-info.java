/// Tests of the room of the same name.
@NullMarked
package drainboard.source;

import org.jspecify.annotations.NullMarked;
