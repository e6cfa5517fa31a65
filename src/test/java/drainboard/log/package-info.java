/// Tests of [drainboard.log].
@NullMarked
package drainboard.log;

import org.jspecify.annotations.NullMarked;
