/// What needs a person: the list, the banner, acknowledging, and the forensic clear in two steps.
///
/// May use: `session`, `node`, `ui.fx`, `ui.control`; views and form know only their view model.
/// Runs on: the FX thread; answers of the desk are brought there first. Nothing here decides
/// whether a decision counts: the rules do, here and again at the desk. Implements lifecycle.md
/// section 10 as far as it is seen.
@NullMarked
package drainboard.ui.incident;

import org.jspecify.annotations.NullMarked;
