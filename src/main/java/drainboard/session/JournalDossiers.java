package drainboard.session;

import drainboard.event.NodeId;
import drainboard.journal.AuditLine;
import drainboard.journal.JournalException;
import drainboard.journal.KeptDrain;
import drainboard.journal.KeptEvent;
import drainboard.journal.NodePages;
import drainboard.journal.NodePages.Extent;
import drainboard.journal.NodePages.Placed;
import drainboard.journal.NodePages.Stretch;
import drainboard.session.Dossier.More;
import drainboard.session.Dossier.PastDrain;
import drainboard.session.Dossier.Reach;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/// What a journal that may be in use holds of single nodes.
final class JournalDossiers implements DossierBook, AutoCloseable {
    /// The most rows of a part.
    static final int PAGE = 100;

    private final BookLane<NodePages> lane;

    /// The number of the newest question; the search for any other ends.
    private final AtomicLong asked = new AtomicLong();

    JournalDossiers(Path file) {
        lane = new BookLane<>(file, NodePages::open, NodePages::close);
    }

    @Override
    public CompletableFuture<Dossier> read(Wanted wanted) {
        long mine = asked.incrementAndGet();
        return lane.ask(pages -> read(pages, wanted, mine), Dossier::fault);
    }

    private Dossier read(NodePages pages, Wanted wanted, long mine) throws JournalException {
        NodeId node = wanted.node();
        List<Placed<KeptDrain>> drains =
                wanted.drains() == 0 ? List.of() : pages.drains(node, wanted.drains(), PAGE);
        List<AuditLine> decisions =
                wanted.decisions() == 0
                        ? List.of()
                        : pages.decisions(node, wanted.decisions(), PAGE);
        Stretch events =
                wanted.events() == 0
                        ? new Stretch(List.of(), 0)
                        : pages.events(node, wanted.events(), PAGE, () -> asked.get() == mine);
        Extent extent = pages.extent();
        return new Dossier(
                drains.stream().map(one -> past(one.what())).toList(),
                decisions.stream().map(JournalBook::entry).toList(),
                events.events().stream().map(one -> fact(node, one.what())).toList(),
                new More(
                        drains.size() < PAGE ? 0 : drains.getLast().place(),
                        decisions.size() < PAGE ? 0 : decisions.getLast().head().sequence(),
                        events.down()),
                new Reach(extent.trimmed(), extent.oldest(), extent.audit()),
                "");
    }

    private static PastDrain past(KeptDrain one) {
        return new PastDrain(one.drain(), one.outcome(), one.ended());
    }

    static Fact fact(NodeId node, KeptEvent event) {
        return new Fact(
                node,
                event.said(),
                event.seen(),
                event.fate().disposition(),
                event.change(),
                Chronicle.told(event.fate()),
                event.fate().note(),
                event.origin(),
                event.raw());
    }

    @Override
    public void end() {
        asked.incrementAndGet();
    }

    @Override
    public void close() {
        end();
        lane.close();
    }
}
