/// The page on which an operator sees and changes what is set.
///
/// May use: `settings`, `session` (the audit's scribe and the picture), `ui.control`. Runs on: the
/// FX thread; files are written on a thread that is handed in. Invariants: only the user's own file
/// is written; a locked key has no editor that works; what decides what is safe is written only
/// after its entry in the audit is kept; no text is shown but through the Sanitizer. Implements
/// ux.md section D.
@NullMarked
package drainboard.ui.settings;

import org.jspecify.annotations.NullMarked;
