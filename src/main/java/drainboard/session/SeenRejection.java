package drainboard.session;

import drainboard.event.Origin;
import drainboard.event.Rejection;

import java.time.Instant;

/// A refused record with the moment it came.
///
/// @param seen by the run's clock
public record SeenRejection(Rejection rejection, Instant seen) {
    boolean isOf(String source) {
        return rejection.origin().source().equals(source);
    }

    SeenRejection named(String source) {
        Origin kept = rejection.origin();
        Origin shown = new Origin(source, kept.line(), kept.offset());
        return new SeenRejection(
                new Rejection(rejection.reason(), rejection.detail(), shown, rejection.raw()),
                seen);
    }
}
