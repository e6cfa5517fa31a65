package drainboard.journal;

import drainboard.event.Bookmark;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How far a source was taken: from its bookmark so many records on.
///
/// @param bookmark null where it never gave one
/// @param since how many records were taken since the bookmark
/// @param gap when it declared its last gap, by the run's clock; null where it never did
public record Place(@Nullable Bookmark bookmark, long since, @Nullable Instant gap) {
    /// Nothing was taken yet.
    public static final Place BEGINNING = new Place(null, 0);

    /// The place in a source that declared no gap.
    public Place(@Nullable Bookmark bookmark, long since) {
        this(bookmark, since, null);
    }
}
