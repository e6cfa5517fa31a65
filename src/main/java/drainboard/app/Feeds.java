package drainboard.app;

import drainboard.decode.Format;
import drainboard.session.SessionPicture;
import drainboard.ui.action.Act;
import drainboard.ui.action.PaletteEntry;
import drainboard.ui.control.Times;
import drainboard.ui.feed.ConnectDialog;
import drainboard.ui.feed.ConnectKind;
import drainboard.ui.feed.ConnectRequest;
import drainboard.ui.feed.ConnectRequest.Common;
import drainboard.ui.feed.ConnectViewModel;
import drainboard.ui.feed.FeedActs;
import drainboard.ui.feed.FeedView;
import drainboard.ui.feed.FeedViewModel;
import drainboard.ui.feed.FileDrop;
import drainboard.ui.feed.FirstSteps;
import drainboard.ui.feed.NoticeBar;
import drainboard.ui.feed.RecentSources;
import drainboard.ui.feed.RecentStore;
import drainboard.ui.feed.RejectionsView;
import drainboard.ui.fx.FxThread;

import javafx.scene.Scene;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// The sources' part of the window: their pages and every way to add one.
final class Feeds {
    private final FeedActs acts;
    private final FeedViewModel model;
    private final RecentSources recent;
    private final FeedView view;
    private final RejectionsView rejections;
    private @Nullable Scene scene;

    Feeds(FeedActs acts, RecentStore store, Times times) {
        this.acts = acts;
        model = new FeedViewModel(acts.stop(), times);
        recent = new RecentSources(store, model::say);
        view = new FeedView(model, first("feeds-first"));
        rejections = new RejectionsView(model.rejections());
    }

    FirstSteps first(String name) {
        return new FirstSteps(
                name,
                new FirstSteps.Steps(
                        this::choose,
                        () -> connect(ConnectKind.FILE),
                        () -> connect(ConnectKind.HTTP),
                        acts.sample()));
    }

    FeedView view() {
        return view;
    }

    RejectionsView rejections() {
        return rejections;
    }

    NoticeBar notice() {
        return new NoticeBar(model);
    }

    /// What can be done about sources.
    List<Act> acts() {
        return List.of(
                Act.always("file.open", "File", "Open logs…", List.of("Ctrl+O"), this::choose),
                Act.always(
                        "file.connect",
                        "File",
                        "Connect to a source…",
                        List.of(),
                        () -> connect(ConnectKind.HTTP)),
                Act.always("file.sample", "File", "Play the sample", List.of(), acts.sample()));
    }

    /// What was followed before, to follow it again.
    List<PaletteEntry> recent() {
        return recent.entries().stream()
                .map(
                        entry ->
                                new PaletteEntry(
                                        PaletteEntry.Kind.FILE,
                                        entry.words(),
                                        "",
                                        entry.missing() ? "It is not there any more." : "",
                                        () -> follow(entry.request())))
                .toList();
    }

    /// Tells something above everything; blank takes it away.
    void say(String sentence) {
        model.say(sentence);
    }

    void on(Scene shown) {
        scene = shown;
        new FileDrop(this::open, model::say).on(shown);
    }

    void show(SessionPicture picture) {
        model.show(picture.feeds(), picture.now(), picture.recorded());
    }

    private void open(List<Path> files) {
        files.forEach(file -> recent.add(new ConnectRequest.File(file, Common.PLAIN)));
        acts.open().accept(files);
    }

    private void follow(ConnectRequest request) {
        recent.add(request);
        acts.connect().accept(request);
    }

    private void choose() {
        if (scene != null) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Open logs");
            List<File> files = chooser.showOpenMultipleDialog(scene.getWindow());
            if (files != null && !files.isEmpty()) {
                open(files.stream().map(File::toPath).toList());
            }
        }
    }

    private void connect(ConnectKind kind) {
        if (scene != null) {
            ConnectViewModel form =
                    new ConnectViewModel(
                            Format.ALL.stream().map(Format::wireName).toList(),
                            acts.probe(),
                            FxThread::later,
                            this::follow);
            form.draft().kindProperty().set(kind);
            ConnectDialog.open(form, scene.getWindow());
        }
    }
}
