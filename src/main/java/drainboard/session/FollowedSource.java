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
/// @param untold the refused lines of which no node's page tells; null where there was none
public record FollowedSource(
        String name,
        SourceStatus status,
        long line,
        long offset,
        long refused,
        @Nullable Rejection lastRefused,
        @Nullable Instant lastEvent,
        @Nullable Untold untold) {

    /// Refused lines that name no node whose page could tell of them.
    ///
    /// @param count how many
    /// @param last the last of them
    /// @param seen when the last came, by the run's clock
    public record Untold(long count, Rejection last, Instant seen) {}

    /// A source of which every refused line, if any, was told elsewhere.
    public FollowedSource(
            String name,
            SourceStatus status,
            long line,
            long offset,
            long refused,
            @Nullable Rejection lastRefused,
            @Nullable Instant lastEvent) {
        this(name, status, line, offset, refused, lastRefused, lastEvent, null);
    }

    static FollowedSource unopened(String name) {
        return new FollowedSource(name, new SourceStatus.Connecting(), 0, 0, 0, null, null);
    }

    FollowedSource standing(SourceStatus now) {
        return new FollowedSource(name, now, line, offset, refused, lastRefused, lastEvent, untold);
    }

    FollowedSource read(long lines, long bytes, Instant now) {
        return new FollowedSource(
                name, new SourceStatus.Live(), lines, bytes, refused, lastRefused, now, untold);
    }

    FollowedSource refusing(Rejection rejection) {
        return new FollowedSource(
                name, status, line, offset, refused + 1, rejection, lastEvent, untold);
    }

    FollowedSource untelling(Rejection rejection, Instant now) {
        long count = untold == null ? 1 : untold.count() + 1;
        return new FollowedSource(
                name,
                status,
                line,
                offset,
                refused + 1,
                rejection,
                lastEvent,
                new Untold(count, rejection, now));
    }
}
