package drainboard.ui.incident;

import drainboard.ui.control.Mark;
import drainboard.ui.incident.BannerViewModel.Line;
import drainboard.ui.incident.BannerViewModel.Tone;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The bar over everything that says the worst, in as many lines as its words need; it takes no
/// room while all is calm.
public final class BannerView extends HBox {
    private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private static final String ACKNOWLEDGES =
            "Asks who you are, then silences it. Releases nothing.";

    private final BannerViewModel model;
    private final Consumer<Alarm> open;
    private final Consumer<Alarm> acknowledge;
    private final Mark mark = new Mark(Severity.HELD.look());
    private final Label condition = new Label();
    private final Label words = new Label();
    private final Tooltip whole = new Tooltip();
    private final Label more = new Label();
    private final Button acknowledging = new Button("Acknowledge");
    private final Button opening = new Button("Open");
    private @Nullable Alarm worst;

    /// A banner over its view model.
    ///
    /// @param open shows what an alarm is about
    /// @param acknowledge asks whether an alarm is to be acknowledged
    public BannerView(BannerViewModel model, Consumer<Alarm> open, Consumer<Alarm> acknowledge) {
        this.model = model;
        this.open = open;
        this.acknowledge = acknowledge;
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("banner");
        getStyleClass().add("banner");
        condition.setId("banner-condition");
        condition.getStyleClass().addAll("strong", "banner-text", "banner-condition");
        words.setId("banner-words");
        words.getStyleClass().add("banner-text");
        words.setTooltip(whole);
        more.setId("banner-more");
        more.getStyleClass().add("banner-text");
        acknowledging.setId("banner-acknowledge");
        acknowledging.getStyleClass().add("banner-acknowledge");
        opening.setId("banner-open");
        opening.getStyleClass().add("banner-open");
        opening.setAccessibleHelp("Shows it in the inspector.");
    }

    private void arrange() {
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        setHgrow(words, Priority.ALWAYS);
        condition.setMinWidth(USE_PREF_SIZE);
        more.setMinWidth(USE_PREF_SIZE);
        acknowledging.setMinWidth(USE_PREF_SIZE);
        opening.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(mark, condition, words, more, acknowledging, opening);
    }

    private void bind() {
        managedProperty().bind(visibleProperty());
        more.managedProperty().bind(more.visibleProperty());
        acknowledging.managedProperty().bind(acknowledging.visibleProperty());
        acknowledging.setOnAction(
                press -> {
                    if (worst != null) {
                        acknowledge.accept(worst);
                    }
                });
        opening.setOnAction(
                press -> {
                    if (worst != null) {
                        open.accept(worst);
                    }
                });
        model.lineProperty().subscribe(this::show);
        StillPointer.watch(this, model::hold);
    }

    private void show(Line line) {
        worst = line.worst();
        setVisible(line.tone() != Tone.CALM);
        pseudoClassStateChanged(ALARM, line.tone() == Tone.ALARM);
        pseudoClassStateChanged(HELD, line.tone() == Tone.HELD);
        pseudoClassStateChanged(WARNING, line.tone() == Tone.WARNING);
        more.setText(line.more());
        more.setVisible(!line.more().isEmpty());
        if (line.worst() != null) {
            say(line.worst(), line.words());
            acknowledging.setDisable(!line.refusal().isEmpty());
            acknowledging.setAccessibleHelp(
                    line.refusal().isEmpty() ? ACKNOWLEDGES : line.refusal());
        }
    }

    private void say(Alarm alarm, String said) {
        mark.setLook(alarm.severity().look());
        condition.setText(alarm.condition());
        words.setText(said);
        whole.setText(said);
        setAccessibleText(alarm.condition() + ". " + said);
        acknowledging.setVisible(alarm.severity().isUnacknowledged());
    }
}
