package drainboard.source.http;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Recognising;
import drainboard.decode.frame.Frame;
import drainboard.event.NodeEvent;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Cursor pages: each read whole before anything of it is given, in the server's order, which must
/// be the order of the events.
final class Pages {
    /// The largest page that is read.
    static final int LARGEST = 32 << 20;

    private static final int MOST_EMPTY = 100;
    private static final int MOST_VISITED = 65_536;

    private final HttpUrl url;
    private final PagePlan plan;
    private final Giving giving;
    private final PageReader reader;
    private final Recognising records;
    private final Set<String> visited = new HashSet<>();
    private List<String> lastItems = List.of();
    private int empty;

    Pages(HttpUrl url, PagePlan plan, Giving giving) {
        this.url = url;
        this.plan = plan;
        this.giving = giving;
        this.reader = new PageReader(plan);
        this.records = giving.records();
    }

    /// The address that goes on after a cursor.
    HttpUrl address(@Nullable String cursor) throws Refusal {
        if (cursor == null) {
            return url;
        }
        if (cursor.startsWith("http://")
                || cursor.startsWith("https://")
                || (plan.since() == null && (cursor.startsWith("/") || cursor.startsWith("?")))) {
            HttpUrl next = url.resolve(cursor);
            if (next == null || !RedirectRule.isSameOrigin(url, next)) {
                throw new Refusal(
                        url.host()
                                + " names a next page on another server, which is not followed"
                                + " because it would learn our secrets.");
            }
            return next;
        }
        return plan.address(url, cursor);
    }

    /// Forgets where it was: the server no longer knows the cursor.
    void startAnew() {
        visited.clear();
        lastItems = List.of();
    }

    /// Gives what is new in a page. Says whether the next may be asked for at once.
    boolean take(byte[] body) throws IOException, Refusal, InterruptedException {
        Page page = reader.read(body);
        List<Frame> items = items(page, body);
        String used = giving.cursor();
        String next = page.next();
        List<List<Decoded>> said = decoded(items);
        checkWhole(said, body);
        checkOrder(said);
        checkCircle(items, said, next);
        for (List<Decoded> item : said) {
            for (Decoded one : item) {
                giving.give(one);
            }
        }
        boolean moves = next != null && !next.equals(used);
        if (moves) {
            lastItems = List.of();
            giving.reached(next);
        }
        empty = items.isEmpty() ? empty + 1 : 0;
        return moves && empty < MOST_EMPTY;
    }

    /// The records of a page: where nothing says that they stand elsewhere, the page of a log
    /// system is opened as a whole, with all that it says about itself.
    private List<Frame> items(Page page, byte[] body) throws Refusal {
        List<Frame> listed = page.items();
        Frame whole = new Frame(body, 0, body.length, 1, 0, body.length, Frame.Extent.WHOLE);
        if (plan.items() == null && giving.isPage(whole, listed != null)) {
            return List.of(whole);
        }
        if (listed == null) {
            throw new Refusal(
                    url.host()
                            + " answers with JSON that has no list of events where one was looked"
                            + " for. Say where it is with a JSON pointer to the items.");
        }
        return listed;
    }

    /// A page that is refused as a whole is partial: it is asked for again, and nothing of it
    /// counts as read.
    private void checkWhole(List<List<Decoded>> said, byte[] body) throws Partial {
        for (Decoded one : said.stream().flatMap(List::stream).toList()) {
            if (one.finding() instanceof Finding.Refused refused
                    && one.record().length() == body.length) {
                lastItems = List.of();
                throw new Partial(refused.detail());
            }
        }
    }

    /// A page that does not hold all that it should.
    static final class Partial extends IOException {
        private static final long serialVersionUID = 1L;

        Partial(String detail) {
            super(detail);
        }
    }

    /// What was read before from the same place is told as repeated, whatever it says.
    private List<List<Decoded>> decoded(List<Frame> items) throws InterruptedException {
        List<List<Decoded>> said = new ArrayList<>();
        List<String> now = new ArrayList<>();
        long same = 0;
        for (Frame item : items) {
            String digest = SeenKeys.digest(item);
            int at = now.size();
            now.add(digest);
            if (at < lastItems.size() && lastItems.get(at).equals(digest)) {
                same++;
            } else {
                said.add(giving.decoded(records, item));
            }
        }
        lastItems = now;
        if (same > 0) {
            giving.sink.repeated(same);
        }
        return said;
    }

    /// A cursor that leads back is a circle: going on would give the same for ever. One that stays
    /// where it is, with nothing but what was given before, is a server that has no more.
    private void checkCircle(List<Frame> items, List<List<Decoded>> said, @Nullable String next)
            throws Refusal {
        if (items.isEmpty()) {
            return;
        }
        String used = giving.cursor();
        if (used != null && visited.size() < MOST_VISITED) {
            visited.add(used);
        }
        boolean stays =
                next != null
                        && next.equals(used)
                        && said.stream().flatMap(List::stream).noneMatch(giving::isNew);
        if (next != null && visited.contains(next) && !stays) {
            throw new Refusal(
                    url.host()
                            + " gives the same cursor twice with events in its page, so its pages"
                            + " go round in a circle. Check the cursor pointer and the `since`"
                            + " parameter.");
        }
    }

    private void checkOrder(List<List<Decoded>> said) throws Refusal {
        NodeEvent before = null;
        int falling = 0;
        boolean sameNode = true;
        for (Decoded one : said.stream().flatMap(List::stream).toList()) {
            if (!(one.finding() instanceof Finding.Event(var event, String _))
                    || !(event instanceof NodeEvent news)
                    || !giving.isNew(one)) {
                continue;
            }
            if (before != null) {
                if (!isBefore(news, before)) {
                    return;
                }
                falling++;
                sameNode &= news.node().equals(before.node());
            }
            before = news;
        }
        if (falling > 1 || (falling == 1 && sameNode)) {
            throw new Refusal(
                    url.host()
                            + " gives its events newest first. Live events are never put in order"
                            + " by guessing: ask the server for ascending order.");
        }
    }

    private static boolean isBefore(NodeEvent one, NodeEvent other) {
        Instant when = one.stamp().time();
        Instant then = other.stamp().time();
        if (when != null && then != null && !when.equals(then)) {
            return when.isBefore(then);
        }
        return one.node().equals(other.node())
                && one.stamp().sequenced()
                && other.stamp().sequenced()
                && Long.compareUnsigned(one.stamp().sequence(), other.stamp().sequence()) < 0;
    }
}
