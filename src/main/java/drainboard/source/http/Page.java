package drainboard.source.http;

import drainboard.decode.frame.Frame;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One page of a server, read whole.
///
/// @param items its records, in the order of the page; null where it has no list of any in the
///   places that are looked at
/// @param next what it says to go on with; null where it says nothing
record Page(@Nullable List<Frame> items, @Nullable String next) {
    Page {
        items = items == null ? null : List.copyOf(items);
    }
}
