/// The language in which an operator says what to see: `mode:draining rack:9 -is:stale age>10m`.
///
/// May use: the vocabulary, `ui.control`. Runs on: the FX thread. Invariant: what cannot be read
/// hides nothing. Implements ux.md sections A.3 and F (query language).
@NullMarked
package drainboard.ui.filter;

import org.jspecify.annotations.NullMarked;
