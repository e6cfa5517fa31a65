package drainboard.app;

import drainboard.decode.Format;
import drainboard.session.SeenRejection;
import drainboard.session.SessionPicture;
import drainboard.ui.action.Act;
import drainboard.ui.action.Acts;
import drainboard.ui.action.PaletteEntry;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.feed.ConnectDialog;
import drainboard.ui.feed.ConnectDraft;
import drainboard.ui.feed.ConnectField;
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
import drainboard.ui.feed.Remedies;
import drainboard.ui.feed.StandingRow;
import drainboard.ui.feed.StandingView;
import drainboard.ui.fx.FxThread;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The sources' part of the window: their pages and every way to add one.
final class Feeds {
    private final FeedActs acts;
    private final FeedViewModel model;
    private final RecentSources recent;
    private final FeedView view;
    private final RejectionsView rejections;
    private final List<FirstSteps> firsts = new ArrayList<>();
    private Runnable toRejections = () -> {};
    private @Nullable Scene scene;

    Feeds(FeedActs acts, RecentStore store, Times times) {
        this.acts = acts;
        model =
                new FeedViewModel(
                        acts.stop(),
                        new Remedies(acts.tryNow(), this::mapping, this::rejected, this::again),
                        times);
        recent = new RecentSources(store, model::say);
        view = new FeedView(model, first("feeds-first"));
        rejections = new RejectionsView(model.rejections());
    }

    FirstSteps first(String name) {
        FirstSteps steps =
                new FirstSteps(
                        name,
                        new FirstSteps.Steps(
                                this::choose,
                                () -> connect(ConnectKind.FILE),
                                () -> connect(ConnectKind.HTTP),
                                acts.sample()));
        firsts.add(steps);
        return steps;
    }

    /// Writes on the first steps by which keys they are done.
    void named(Acts registry) {
        firsts.forEach(steps -> ButtonKeys.on(steps, registry));
    }

    /// What stands where no node is known: how to begin, or why nothing came.
    Region nothing(String name) {
        FirstSteps first = first(name);
        StandingView standing =
                new StandingView(
                        name + "-standing", model.standing().allProperty(), model.standing()::act);
        first.visibleProperty().bind(model.nothingProperty());
        standing.visibleProperty().bind(first.visibleProperty().not());
        return new StackPane(standing, first);
    }

    /// The same as text, a line for each source.
    ObservableValue<String> nothing() {
        return model.standing()
                .allProperty()
                .map(
                        all ->
                                all.isEmpty()
                                        ? "Nothing is being followed."
                                        : all.stream()
                                                .map(StandingRow::sentence)
                                                .collect(Collectors.joining("\n")));
    }

    /// Where a source is described, at the field that names its mapping: a mapping is given when a
    /// source is followed.
    private void mapping(String source) {
        model.say(
                "Name a mapping file for "
                        + Sanitizer.show(source)
                        + " and follow it anew; then stop following the present one.");
        describe(source, ConnectKind.FILE, ConnectField.MAPPING);
    }

    /// Where a source that is lost for good is described, to follow it anew.
    private void again(String source) {
        model.say(
                "Change what "
                        + Sanitizer.show(source)
                        + " could not be followed for, try it, and follow it anew.");
        describe(source, ConnectKind.HTTP, null);
    }

    /// A source as it was described when it was followed from here; else an empty form.
    ///
    /// @param usual of what kind one is that is not known here
    /// @param at where the focus goes; null for the kind's own first field
    private void describe(String source, ConnectKind usual, @Nullable ConnectField at) {
        connect(
                usual,
                draft ->
                        recent.entries().stream()
                                .map(RecentSources.Entry::request)
                                .filter(one -> name(one).equals(source))
                                .findFirst()
                                .ifPresent(draft::fill),
                at);
    }

    /// What of a source was refused, the newest first.
    private void rejected(String source) {
        model.rejections().clearFilters();
        model.rejections().sourceProperty().set(Sanitizer.show(source));
        toRejections.run();
    }

    /// @param shown shows the page of what was refused
    void leads(Runnable shown) {
        toRejections = shown;
    }

    /// The name under which what was described is followed; blank where that is not said here.
    private static String name(ConnectRequest request) {
        return switch (request) {
            case ConnectRequest.File file -> String.valueOf(file.path().getFileName());
            case ConnectRequest.Http http ->
                    Objects.requireNonNullElse(URI.create(http.url()).getHost(), "");
            case ConnectRequest.Command _ -> "";
        };
    }

    FeedView view() {
        return view;
    }

    RejectionsView rejections() {
        return rejections;
    }

    /// The refused line that is chosen where the focus is on it.
    Optional<SeenRejection> focusedRejection() {
        return rejections.isRowFocused() ? model.rejections().chosen() : Optional.empty();
    }

    /// Says who looks at a source, and at a refused line, that is opened on its page.
    void opens(Consumer<String> source, Consumer<SeenRejection> line) {
        view.onOpened(source);
        rejections.onOpened(() -> model.rejections().chosen().ifPresent(line));
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
                new Act(
                        "source.try",
                        "File",
                        "Try the source that waits now",
                        List.of(),
                        model::untried,
                        model::tryNow),
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
        connect(kind, _ -> {}, null);
    }

    /// @param begin writes what is known of the source already
    /// @param at where the focus goes; null for the kind's own first field
    private void connect(
            ConnectKind kind, Consumer<ConnectDraft> begin, @Nullable ConnectField at) {
        if (scene != null) {
            ConnectViewModel form =
                    new ConnectViewModel(
                            Format.ALL.stream().map(Format::wireName).toList(),
                            acts.probe(),
                            FxThread::later,
                            this::follow);
            form.draft().kindProperty().set(kind);
            begin.accept(form.draft());
            ConnectDialog.open(form, scene.getWindow(), at);
        }
    }
}
