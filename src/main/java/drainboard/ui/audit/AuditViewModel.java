package drainboard.ui.audit;

import drainboard.session.AuditBook;
import drainboard.session.AuditBook.Page;
import drainboard.session.BookedEntry;
import drainboard.session.Saving;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What the page of the audit says. No entry is shown before the page is open; the chain is checked
/// whether it is or not.
public final class AuditViewModel {
    private final @Nullable AuditBook book;
    private final Executor turn;
    private final Times times;
    private final AuditFilter filter = new AuditFilter(this::narrowed);
    private final ChainCheck chain;
    private final AuditExporting exporting;
    private final ObservableList<EntryRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("Audit");
    private final ReadOnlyStringWrapper loaded = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private final ChosenEntries chosen = new ChosenEntries();
    private long known;
    private @Nullable Ask waiting;
    private boolean asking;
    private boolean open;
    private boolean more;
    private boolean answered;
    private String nothing = "Nothing is kept: this run has no journal.";

    /// What is asked of the book: a closed set, the one that makes the others needless first.
    private enum Ask {
        /// The newest that are wanted.
        ANEW,
        /// What came since.
        NEWER,
        /// What lies before the oldest that is shown.
        OLDER
    }

    /// A page over a book.
    ///
    /// @param book empty where nothing is kept
    /// @param turn runs what it is given on the window's thread
    /// @param times in which zone times are shown
    public AuditViewModel(Optional<AuditBook> book, Executor turn, Times times) {
        this.times = times;
        times.zoneProperty().subscribe((_, _) -> ask(Ask.ANEW));
        this.book = book.orElse(null);
        this.turn = turn;
        this.chain = new ChainCheck(this.book, turn, times, this::cutAt);
        this.exporting = new AuditExporting(this.book, turn);
        say();
    }

    /// Whether anything is kept.
    public boolean isKept() {
        return book != null;
    }

    /// The page is looked at, or not any more.
    public void look(boolean on) {
        open = on;
        if (on && book != null) {
            var _ =
                    book.names()
                            .thenAcceptAsync(
                                    names -> filter.offer(names.kinds(), names.operators()), turn);
            ask(Ask.ANEW);
            chain.check(true);
        }
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        switch (picture.saving()) {
            case Saving.Kept(String _, String now, List<String> _) -> {
                chain.keeping(null, picture.now());
                if (chain.isMoved(now, picture.now(), open) && open) {
                    ask(Ask.NEWER);
                }
            }
            case Saving.NotAsked _ ->
                    nothing(
                            picture.recorded()
                                    ? "Nothing is kept: this is a recording."
                                    : "Nothing is kept: this run has no journal.");
            case Saving.LookingOn(String cause) -> {
                nothing("The audit is not shown here: " + Sanitizer.show(cause));
                var _ = chain.isMoved("", picture.now(), open);
            }
            // What was kept before can still be read.
            case Saving.Unsaved unsaved -> chain.keeping(unsaved.since(), picture.now());
        }
    }

    private void nothing(String why) {
        if (!nothing.equals(why)) {
            nothing = why;
            say();
        }
    }

    /// Asks for older entries; nothing happens where there are none.
    public void more() {
        if (more && waiting == null && !asking) {
            ask(Ask.OLDER);
        }
    }

    private void narrowed() {
        if (open) {
            ask(Ask.ANEW);
        }
    }

    private void ask(Ask what) {
        if (book == null) {
            return;
        }
        if (asking) {
            waiting = waiting == Ask.ANEW ? Ask.ANEW : what;
            return;
        }
        asking = true;
        long above = what == Ask.NEWER && !rows.isEmpty() ? rows.getFirst().place() : -1;
        long below = what == Ask.OLDER ? rows.getLast().place() : chain.limit();
        var _ =
                book.page(filter.wanted().between(above, below))
                        .exceptionally(e -> new Page(List.of(), false, 0, String.valueOf(e)))
                        .thenAcceptAsync(page -> answered(what, page), turn);
    }

    private void answered(Ask what, Page page) {
        asking = false;
        Ask next = waiting;
        waiting = null;
        if (next != Ask.ANEW) {
            take(what, page);
        }
        if (next != null) {
            ask(next);
        }
    }

    private void take(Ask what, Page page) {
        answered = true;
        if (!page.fault().isEmpty()) {
            empty.set(Sanitizer.show(page.fault()));
            if (what == Ask.ANEW) {
                rows.clear();
            }
            return;
        }
        List<EntryRow> made =
                page.entries().stream()
                        .filter(entry -> entry.place() < chain.limit())
                        .map(entry -> EntryWords.row(entry, times))
                        .toList();
        switch (what) {
            case ANEW -> {
                more = page.more();
                replace(made);
            }
            case OLDER -> {
                more = page.more();
                rows.addAll(made);
            }
            case NEWER -> {
                if (page.more()) {
                    ask(Ask.ANEW);
                } else {
                    rows.addAll(0, made);
                }
            }
        }
        offer(page.entries());
        known = page.total();
        headline.set("Audit " + Figures.count(known));
        say();
    }

    private void replace(List<EntryRow> made) {
        if (!rows.equals(made)) {
            rows.setAll(made);
        }
    }

    private void offer(Collection<BookedEntry> entries) {
        filter.offer(
                entries.stream().map(entry -> entry.what().kind()).distinct().toList(),
                entries.stream().map(entry -> entry.who().operator()).distinct().toList());
    }

    /// The chain is broken there: nothing from there on is shown as if it were so.
    private void cutAt(long place) {
        rows.removeIf(row -> row.place() >= place);
        say();
    }

    private void say() {
        String narrow = filter.isNarrow() ? " that match" : "";
        String count = Figures.count(rows.size());
        loaded.set(
                more
                        ? "the newest " + count + narrow + "; scroll on for older ones"
                        : filter.isNarrow() ? count + " match" : "");
        empty.set(
                book == null
                        ? nothing
                        : !answered
                                ? "Reading the audit…"
                                : filter.isNarrow()
                                        ? "No entry matches. " + hidden()
                                        : "Nothing is entered yet.");
    }

    private String hidden() {
        return Figures.count(known)
                + (known == 1 ? " is" : " are")
                + " hidden; Esc in a field shows all again.";
    }

    /// What is chosen in the table.
    public void choose(List<EntryRow> now) {
        chosen.choose(now);
    }

    /// What is chosen as text; all that is shown where nothing is.
    public String chosenAsText() {
        return chosen.asText(rows);
    }

    /// The rows that are shown, newest first.
    public ObservableList<EntryRow> rows() {
        return rows;
    }

    /// What is chosen, in words.
    ChosenEntries chosen() {
        return chosen;
    }

    /// Which entries are shown.
    public AuditFilter filter() {
        return filter;
    }

    /// How the chain stands.
    public ReadOnlyObjectProperty<ChainLine> chainProperty() {
        return chain.lineProperty();
    }

    /// What the checks of the chain found.
    public ChainCheck chain() {
        return chain;
    }

    /// Checks all of the chain again, and looks for newer entries.
    public void checkAgain() {
        ask(Ask.NEWER);
        chain.check(true);
    }

    /// The export.
    public AuditExporting exporting() {
        return exporting;
    }

    /// How many entries there are.
    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// How many of them are shown.
    public ReadOnlyStringProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Why there is no row.
    public ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }
}
