package drainboard.session;

import java.time.Instant;

/// A gap of a source: something of it may never have been read.
///
/// @param seen when that was noticed, by the run's clock
/// @param cause a sentence for the operator
public record SeenGap(Instant seen, String cause) {}
