/// Tests of the configuration.
@NullMarked
package drainboard.settings;

import org.jspecify.annotations.NullMarked;
