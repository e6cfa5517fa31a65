/// The room of incidents, by its view models without a toolkit and by its views with real keys.
@NullMarked
package drainboard.ui.incident;

import org.jspecify.annotations.NullMarked;
