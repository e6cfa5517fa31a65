/// Tests of what is told to others.
@NullMarked
package drainboard.telemetry;

import org.jspecify.annotations.NullMarked;
