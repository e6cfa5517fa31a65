package drainboard.app;

import drainboard.session.AuditBook;
import drainboard.session.SessionPicture;
import drainboard.ui.action.Act;
import drainboard.ui.action.Acts;
import drainboard.ui.audit.AuditExporting.Way;
import drainboard.ui.audit.AuditView;
import drainboard.ui.audit.AuditViewModel;
import drainboard.ui.audit.ChainLine;
import drainboard.ui.control.Times;
import drainboard.ui.fx.FxThread;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The audit's part of the window.
final class AuditPage {
    private static final String PLACE = "audit";
    private static final String GROUP = "In the audit";
    private static final String COPY = "audit.copy";
    private static final String EXPORT = "audit.export";
    private static final String NOT_KEPT = "There is no journal, so there is no audit.";

    private final AuditViewModel model;
    private final AuditView view;
    private final SavePlace place;
    private final Optional<AuditBook> book;
    private @Nullable Scene scene;
    private @Nullable Acts registry;

    /// @param place asks where an export goes
    AuditPage(Optional<AuditBook> book, Times times, SavePlace place) {
        this.book = book;
        this.place = place;
        model = new AuditViewModel(book, FxThread::later, times);
        view = new AuditView(model, this::choose);
    }

    /// What is kept; empty where nothing is.
    Optional<AuditBook> book() {
        return book;
    }

    AuditView view() {
        return view;
    }

    /// Sets the focus to the field that filters.
    void filter() {
        view.filter();
    }

    void on(Scene shown) {
        scene = shown;
    }

    void show(SessionPicture picture) {
        if (registry != null) {
            view.named(registry.keyOf(EXPORT), onButton(registry.keyOf(COPY)));
        }
        model.show(picture);
    }

    /// A letter stands on a button as it stands on the key.
    private static String onButton(String key) {
        return key.length() == 1 ? key.toUpperCase(Locale.ROOT) : key;
    }

    /// Has the chain checked, for another page rests on it too.
    void check() {
        model.checkAgain();
    }

    /// How the chain stands.
    ChainLine chain() {
        return model.chainProperty().get();
    }

    /// Adds what can be done on this page, with keys that act only there.
    void add(Acts acts) {
        registry = acts;
        acts.add(
                PLACE,
                new Act(
                        COPY,
                        GROUP,
                        "Copy the chosen entries of the audit, or all shown, as text",
                        List.of("y", "Ctrl+C"),
                        () -> model.rows().isEmpty() ? "No entry of the audit is shown." : "",
                        view::copy));
        acts.add(
                PLACE,
                new Act(
                        EXPORT,
                        GROUP,
                        "Export the audit",
                        List.of("Ctrl+E"),
                        this::unexported,
                        view::export));
        acts.add(
                PLACE,
                new Act(
                        "audit.all",
                        GROUP,
                        "Show all entries of the audit",
                        List.of(),
                        () -> model.filter().hides() ? "" : "All entries are shown.",
                        model.filter()::clear));
        acts.add(
                PLACE,
                new Act(
                        "audit.check",
                        GROUP,
                        "Check the chain of the audit again",
                        List.of(),
                        () -> model.isKept() ? "" : NOT_KEPT,
                        model::checkAgain));
    }

    private String unexported() {
        return !model.isKept() ? NOT_KEPT : view.isShown() ? "" : "Go to the audit first.";
    }

    /// When the chain was last found whole; null where it was not, or is not any more.
    ReadOnlyObjectProperty<@Nullable Instant> verifiedProperty() {
        return model.chain().verifiedProperty();
    }

    /// What is wrong with the chain, as a sentence; blank where nothing is.
    String broken() {
        ChainLine line = model.chain().standingProperty().get();
        return line.broken() ? line.words() : "";
    }

    private Optional<Way> choose(boolean table) {
        if (scene == null) {
            return Optional.empty();
        }
        String name = table ? "audit.csv" : "audit.ndjson";
        return place.ask(scene.getWindow(), "Export the audit", name).map(AuditPage::to);
    }

    /// A file for its owner alone, there whole or not at all.
    static Way to(Path file) {
        return new Way(file.toString(), () -> new Kept(OwnFile.at(file)));
    }

    /// The file as the audit sees it.
    private record Kept(OwnFile file) implements AuditBook.Target {
        @Override
        public OutputStream out() {
            return file.out();
        }

        @Override
        public void keep() throws IOException {
            file.keep();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
