package drainboard.session;

import drainboard.session.Received.Ignored;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A source as the page of sources shows it.
///
/// @param format how it turned out to be written; blank until that is known
/// @param gaps the last gaps it declared, newest first
/// @param gapCount how many gaps it declared in all
/// @param ignored what it gave of kinds that are not known here
public record FeedSource(
        String name,
        SourceStatus status,
        String format,
        @Nullable Instant lastContact,
        @Nullable Instant lastEvent,
        long records,
        long refused,
        long repeated,
        List<SeenGap> gaps,
        long gapCount,
        Ignored ignored) {}
