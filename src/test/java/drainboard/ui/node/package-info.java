/// The inspector: what it says, and how it looks.
@NullMarked
package drainboard.ui.node;

import org.jspecify.annotations.NullMarked;
