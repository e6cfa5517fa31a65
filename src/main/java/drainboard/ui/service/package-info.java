/// The page of the services: how many replicas of each accept, and which do not.
///
/// May use: the vocabulary, `fleet`, `session`, `ui.control`, `ui.fx`. Runs on: the FX thread.
/// Invariant: a replica that is not known to accept is never counted as accepting.
@NullMarked
package drainboard.ui.service;

import org.jspecify.annotations.NullMarked;
