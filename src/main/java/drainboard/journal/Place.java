package drainboard.journal;

import drainboard.event.Bookmark;

import org.jspecify.annotations.Nullable;

/// How far a source was taken: from its bookmark so many records on.
///
/// @param bookmark null where it never gave one
/// @param since how many records were taken since the bookmark
public record Place(@Nullable Bookmark bookmark, long since) {
    /// Nothing was taken yet.
    public static final Place BEGINNING = new Place(null, 0);
}
