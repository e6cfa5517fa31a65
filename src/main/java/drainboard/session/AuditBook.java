package drainboard.session;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// What the window asks the audit of a run. Any thread may ask; none is ever blocked by it, and
/// answers come on a thread of the book's own.
public interface AuditBook extends AutoCloseable {
    /// Which entries are wanted: those that pass all that is said here.
    ///
    /// @param text must stand somewhere in the entry; blank where any will do
    /// @param target must stand in the node or source; blank where any will do
    /// @param operator who it was, exactly; null where anybody
    /// @param kind what it was, exactly; null where anything
    /// @param from not before this second; null where from the first
    /// @param to before this second; null where up to the last
    /// @param above only entries behind this place
    /// @param below only entries before this place
    record Wanted(
            String text,
            String target,
            @Nullable String operator,
            @Nullable String kind,
            @Nullable Instant from,
            @Nullable Instant to,
            long above,
            long below) {
        /// The same between two places.
        public Wanted between(long over, long under) {
            return new Wanted(text, target, operator, kind, from, to, over, under);
        }
    }

    /// Some entries, the newest first.
    ///
    /// @param entries at most as many as a page has; nobody has checked them
    /// @param more whether there may be older ones that are wanted too
    /// @param total how many entries there are in all
    /// @param fault why there is no answer, as a sentence; blank where there is one
    record Page(List<BookedEntry> entries, boolean more, long total, String fault) {}

    /// What can be chosen from.
    record Names(List<String> kinds, List<String> operators) {}

    /// How an export is written.
    enum Form {
        /// A JSON object a line.
        NDJSON,
        /// A table for a spreadsheet.
        CSV
    }

    /// Where an export goes: there whole or not at all.
    interface Target extends AutoCloseable {
        /// Takes the bytes.
        OutputStream out();

        /// All was written.
        void keep() throws IOException;

        @Override
        void close() throws IOException;
    }

    /// Opens where an export goes.
    @FunctionalInterface
    interface Place {
        /// Begins to write there.
        Target open() throws IOException;
    }

    /// The newest entries that are wanted, at most a page of them.
    CompletableFuture<Page> page(Wanted wanted);

    /// The kinds and operators that there are.
    CompletableFuture<Names> names();

    /// Checks the chain: all of it, or what came since the last check.
    ///
    /// @param anew whether all is checked
    /// @param head an entry that must be there, as `SEQ:HASH`; blank where none is known
    /// @param progress is told how far it is
    CompletableFuture<ChainState> check(
            boolean anew, String head, Consumer<ChainState.Checking> progress);

    /// Writes all entries out as they stand.
    ///
    /// @param progress is told how many are written
    /// @return what the check on the way found; it ends with an [IOException] where nothing was
    ///   written
    CompletableFuture<ChainState> export(Form form, Place place, LongConsumer progress);

    /// What the same journal holds of single nodes.
    default DossierBook dossiers() {
        return DossierBook.NONE;
    }

    /// Ends all that is asked.
    @Override
    void close();
}
