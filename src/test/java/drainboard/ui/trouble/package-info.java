/// Tests of [drainboard.ui.trouble].
@NullMarked
package drainboard.ui.trouble;

import org.jspecify.annotations.NullMarked;
