package drainboard.session;

import drainboard.journal.AuditExport;
import drainboard.journal.AuditHead;
import drainboard.journal.AuditLine;
import drainboard.journal.AuditPages;
import drainboard.journal.AuditQuery;
import drainboard.journal.AuditVerdict;
import drainboard.journal.JournalException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// The audit of a journal that may be in use. Pages, checks and exports each have a thread and a
/// connection, so that a long check keeps no page waiting.
public final class JournalBook implements AuditBook {
    /// The most entries of a page.
    public static final int PAGE = 500;

    private static final int TOLD_EVERY = 1000;

    private final AtomicBoolean closed = new AtomicBoolean();
    private final BookLane<AuditPages> pages;
    private final BookLane<AuditPages> checks;
    private final BookLane<AuditPages> exports;
    private final JournalDossiers dossiers;

    /// The audit of a journal file, which is opened when something is asked.
    public JournalBook(Path file) {
        pages = BookLane.audit(file);
        checks = BookLane.audit(file);
        exports = BookLane.audit(file);
        dossiers = new JournalDossiers(file);
    }

    @Override
    public CompletableFuture<Page> page(Wanted wanted) {
        return pages.ask(audit -> page(audit, wanted), why -> new Page(List.of(), false, 0, why));
    }

    private static Page page(AuditPages audit, Wanted wanted) throws JournalException {
        List<AuditLine> lines = audit.page(query(wanted), PAGE);
        return new Page(
                lines.stream().map(JournalBook::entry).toList(),
                lines.size() == PAGE,
                audit.entries(),
                "");
    }

    private static AuditQuery query(Wanted wanted) {
        return new AuditQuery(
                wanted.text(),
                wanted.target(),
                wanted.operator(),
                wanted.kind(),
                wanted.from(),
                wanted.to(),
                wanted.above(),
                wanted.below());
    }

    @Override
    public DossierBook dossiers() {
        return dossiers;
    }

    static BookedEntry entry(AuditLine line) {
        return new BookedEntry(
                line.head().sequence(),
                line.head().hash(),
                new BookedEntry.Who(
                        line.who().account(), line.who().operator(), line.who().session()),
                line.wall(),
                line.elapsed(),
                new BookedEntry.What(
                        line.what().kind(),
                        line.what().target(),
                        line.what().why(),
                        line.what().evidence(),
                        line.what().attachment(),
                        line.what().approver(),
                        line.what().result()));
    }

    @Override
    public CompletableFuture<Names> names() {
        return pages.ask(
                audit -> new Names(audit.kinds(), audit.operators()),
                _ -> new Names(List.of(), List.of()));
    }

    @Override
    public CompletableFuture<ChainState> check(
            boolean anew, String head, Consumer<ChainState.Checking> progress) {
        return checks.ask(
                audit -> {
                    long of = audit.entries();
                    return state(
                            audit.check(
                                    anew,
                                    AuditHead.of(head).orElse(null),
                                    done -> {
                                        progress.accept(new ChainState.Checking(done, of));
                                        return !closed.get();
                                    }));
                },
                ChainState.Unreadable::new);
    }

    private static ChainState state(AuditVerdict verdict) {
        return switch (verdict) {
            case AuditVerdict.Whole(AuditHead head, long _, List<String> notes) ->
                    new ChainState.Whole(head.sequence() + 1, head.toString(), notes);
            case AuditVerdict.BrokenAt(long place, String why) -> new ChainState.Broken(place, why);
            case AuditVerdict.HeadNotFound(AuditHead expected, AuditHead _) ->
                    new ChainState.Broken(
                            expected.sequence(),
                            "it was written and is not there any more; the end was cut off or all"
                                    + " of it replaced");
            case AuditVerdict.Unreadable(String why) -> new ChainState.Unreadable(why);
        };
    }

    @Override
    public CompletableFuture<ChainState> export(Form form, Place place, LongConsumer progress) {
        AuditExport.Form as =
                switch (form) {
                    case NDJSON -> AuditExport.Form.NDJSON;
                    case CSV -> AuditExport.Form.CSV;
                };
        return exports.ask(
                audit -> {
                    try (Target target = place.open()) {
                        AuditVerdict verdict =
                                audit.export(
                                        as, target.out(), written -> goesOn(written, progress));
                        if (!(verdict instanceof AuditVerdict.Unreadable)) {
                            target.keep();
                        }
                        return state(verdict);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                ChainState.Unreadable::new);
    }

    private boolean goesOn(long written, LongConsumer progress) {
        if (written % TOLD_EVERY == 0) {
            progress.accept(written);
        }
        return !closed.get();
    }

    @Override
    public void close() {
        closed.set(true);
        List.of(pages, checks, exports).forEach(BookLane::close);
        dossiers.close();
    }
}
