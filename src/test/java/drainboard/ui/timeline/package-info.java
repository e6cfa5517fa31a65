/// Tests of the timeline.
@NullMarked
package drainboard.ui.timeline;

import org.jspecify.annotations.NullMarked;
