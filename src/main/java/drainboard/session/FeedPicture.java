package drainboard.session;

import java.util.List;

/// The sources of a run at one moment, and what of them was refused.
///
/// @param rejections the last of them, newest first, at most 1,000
/// @param refusedInAll how many were refused since the run began
public record FeedPicture(
        List<FeedSource> sources, List<SeenRejection> rejections, long refusedInAll) {}
