package drainboard.session;

import java.util.List;

/// What comes in and what of it was refused.
///
/// @param rejections the last of them, newest first
/// @param refusedInAll how many there were
public record FeedPicture(
        List<FeedSource> sources, List<SeenRejection> rejections, long refusedInAll) {}
