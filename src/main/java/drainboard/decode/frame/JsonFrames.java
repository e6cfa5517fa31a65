package drainboard.decode.frame;

import drainboard.decode.frame.Frame.Extent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// JSON values one behind another, with or without white space, commas or record separators between
/// them, or as the elements of one array. Whether a value is JSON is not judged here; what is no
/// value is a record up to the end of its line, and reading goes on there.
///
/// A broken value costs its neighbours nothing where every value begins its own line: it is a
/// record up to the end of the line on which it broke, and what is left of it, up to the next line
/// that begins a value no deeper than it stood, is one record more.
final class JsonFrames implements Frames {
    private static final int RECORD_SEPARATOR = 0x1E;
    private static final int[] MARK = {0xEF, 0xBB, 0xBF};

    private final ByteFeed feed;
    private final boolean array;
    private final int most;
    private final JsonScan scan = new JsonScan();
    private boolean opened;
    private boolean over;
    private boolean lost;

    /// How many blanks stand before this place on its line; -1 where something else does.
    private int column;

    private int indent;

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
                skip(next);
            } else if (lost && !begins(next)) {
                feed.begin();
                return rest();
            } else if (array && !opened && next == '[') {
                opened = true;
                over = false;
                skip(next);
            } else if (array && next == ']') {
                over = true;
                opened = false;
                skip(next);
            } else {
                feed.begin();
                return record(next);
            }
        }
    }

    private Frame record(int next) throws IOException {
        if (next == 0) {
            return hole();
        }
        lost = false;
        if (next == '{' || next == '[') {
            indent = Math.max(0, column);
            return value();
        }
        return line();
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

    private boolean isBetween(int next) {
        return next == ' '
                || next == '\n'
                || next == '\r'
                || next == '\t'
                || next == ','
                || next == RECORD_SEPARATOR
                || (feed.offset() < MARK.length && next == MARK[(int) feed.offset()]);
    }

    private Frame value() throws IOException {
        scan.reset();
        while (true) {
            int next = feed.peek();
            if (next < 0) {
                return feed.frame(Extent.UNFINISHED);
            }
            switch (scan.step(next)) {
                case GOES_ON -> take(next, most);
                case DONE -> {
                    take(next, most);
                    return feed.frame(Extent.WHOLE);
                }
                case BROKEN -> {
                    lost = true;
                    return begins(next) ? feed.frame(Extent.WHOLE) : line();
                }
            }
        }
    }

    /// What is left of the line.
    private Frame line() throws IOException {
        for (int next = feed.peek(); next >= 0 && next != '\n'; next = feed.peek()) {
            take(next, Math.min(most, Frame.LONGEST));
        }
        return feed.frame(Extent.WHOLE);
    }

    /// What is left of a value that broke on a line before.
    private Frame rest() throws IOException {
        for (int next = feed.peek(); next >= 0 && !begins(next); next = feed.peek()) {
            take(next, Frame.LONGEST);
        }
        lost = false;
        return feed.frame(Extent.WHOLE);
    }

    /// Whether a line begins here with a value beside the one that broke, or with the array's end.
    private boolean begins(int next) {
        return column >= 0
                && column <= indent
                && (next == '{'
                        || next == RECORD_SEPARATOR
                        || (array && next == ']' && column == 0));
    }

    private Frame hole() throws IOException {
        while (feed.peek() == 0) {
            skip(0);
        }
        return feed.frame(Extent.HOLE);
    }

    private void skip(int next) {
        moved(next);
        feed.skip();
    }

    private void take(int next, int limit) {
        moved(next);
        feed.take(limit);
    }

    private void moved(int next) {
        if (next == '\n') {
            column = 0;
        } else if (column >= 0 && (next == ' ' || next == '\t' || next == '\r')) {
            column++;
        } else if (next != 0) {
            column = -1;
        }
    }
}
