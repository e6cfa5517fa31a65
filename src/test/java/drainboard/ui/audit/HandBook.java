package drainboard.ui.audit;

import drainboard.session.AuditBook;
import drainboard.session.BookedEntry;
import drainboard.session.ChainState;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// A book that answers when the test says so.
final class HandBook implements AuditBook {
    final List<Wanted> wanted = new ArrayList<>();
    final List<String> heads = new ArrayList<>();
    final Deque<Consumer<ChainState.Checking>> progress = new ArrayDeque<>();
    private final Deque<CompletableFuture<Page>> pages = new ArrayDeque<>();
    private final Deque<CompletableFuture<ChainState>> checks = new ArrayDeque<>();
    private final Deque<CompletableFuture<ChainState>> exports = new ArrayDeque<>();

    static BookedEntry entry(long place, String kind, String operator, String why) {
        return new BookedEntry(
                place,
                "ab".repeat(32),
                new BookedEntry.Who("ops", operator, "run-1"),
                "2026-11-25T08:12:05.120Z",
                "61000000",
                new BookedEntry.What(
                        kind, "0x42", why, "{\"cause\":\"fence_lost\"}", null, null, "opened"));
    }

    static List<BookedEntry> entries(long from, long downTo) {
        List<BookedEntry> made = new ArrayList<>();
        for (long place = from; place >= downTo; place--) {
            made.add(entry(place, "halt_raised", "", ""));
        }
        return made;
    }

    void answer(List<BookedEntry> entries, boolean more, long total) {
        pages.remove().complete(new Page(entries, more, total, ""));
    }

    void cannot(String why) {
        pages.remove().complete(new Page(List.of(), false, 0, why));
    }

    void found(ChainState state) {
        checks.remove().complete(state);
    }

    void exported(ChainState state) {
        exports.remove().complete(state);
    }

    void unexported(Exception why) {
        exports.remove().completeExceptionally(why);
    }

    int asked() {
        return pages.size();
    }

    int checking() {
        return checks.size();
    }

    @Override
    public CompletableFuture<Page> page(Wanted one) {
        wanted.add(one);
        pages.add(new CompletableFuture<>());
        return pages.getLast();
    }

    @Override
    public CompletableFuture<Names> names() {
        return CompletableFuture.completedFuture(
                new Names(List.of("halt_raised", "forensic_clear"), List.of("avery")));
    }

    @Override
    public CompletableFuture<ChainState> check(
            boolean anew, String head, Consumer<ChainState.Checking> told) {
        heads.add((anew ? "all " : "since ") + head);
        progress.add(told);
        checks.add(new CompletableFuture<>());
        return checks.getLast();
    }

    @Override
    public CompletableFuture<ChainState> export(Form form, Place place, LongConsumer told) {
        told.accept(1000);
        exports.add(new CompletableFuture<>());
        return exports.getLast();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
