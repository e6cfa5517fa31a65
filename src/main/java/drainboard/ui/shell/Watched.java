package drainboard.ui.shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What other parts of the window found that the status bar says too.
///
/// @param skew whose clock differs from ours; blank where none does
/// @param slow that the window does not keep up; blank where it does
/// @param verified when the chain of the audit was last found whole; null where it was not yet
/// @param broken what is wrong with the chain, as a sentence; blank where nothing is known to be
public record Watched(String skew, String slow, @Nullable Instant verified, String broken) {
    /// Nothing was found, and the chain was not checked.
    public static final Watched NOTHING = new Watched("", "", null, "");
}
