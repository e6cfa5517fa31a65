package drainboard.ui.dossier;

import drainboard.event.NodeId;
import drainboard.session.Dossier;
import drainboard.session.DossierBook;
import drainboard.session.DossierBook.Wanted;
import drainboard.ui.control.Ages;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// Has the dossier of a node read, page by page, and knows how that stands. Only the answer to the
/// newest question counts.
final class Reading {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final @Nullable DossierBook book;
    private final Executor turn;
    private final LongSupplier nanos;
    private final Runnable changed;
    private @Nullable Holdings held;
    private Instant asOf = Instant.EPOCH;
    private String fault = "";
    private long question;
    private long asked;
    private boolean asking;
    private boolean stopped;

    /// @param book null where nothing is kept
    /// @param turn runs what it is given on the window's thread
    /// @param nanos a clock that is never set back
    /// @param changed is run whenever it stands differently
    Reading(@Nullable DossierBook book, Executor turn, LongSupplier nanos, Runnable changed) {
        this.book = book;
        this.turn = turn;
        this.nanos = nanos;
        this.changed = changed;
    }

    boolean isKept() {
        return book != null;
    }

    /// Reads anew.
    void open(NodeId node, Instant now) {
        held = null;
        ask(Wanted.newest(node), new Holdings(node), now);
    }

    /// Reads on where it ended.
    void older(Instant now) {
        Holdings so = held;
        if (so != null && !asking && so.hasMore()) {
            ask(so.older(), so, now);
        }
    }

    /// Ends the reading; what was found is there.
    void stop() {
        if (asking && book != null) {
            stopped = true;
            book.end();
        }
    }

    private void ask(Wanted wanted, Holdings into, Instant now) {
        long mine = ++question;
        fault = "";
        stopped = false;
        if (book != null) {
            asking = true;
            asked = nanos.getAsLong();
            var _ =
                    book.read(wanted)
                            .whenCompleteAsync(
                                    (page, failed) -> {
                                        if (mine == question) {
                                            asking = false;
                                            asOf = into == held ? asOf : now;
                                            take(page, failed, into);
                                        }
                                    },
                                    turn);
        }
        changed.run();
    }

    private void take(@Nullable Dossier page, @Nullable Throwable failed, Holdings into) {
        if (page == null || failed != null) {
            fault = "The journal could not be read: " + failed;
        } else if (!page.fault().isEmpty()) {
            fault = page.fault();
        } else {
            into.add(page);
            held = into;
        }
        changed.run();
    }

    /// What was read; null before there is something.
    @Nullable Holdings held() {
        return held;
    }

    /// Since when what was read may not be all.
    Instant asOf() {
        return asOf;
    }

    /// Why there is no answer, not sanitized; blank where there is one.
    String fault() {
        return fault;
    }

    boolean isAsking() {
        return asking;
    }

    /// Whether the last search was ended before it was through.
    boolean isCut() {
        return stopped && !asking && held != null && held.hasMore();
    }

    /// How long it has been read for; blank while that is not long, or nothing is read.
    String waiting() {
        Duration waited = Duration.ofNanos(nanos.getAsLong() - asked);
        return asking && waited.compareTo(PATIENCE) > 0
                ? "Reading the journal for " + Ages.words(waited) + "…"
                : "";
    }
}
