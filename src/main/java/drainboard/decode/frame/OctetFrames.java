package drainboard.decode.frame;

import drainboard.decode.frame.ByteFeed.Following;
import drainboard.decode.frame.Frame.Extent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// Syslog records that say how long they are (RFC 6587): a count, a space, so many bytes. A line
/// without a count is a record by itself.
///
/// A count that does not lead to the next record was wrong. What it spans may hold neighbours, so
/// nothing is read from it: it is told as one record that was miscounted, up to where a line begins
/// with a count and a priority. One that spans neighbours to the byte may also quote them: it is
/// told so too, and nothing of it is read. So is one whose last digit may be the next count's. A
/// record whose bytes look as if they held a neighbour is given only when it is known what follows
/// it; any other one at once.
final class OctetFrames implements Frames {
    private final ByteFeed feed;
    private boolean lineBegins = true;
    private boolean lost;

    OctetFrames(InputStream in, long line, long offset) {
        this.feed = new ByteFeed(in, line, offset);
    }

    @Override
    public @Nullable Frame next() throws IOException {
        int next = feed.peek();
        while (next == '\n' || next == '\r' || next == ' ') {
            lineBegins |= next == '\n';
            feed.skip();
            next = feed.peek();
        }
        if (next < 0) {
            return null;
        }
        feed.begin();
        int count = 0;
        for (int digits = 0;
                next >= '0' && next <= '9' && digits < ByteFeed.MOST_DIGITS;
                digits++) {
            count = count * 10 + next - '0';
            feed.take(Frame.LONGEST);
            next = feed.peek();
        }
        if (count == 0 || next != ' ') {
            return line();
        }
        feed.take(Frame.LONGEST);
        return lost && feed.peek() != '<' ? line() : counted(count);
    }

    private Frame line() throws IOException {
        lost |= !lineBegins;
        return line(lost ? Extent.MISCOUNTED : Extent.WHOLE);
    }

    private Frame line(Extent extent) throws IOException {
        for (int next = feed.peek(); next >= 0 && next != '\n'; next = feed.peek()) {
            feed.take(Frame.LONGEST);
        }
        return feed.frame(extent);
    }

    private Frame counted(int count) throws IOException {
        Frame head = feed.frame(Extent.WHOLE);
        feed.begin();
        for (int taken = 0; taken < count; taken++) {
            if (feed.peek() < 0) {
                int neighbour = feed.neighbour();
                return neighbour >= 0 && feed.isChainFrom(neighbour)
                        ? upTo(neighbour, head)
                        : feed.frame(Extent.UNFINISHED);
            }
            feed.take(Frame.LONGEST);
        }
        lineBegins = feed.last() == '\n';
        int neighbour = feed.neighbour();
        if (!isWrong(neighbour)) {
            lost = false;
            return neighbour >= 0 && feed.isChainFrom(neighbour)
                    ? behind(head, feed.frame(Extent.MISCOUNTED))
                    : feed.frame(Extent.WHOLE);
        }
        if (neighbour >= 0) {
            return upTo(neighbour, head);
        }
        lost = true;
        return behind(head, line(Extent.MISCOUNTED));
    }

    private boolean isWrong(int neighbour) throws IOException {
        Following after = feed.following();
        while (after == Following.UNKNOWN && neighbour >= 0 && feed.more()) {
            after = feed.following();
        }
        return (after == Following.OTHER && !lineBegins) || feed.isRunIntoByCount();
    }

    private Frame upTo(int neighbour, Frame head) {
        feed.back(neighbour);
        feed.dropLast();
        lost = true;
        lineBegins = true;
        return behind(head, feed.frame(Extent.MISCOUNTED));
    }

    /// What was passed over, with the count that stood before it.
    private static Frame behind(Frame head, Frame body) {
        byte[] bytes = new byte[head.length() + body.length()];
        System.arraycopy(head.bytes(), head.from(), bytes, 0, head.length());
        System.arraycopy(body.bytes(), body.from(), bytes, head.length(), body.length());
        return new Frame(
                bytes, 0, bytes.length, head.line(), head.offset(), body.end(), body.extent());
    }
}
