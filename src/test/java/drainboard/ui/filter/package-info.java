/// Tests of the room of the same name.
@NullMarked
package drainboard.ui.filter;

import org.jspecify.annotations.NullMarked;
