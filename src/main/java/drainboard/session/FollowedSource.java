package drainboard.session;

import drainboard.event.Rejection;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// A source as the window shows it.
///
/// @param line the number of lines read
/// @param offset the number of bytes read
/// @param refused how many records were refused
/// @param lastRefused the last of them; null where none was
/// @param lastEvent when the last event came that could be read, by the run's clock; null before
///   the first
/// @param untold the refused records of which no node's page tells; null where there was none
/// @param lastContact when anything at all came of it, its opening included; null before that
/// @param received what it brought besides
/// @param lostSince since when it cannot be read, as far as this run knows; null while it can
public record FollowedSource(
        String name,
        SourceStatus status,
        long line,
        long offset,
        long refused,
        @Nullable Rejection lastRefused,
        @Nullable Instant lastEvent,
        @Nullable Untold untold,
        @Nullable Instant lastContact,
        Received received,
        @Nullable Instant lostSince) {

    /// Refused lines that name no node whose page could tell of them.
    ///
    /// @param count how many
    /// @param last the last of them
    /// @param seen when the last came, by the run's clock
    /// @param before how many of them came in earlier runs
    public record Untold(long count, Rejection last, Instant seen, long before) {
        /// Lines that were all refused in this run.
        public Untold(long count, Rejection last, Instant seen) {
            this(count, last, seen, 0);
        }

        Untold more(Rejection next, Instant now) {
            return new Untold(count + 1, next, now, before);
        }
    }

    /// A source that can be read, as far as is known.
    public FollowedSource(
            String name,
            SourceStatus status,
            long line,
            long offset,
            long refused,
            @Nullable Rejection lastRefused,
            @Nullable Instant lastEvent,
            @Nullable Untold untold,
            @Nullable Instant lastContact,
            Received received) {
        this(
                name,
                status,
                line,
                offset,
                refused,
                lastRefused,
                lastEvent,
                untold,
                lastContact,
                received,
                null);
    }

    /// A source of which every refused line, if any, was told elsewhere.
    public FollowedSource(
            String name,
            SourceStatus status,
            long line,
            long offset,
            long refused,
            @Nullable Rejection lastRefused,
            @Nullable Instant lastEvent) {
        this(
                name,
                status,
                line,
                offset,
                refused,
                lastRefused,
                lastEvent,
                null,
                lastEvent,
                Received.NOTHING,
                null);
    }

    static FollowedSource unopened(String name) {
        return new FollowedSource(name, new SourceStatus.Connecting(), 0, 0, 0, null, null);
    }

    /// The last gap it declared; null where there was none.
    public @Nullable SeenGap lastGap() {
        return received.gaps().isEmpty() ? null : received.gaps().getFirst();
    }

    /// As it stands from a moment on: how long it could not be read is told from the first try.
    FollowedSource standing(SourceStatus next, Instant now) {
        Instant lost =
                switch (next) {
                    case SourceStatus.Waiting _, SourceStatus.Failed _ ->
                            lostSince == null ? now : lostSince;
                    case SourceStatus.Connecting _,
                            SourceStatus.Live _,
                            SourceStatus.Stale _,
                            SourceStatus.Ended _,
                            SourceStatus.Stopped _ ->
                            null;
                };
        return new FollowedSource(
                name,
                next,
                line,
                offset,
                refused,
                lastRefused,
                lastEvent,
                untold,
                lastContact,
                received,
                lost);
    }

    FollowedSource standing(SourceStatus now) {
        return new FollowedSource(
                name,
                now,
                line,
                offset,
                refused,
                lastRefused,
                lastEvent,
                untold,
                lastContact,
                received,
                lostSince);
    }

    /// Read so far, before it is read on.
    FollowedSource at(long lines, long bytes) {
        return new FollowedSource(
                name,
                status,
                lines,
                bytes,
                refused,
                lastRefused,
                lastEvent,
                untold,
                lastContact,
                received,
                lostSince);
    }

    /// Heard from: it may have sent nothing but a sign of life.
    FollowedSource heard(Instant now) {
        return new FollowedSource(
                name,
                status,
                line,
                offset,
                refused,
                lastRefused,
                lastEvent,
                untold,
                now,
                received,
                lostSince);
    }

    /// Whether it gave anything in this run.
    boolean isHeard() {
        return lastEvent != null || received.records() > 0 || received.repeated() > 0;
    }

    /// With other words on what it brought besides.
    FollowedSource having(Received now) {
        return new FollowedSource(
                name,
                status,
                line,
                offset,
                refused,
                lastRefused,
                lastEvent,
                untold,
                lastContact,
                now,
                lostSince);
    }

    /// As it is shown at a moment: an open source that was not heard from for so long is stale.
    FollowedSource seen(Instant now, Duration most) {
        Instant last = lastContact;
        Duration own = received.patience();
        return status instanceof SourceStatus.Live
                        && last != null
                        && Duration.between(last, now).compareTo(own == null ? most : own) > 0
                ? standing(new SourceStatus.Stale(last))
                : this;
    }

    /// @param event whether what was read is an event
    FollowedSource read(long lines, long bytes, boolean event, Instant now) {
        return new FollowedSource(
                name,
                new SourceStatus.Live(),
                lines,
                bytes,
                refused,
                lastRefused,
                event ? now : lastEvent,
                untold,
                now,
                received.record(),
                null);
    }

    /// With what was refused in earlier runs.
    FollowedSource untold(Untold before) {
        return new FollowedSource(
                name,
                status,
                line,
                offset,
                refused,
                lastRefused,
                lastEvent,
                before,
                lastContact,
                received,
                lostSince);
    }

    FollowedSource refusing(Rejection rejection) {
        return new FollowedSource(
                name,
                status,
                line,
                offset,
                refused + 1,
                rejection,
                lastEvent,
                untold,
                lastContact,
                received,
                lostSince);
    }

    FollowedSource untelling(Rejection rejection, Instant now) {
        return new FollowedSource(
                name,
                status,
                line,
                offset,
                refused + 1,
                rejection,
                lastEvent,
                untold == null ? new Untold(1, rejection, now) : untold.more(rejection, now),
                lastContact,
                received,
                lostSince);
    }

    FeedSource feed() {
        return new FeedSource(
                name,
                status,
                received.format(),
                lastContact,
                lastEvent,
                received.records(),
                refused,
                received.repeated(),
                received.gaps(),
                received.gapCount(),
                received.ignored());
    }
}
