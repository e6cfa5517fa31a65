package drainboard.session;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// What comes in and what of it was refused.
///
/// @param rejections the last of them, newest first
/// @param refusedInAll how many there were in this run
/// @param staleAfter how long anything may be silent in this run before it counts as silent
/// @param earlier how many of earlier runs, which may have been more, are listed behind those of
///   this one; null where this run goes on from none
public record FeedPicture(
        List<FeedSource> sources,
        List<SeenRejection> rejections,
        long refusedInAll,
        Duration staleAfter,
        @Nullable Long earlier) {

    /// A picture of a run in which silence lasts as long as usual.
    public FeedPicture(
            List<FeedSource> sources, List<SeenRejection> rejections, long refusedInAll) {
        this(sources, rejections, refusedInAll, LiveSession.STALE_AFTER, null);
    }

    /// How many are counted, those of earlier runs included as far as they are at hand.
    public long counted() {
        return refusedInAll + (earlier == null ? 0 : earlier);
    }
}
