/// The page of the events.
@NullMarked
package drainboard.ui.happening;

import org.jspecify.annotations.NullMarked;
