package drainboard.decode.frame;

import drainboard.decode.frame.Frame.Extent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// JSON values one behind another, with or without white space, commas or record separators between
/// them, or as the elements of one array. Whether a value is JSON is not judged here; what is no
/// value is a record up to the end of its line, and reading goes on there.
final class JsonFrames implements Frames {
    private static final int RECORD_SEPARATOR = 0x1E;

    private final ByteFeed feed;
    private final boolean array;
    private final int most;
    private boolean opened;
    private boolean over;

    /// @param array whether the values are the elements of one array
    /// @param most how long a value may be
    JsonFrames(InputStream in, boolean array, int most, long line, long offset) {
        this.feed = new ByteFeed(in, line, offset);
        this.array = array;
        this.most = most;
    }

    @Override
    public @Nullable Frame next() throws IOException {
        while (true) {
            int next = feed.peek();
            if (next < 0) {
                return ended();
            }
            if (isBetween(next)) {
                feed.skip();
            } else if (array && !opened && next == '[') {
                opened = true;
                feed.skip();
            } else if (array && next == ']') {
                over = true;
                opened = false;
                feed.skip();
            } else {
                feed.begin();
                return next == '{' || next == '[' ? value() : garbage();
            }
        }
    }

    /// An array whose end never came: what was to follow is missing.
    private @Nullable Frame ended() {
        if (!array || over || !opened) {
            return null;
        }
        over = true;
        feed.begin();
        return feed.frame(Extent.UNFINISHED);
    }

    private static boolean isBetween(int next) {
        return next == ' '
                || next == '\n'
                || next == '\r'
                || next == '\t'
                || next == ','
                || next == RECORD_SEPARATOR;
    }

    private Frame value() throws IOException {
        int depth = 0;
        boolean text = false;
        boolean escaped = false;
        while (true) {
            int next = feed.peek();
            if (next < 0) {
                return feed.frame(Extent.UNFINISHED);
            }
            if (text && next == '\n') {
                // No JSON text holds a line end: the value was cut there.
                return feed.frame(Extent.WHOLE);
            }
            feed.take(most);
            if (escaped) {
                escaped = false;
            } else if (text) {
                escaped = next == '\\';
                text = next != '"';
            } else if (next == '"') {
                text = true;
            } else if (next == '{' || next == '[') {
                depth++;
            } else if (next == '}' || next == ']') {
                depth--;
                if (depth == 0) {
                    return feed.frame(Extent.WHOLE);
                }
            }
        }
    }

    private Frame garbage() throws IOException {
        for (int next = feed.peek(); next >= 0 && next != '\n'; next = feed.peek()) {
            feed.take(Frame.LONGEST);
        }
        return feed.frame(Extent.WHOLE);
    }
}
