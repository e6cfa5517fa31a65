package drainboard.app;

import drainboard.session.AuditBook;
import drainboard.session.SessionPicture;
import drainboard.ui.audit.AuditExporting.Way;
import drainboard.ui.audit.AuditView;
import drainboard.ui.audit.AuditViewModel;
import drainboard.ui.audit.ChainLine;
import drainboard.ui.control.Times;
import drainboard.ui.fx.FxThread;

import javafx.scene.Scene;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/// The audit's part of the window.
final class AuditPage {
    private final AuditViewModel model;
    private final AuditView view;
    private @Nullable Scene scene;

    AuditPage(Optional<AuditBook> book, Times times) {
        model = new AuditViewModel(book, FxThread::later, times);
        view = new AuditView(model, this::choose);
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
        model.show(picture);
    }

    /// Has the chain checked, for another page rests on it too.
    void check() {
        model.checkAgain();
    }

    /// How the chain stands.
    ChainLine chain() {
        return model.chainProperty().get();
    }

    /// What is wrong with the chain, as a sentence; blank where nothing is.
    String broken() {
        ChainLine line = model.chainProperty().get();
        return line.broken() ? line.words() : "";
    }

    private Optional<Way> choose(boolean table) {
        if (scene == null) {
            return Optional.empty();
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export the audit");
        chooser.setInitialFileName(table ? "audit.csv" : "audit.ndjson");
        File chosen = chooser.showSaveDialog(scene.getWindow());
        return Optional.ofNullable(chosen).map(File::toPath).map(AuditPage::to);
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
