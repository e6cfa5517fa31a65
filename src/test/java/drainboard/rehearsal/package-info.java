/// Tests of the room of the same name.
@NullMarked
package drainboard.rehearsal;

import org.jspecify.annotations.NullMarked;
