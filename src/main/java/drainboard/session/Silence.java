package drainboard.session;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A time in which a source was stale or lost: what hung on it was only last known.
///
/// @param from its last contact before, by the run's clock
/// @param until its next contact; null where there was none yet
public record Silence(Instant from, @Nullable Instant until) {}
