/// What a site and an operator have set: every key, where its value comes from, and who locked it.
///
/// May use: files and the TOML reader; nothing of ours but `event.Text`. Runs on: any thread, all
/// values are immutable. Invariants: a value whose origin is not known does not exist; a wrong or
/// unknown key is told with its file, line and cure, and nothing is guessed; no secret is held.
/// Implements ux.md section D.
@NullMarked
package drainboard.settings;

import org.jspecify.annotations.NullMarked;
