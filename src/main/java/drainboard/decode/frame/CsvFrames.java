package drainboard.decode.frame;

import drainboard.decode.frame.Frame.Extent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// Rows of comma separated values (RFC 4180): a line end inside quotes does not end the row. Quotes
/// count only where a field begins, so that a stray one spoils its own row and not all that follow.
/// Blank lines are no rows.
final class CsvFrames implements Frames {
    /// The last byte of the byte order mark; a cell may begin behind it.
    private static final int MARK_END = 0xBF;

    private final ByteFeed feed;
    private final boolean closed;

    /// @param closed whether the end of the stream ends its last row
    CsvFrames(InputStream in, boolean closed, long line, long offset) {
        this.feed = new ByteFeed(in, line, offset);
        this.closed = closed;
    }

    @Override
    public @Nullable Frame next() throws IOException {
        feed.begin();
        boolean quoted = false;
        boolean closing = false;
        int last = ',';
        while (true) {
            int next = feed.peek();
            if (next < 0) {
                return feed.length() == 0
                        ? null
                        : feed.frame(closed && !quoted ? Extent.WHOLE : Extent.UNFINISHED);
            }
            if (next == '\n' && !quoted) {
                if (feed.length() > 0 && feed.last() == '\r') {
                    feed.dropLast();
                }
                feed.skip();
                if (feed.length() > 0) {
                    return feed.frame(Extent.WHOLE);
                }
                feed.begin();
                last = ',';
            } else {
                boolean opens = closing || beginsCell(last);
                closing = quoted && next == '"';
                quoted ^= next == '"' && (quoted || opens);
                last = feed.offset() == 2 && next == MARK_END ? ',' : next;
                feed.take(Frame.LONGEST);
            }
        }
    }

    /// Whether a cell begins behind a byte; which of them separates them is not known here.
    private static boolean beginsCell(int last) {
        return last == ',' || last == ';' || last == '\t';
    }
}
