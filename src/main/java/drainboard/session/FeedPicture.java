package drainboard.session;

import java.time.Duration;
import java.util.List;

/// What comes in and what of it was refused.
///
/// @param rejections the last of them, newest first
/// @param refusedInAll how many there were
/// @param staleAfter how long anything may be silent in this run before it counts as silent
public record FeedPicture(
        List<FeedSource> sources,
        List<SeenRejection> rejections,
        long refusedInAll,
        Duration staleAfter) {

    /// A picture of a run in which silence lasts as long as usual.
    public FeedPicture(
            List<FeedSource> sources, List<SeenRejection> rejections, long refusedInAll) {
        this(sources, rejections, refusedInAll, LiveSession.STALE_AFTER);
    }
}
