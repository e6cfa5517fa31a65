package drainboard.decode.frame;

import drainboard.decode.frame.Frame.Extent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// Syslog records that say how long they are (RFC 6587): a count, a space, so many bytes. After a
/// count that is none, reading goes on at the next line.
final class OctetFrames implements Frames {
    private static final int MOST_DIGITS = 9;

    private final ByteFeed feed;

    OctetFrames(InputStream in, long line, long offset) {
        this.feed = new ByteFeed(in, line, offset);
    }

    @Override
    public @Nullable Frame next() throws IOException {
        int next = feed.peek();
        while (next == '\n' || next == '\r' || next == ' ') {
            feed.skip();
            next = feed.peek();
        }
        if (next < 0) {
            return null;
        }
        feed.begin();
        int count = 0;
        for (int digits = 0; next >= '0' && next <= '9' && digits < MOST_DIGITS; digits++) {
            count = count * 10 + next - '0';
            feed.take(Frame.LONGEST);
            next = feed.peek();
        }
        if (count == 0 || next != ' ') {
            return line();
        }
        feed.skip();
        feed.begin();
        for (int taken = 0; taken < count; taken++) {
            if (feed.peek() < 0) {
                return feed.frame(Extent.UNFINISHED);
            }
            feed.take(Frame.LONGEST);
        }
        return feed.frame(Extent.WHOLE);
    }

    private Frame line() throws IOException {
        for (int next = feed.peek(); next >= 0 && next != '\n'; next = feed.peek()) {
            feed.take(Frame.LONGEST);
        }
        return feed.frame(Extent.WHOLE);
    }
}
