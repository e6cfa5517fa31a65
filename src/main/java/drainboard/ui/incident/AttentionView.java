package drainboard.ui.incident;

import drainboard.ui.fx.FxThread;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The list of what needs attention; it moves nothing by itself, it opens and asks. It wants to be
/// as high as its rows are together.
public final class AttentionView extends BorderPane {
    private static final double CALM = 56;

    /// Higher than any window, so that a flood need not be measured to its end.
    private static final double MOST = 2500;

    private final AttentionViewModel model;
    private final Consumer<Alarm> open;
    private final Consumer<Alarm> acknowledge;
    private final Label headline = new Label();
    private final Label caption = new Label();
    private final Label calm = new Label("Nothing needs attention.");
    private final ListView<AttentionRow> list = new ListView<>();
    private final AttentionCell measure = new AttentionCell();
    private @Nullable String chosen;
    private boolean fitting;

    /// A list over its view model.
    ///
    /// @param open shows what an alarm is about
    /// @param acknowledge asks whether an alarm is to be acknowledged
    public AttentionView(
            AttentionViewModel model, Consumer<Alarm> open, Consumer<Alarm> acknowledge) {
        this.model = model;
        this.open = open;
        this.acknowledge = acknowledge;
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("attention");
        getStyleClass().add("panel");
        headline.setId("attention-headline");
        headline.getStyleClass().add("strong");
        caption.setId("attention-caption");
        caption.getStyleClass().add("caption");
        calm.setId("attention-calm");
        calm.getStyleClass().add("muted");
        list.setId("attention-list");
        list.getStyleClass().add("attention-list");
        list.setAccessibleText("Needs attention");
        list.setAccessibleHelp("Enter opens it in the inspector, A acknowledges.");
        list.setCellFactory(view -> new AttentionCell());
        list.setPlaceholder(calm);
    }

    private void arrange() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(headline, space, caption);
        head.getStyleClass().add("panel-head");
        setTop(head);
        setCenter(list);
        measure.updateListView(list);
        measure.setManaged(false);
        getChildren().add(measure);
    }

    private void bind() {
        headline.textProperty().bind(model.headlineProperty());
        caption.textProperty().bind(model.captionProperty());
        list.setItems(model.rows());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.getItems().addListener((ListChangeListener<AttentionRow>) change -> reselect());
        list.getItems().addListener((ListChangeListener<AttentionRow>) change -> fitSoon());
        list.widthProperty().subscribe(width -> fitSoon());
        maxHeightProperty().subscribe(most -> fitSoon());
        list.setOnMouseClicked(
                click -> {
                    AttentionRow row = list.getSelectionModel().getSelectedItem();
                    chosen = row == null ? null : row.key();
                    openSelected();
                });
    }

    /// Measures once, whatever changes together.
    private void fitSoon() {
        if (!fitting) {
            fitting = true;
            FxThread.later(this::fit);
        }
    }

    /// Asks for the room that the rows need, or for that of the sentence that there are none.
    private void fit() {
        fitting = false;
        double most = getMaxHeight() > 0 ? Math.min(MOST, getMaxHeight()) : MOST;
        double needed = list.getItems().isEmpty() ? CALM : 0;
        for (AttentionRow row : list.getItems()) {
            if (needed > most) {
                break;
            }
            needed += measure.heightOf(row);
        }
        list.setPrefHeight(needed);
    }

    private void pressed(KeyEvent key) {
        if (!key.isShortcutDown() && !key.isAltDown() && isTaken(key.getCode())) {
            key.consume();
        }
    }

    private boolean isTaken(KeyCode code) {
        int at = list.getSelectionModel().getSelectedIndex();
        return switch (code) {
            case KeyCode.DOWN, KeyCode.J -> select(at, 1);
            case KeyCode.UP, KeyCode.K -> select(at, -1);
            case KeyCode.HOME -> select(-1, 1);
            case KeyCode.END -> select(list.getItems().size(), -1);
            case KeyCode.ENTER -> openSelected();
            case KeyCode.A -> acknowledgeSelected();
            default -> false;
        };
    }

    /// Selects the next alarm in a direction; heads are passed over.
    private boolean select(int from, int direction) {
        int at = from + direction;
        while (at >= 0 && at < list.getItems().size()) {
            if (list.getItems().get(at) instanceof Alarm alarm) {
                chosen = alarm.key();
                list.getSelectionModel().clearAndSelect(at);
                list.scrollTo(at);
                return true;
            }
            at += direction;
        }
        return true;
    }

    /// Goes to the next alarm, or the one before, around and around; it is opened and has the
    /// focus.
    public void walk(boolean forward) {
        List<AttentionRow> rows = list.getItems();
        int at = list.getSelectionModel().getSelectedIndex();
        int count = rows.size();
        for (int i = 1; i <= count; i++) {
            int from = at < 0 && !forward ? count : at;
            int next = Math.floorMod(forward ? from + i : from - i, count);
            if (rows.get(next) instanceof Alarm) {
                select(next - 1, 1);
                openSelected();
                list.requestFocus();
                return;
            }
        }
    }

    /// Keeps to the alarm that was chosen while others come and go; never slips to its neighbour.
    private void reselect() {
        int marked = list.getSelectionModel().getSelectedIndex();
        if (isChosen(marked)) {
            return;
        }
        int at = 0;
        for (AttentionRow row : chosen == null ? List.<AttentionRow>of() : list.getItems()) {
            if (row.key().equals(chosen)) {
                list.getSelectionModel().clearAndSelect(at);
                return;
            }
            at++;
        }
        list.getSelectionModel().clearSelection();
    }

    private boolean isChosen(int at) {
        return at >= 0
                && at < list.getItems().size()
                && list.getItems().get(at).key().equals(chosen);
    }

    /// Where nothing is selected the key is left to the window, which asks about the worst.
    private boolean acknowledgeSelected() {
        selected().ifPresent(acknowledge);
        return selected().isPresent();
    }

    private boolean openSelected() {
        if (selected().isEmpty()) {
            select(-1, 1);
        }
        selected().ifPresent(open);
        return true;
    }

    /// The alarm that the operator has selected.
    public Optional<Alarm> selected() {
        return list.getSelectionModel().getSelectedItem() instanceof Alarm alarm
                ? Optional.of(alarm)
                : Optional.empty();
    }
}
