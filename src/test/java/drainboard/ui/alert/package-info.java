@NullMarked
package drainboard.ui.alert;

import org.jspecify.annotations.NullMarked;
