/// Tests of the settings page.
@NullMarked
package drainboard.ui.settings;

import org.jspecify.annotations.NullMarked;
