package drainboard.session;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A source as its page shows it.
///
/// @param format how it is written, its compression included; blank until that was recognised
/// @param lastContact when anything at all came of it; null before that
/// @param lastEvent when its last event came, by the run's clock; null before the first
/// @param records how many records were read
/// @param refused how many of them were refused
/// @param repeated how many of them had been read before
/// @param gaps the last of them, newest first, at most 20
/// @param gapCount how many there were in all
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
        long gapCount) {}
