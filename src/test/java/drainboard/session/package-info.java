/// Tests of the room of the same name.
@NullMarked
package drainboard.session;

import org.jspecify.annotations.NullMarked;
