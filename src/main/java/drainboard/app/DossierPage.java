package drainboard.app;

import drainboard.event.NodeId;
import drainboard.session.AuditBook;
import drainboard.session.SessionPicture;
import drainboard.ui.action.Act;
import drainboard.ui.audit.ChainLine;
import drainboard.ui.control.Times;
import drainboard.ui.dossier.DossierView;
import drainboard.ui.dossier.DossierViewModel;
import drainboard.ui.fx.FxThread;
import drainboard.ui.shell.Page;
import drainboard.ui.shell.ShellView;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The part of the window that has all that was kept about one node.
final class DossierPage {
    /// The act that opens it.
    static final String ACT = "node.dossier";

    private final AuditPage audit;
    private final DossierViewModel model;
    private final DossierView view;
    private @Nullable ShellView shell;
    private @Nullable SessionPicture latest;
    private long below = Long.MAX_VALUE;
    private Page before = Page.FLEET;

    DossierPage(Optional<AuditBook> book, AuditPage audit, Times times) {
        this.audit = audit;
        model =
                new DossierViewModel(
                        book.map(AuditBook::dossiers), FxThread::later, times, System::nanoTime);
        view = new DossierView(model, () -> go(Page.FLEET));
    }

    DossierView view() {
        return view;
    }

    void show(SessionPicture picture) {
        latest = picture;
        ShellView window = shell;
        if (window != null && window.pageProperty().get() == Page.DOSSIER) {
            chain(audit.chain());
            model.show(picture);
        }
    }

    /// What was found to be broken is so until all was found whole.
    private void chain(ChainLine line) {
        if (line.broken() || !line.head().isEmpty()) {
            below = line.below();
        }
        model.chain(line.words(), below);
    }

    private void go(Page page) {
        ShellView window = shell;
        if (window != null) {
            window.show(page);
        }
    }

    private void open(NodeId node, ShellView window) {
        Page now = window.pageProperty().get();
        if (now != Page.DOSSIER) {
            before = now;
        }
        audit.check();
        SessionPicture picture = latest;
        if (picture != null) {
            model.show(picture);
        }
        model.open(node);
        window.show(Page.DOSSIER);
    }

    /// Goes back to the page where the operator was.
    ///
    /// @param went whether a step back was taken already
    void back(boolean went) {
        ShellView window = shell;
        if (!went && window != null && window.pageProperty().get() == Page.DOSSIER) {
            go(before);
        }
    }

    /// What it can do by key or palette.
    ///
    /// @param choice what the operator looks at
    List<Act> acts(Choosing choice, FleetPage fleet, ShellView window) {
        shell = window;
        fleet.view().offer("fleet-menu-node", "Show in the inspector", choice::choose);
        fleet.view()
                .offer(
                        "fleet-menu-dossier",
                        "Open the dossier",
                        node -> {
                            choice.choose(node);
                            open(node, window);
                        });
        return List.of(
                new Act(
                        ACT,
                        "Go",
                        "Open the dossier of the node shown: every drain of it that was kept",
                        List.of("g n"),
                        () -> choice.node() == null ? "No node is chosen." : "",
                        () -> {
                            NodeId node = choice.node();
                            if (node != null) {
                                open(node, window);
                            }
                        }));
    }
}
