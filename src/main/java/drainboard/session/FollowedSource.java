package drainboard.session;

import drainboard.event.Rejection;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A source as the window shows it.
///
/// @param line the number of lines read
/// @param offset the number of bytes read
/// @param refused how many lines were refused
/// @param lastRefused the last of them; null where none was
/// @param lastEvent when the last event came, by the run's clock; null before the first
public record FollowedSource(
        String name,
        SourceStatus status,
        long line,
        long offset,
        long refused,
        @Nullable Rejection lastRefused,
        @Nullable Instant lastEvent) {

    static FollowedSource unopened(String name) {
        return new FollowedSource(name, new SourceStatus.Connecting(), 0, 0, 0, null, null);
    }

    FollowedSource standing(SourceStatus now) {
        return new FollowedSource(name, now, line, offset, refused, lastRefused, lastEvent);
    }

    FollowedSource read(long lines, long bytes, Instant now) {
        return new FollowedSource(
                name, new SourceStatus.Live(), lines, bytes, refused, lastRefused, now);
    }

    FollowedSource refusing(Rejection rejection) {
        return new FollowedSource(name, status, line, offset, refused + 1, rejection, lastEvent);
    }
}
