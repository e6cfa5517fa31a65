package drainboard.ui.shell;

import drainboard.ui.control.Sanitizer;
import drainboard.ui.fx.Attempt;
import drainboard.ui.fx.FxThread;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Function;
import java.util.function.Supplier;

/// The place of one view. Where the view fails, to show something or to be laid out, this says so
/// in its stead, with a way to try again; all others live on. It never shows what it last showed as
/// though it were now.
public final class GuardedRegion extends StackPane {
    private static final double WIDEST = 480;

    private final String name;
    private final Supplier<? extends Region> make;
    private final Runnable again;
    private Region content;
    private Function<Throwable, String> heard = _ -> "";
    private boolean spoilt;
    private @Nullable Throwable failure;

    /// A place for a view.
    ///
    /// @param name what the view is called, for who reads the details
    /// @param make makes the view; asked again after it failed, it may give the same
    /// @param again shows the present state of things to the view, after it was tried again
    public GuardedRegion(String name, Supplier<? extends Region> make, Runnable again) {
        this.name = name;
        this.make = make;
        this.again = again;
        this.content = make.get();
        setMinSize(0, 0);
        // Text of some scripts is drawn beyond the place that it was laid out in.
        Rectangle within = new Rectangle();
        within.widthProperty().bind(widthProperty());
        within.heightProperty().bind(heightProperty());
        setClip(within);
        getChildren().add(content);
        visibleProperty().addListener((_, _, now) -> follow(now));
    }

    /// A view that is shown or not tells by its own visibility, which some listen to.
    private void follow(boolean shown) {
        if (!content.visibleProperty().isBound()) {
            content.setVisible(shown);
        }
    }

    /// Names who hears of each failure of the view, and says in which file its details are then;
    /// blank where in none.
    public void failing(Function<Throwable, String> hearer) {
        heard = hearer;
    }

    /// The view.
    public Region content() {
        return content;
    }

    /// Whether the view failed.
    public boolean isFailed() {
        return failure != null;
    }

    /// Puts the words of the failure in the place of the view.
    public void fail(Throwable why) {
        if (failure == null) {
            failure = why;
            getChildren().setAll(failed(why, heard.apply(why)));
        }
    }

    /// Puts the view back in its place; it is made anew where that can be done.
    public void restore() {
        if (failure == null) {
            return;
        }
        Attempt.at(
                        () -> {
                            content = make.get();
                            failure = null;
                            spoilt = false;
                            getChildren().setAll(content);
                            follow(isVisible());
                        })
                .ifPresent(this::fail);
    }

    private VBox failed(Throwable why, String file) {
        Label words = new Label("This view failed; the core is running.");
        words.getStyleClass().add("strong");
        words.setId("failed-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Label view = new Label(name + ": " + Sanitizer.show(String.valueOf(why)));
        view.getStyleClass().add("caption");
        view.setWrapText(true);
        view.setTooltip(whole(view.getText()));
        Button reload = new Button("Reload view");
        reload.setId("failed-reload");
        reload.setAccessibleText("Reload the view " + name);
        reload.setOnAction(_ -> again.run());
        boolean stays = spoilt && isMadeOnce();
        reload.setVisible(!stays);
        reload.setManaged(!stays);
        Button copy = new Button("Copy details");
        copy.setId("failed-copy");
        copy.setAccessibleText("Copy the details of why the view " + name + " failed");
        copy.setOnAction(_ -> copy(why, file));
        FlowPane acts = new FlowPane(reload, copy);
        acts.getStyleClass().add("failed-acts");
        VBox box = new VBox(words, view, acts);
        box.getStyleClass().addAll("panel", "failed-view");
        if (stays) {
            Label how = new Label("It comes back when Drainboard is started anew.");
            how.setWrapText(true);
            box.getChildren().add(2, how);
        }
        if (!file.isEmpty()) {
            Label where = new Label("Details: " + Sanitizer.show(file));
            where.setId("failed-file");
            where.getStyleClass().add("caption");
            where.setWrapText(true);
            where.setTooltip(whole(where.getText()));
            box.getChildren().add(2, where);
        }
        return box;
    }

    private static Tooltip whole(String words) {
        Tooltip whole = new Tooltip(words);
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        return whole;
    }

    private void copy(Throwable why, String file) {
        ClipboardContent text = new ClipboardContent();
        text.putString(details(name, why) + (file.isEmpty() ? "" : "Details: " + file + "\n"));
        Clipboard.getSystemClipboard().setContent(text);
    }

    static String details(String name, Throwable why) {
        StringWriter trace = new StringWriter();
        why.printStackTrace(new PrintWriter(trace));
        return "The view “" + name + "” of Drainboard failed.\n" + trace;
    }

    /// Whatever fails while the view is laid out spoils it: the toolkit does not lay it out again.
    private void spoil(Throwable why) {
        if (!spoilt && failure == null) {
            spoilt = true;
            FxThread.later(() -> fail(why));
        }
    }

    @Override
    protected void layoutChildren() {
        Attempt.at(
                        () -> {
                            super.layoutChildren();
                            if (!spoilt) {
                                content.layout();
                            }
                        })
                .ifPresent(this::spoil);
    }

    private double asked(Supplier<Double> size) {
        double[] answer = new double[1];
        if (!spoilt || failure != null) {
            Attempt.at(() -> answer[0] = size.get()).ifPresent(this::spoil);
        }
        return answer[0];
    }

    @Override
    protected double computePrefWidth(double height) {
        return asked(() -> super.computePrefWidth(height));
    }

    @Override
    protected double computePrefHeight(double width) {
        return asked(() -> super.computePrefHeight(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return asked(() -> super.computeMinHeight(width));
    }

    // Identity is the point: what gives the same view again cannot mend it.
    @SuppressWarnings("ReferenceEquality")
    private boolean isMadeOnce() {
        return make.get() == content;
    }
}
