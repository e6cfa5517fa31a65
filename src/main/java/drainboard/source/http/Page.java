package drainboard.source.http;

import drainboard.decode.frame.Frame;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One page of a server, read whole.
///
/// @param items its records, in the order of the page
/// @param next what it says to go on with; null where it says nothing
record Page(List<Frame> items, @Nullable String next) {
    Page {
        items = List.copyOf(items);
    }
}
