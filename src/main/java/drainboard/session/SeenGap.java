package drainboard.session;

import java.time.Instant;

/// A gap that a source declared: something may have been lost there.
///
/// @param seen when it was declared, by the run's clock
/// @param cause a sentence for the operator
public record SeenGap(Instant seen, String cause) {}
