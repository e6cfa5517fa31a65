package drainboard.ui.incident;

import drainboard.ui.fx.FxThread;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
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
/// as high as its rows are together, and where the place that it stands in does not let it, as high
/// as many whole ones: half a line can be read as another, and what is left is its neighbour's.
public final class AttentionView extends BorderPane {
    private static final double CALM = 56;

    /// Higher than any window, so that a flood need not be measured to its end.
    private static final double MOST = 2500;

    private final AttentionViewModel model;
    private final Consumer<Alarm> open;
    private final Label headline = new Label();
    private final Label caption = new Label();
    private final Button mute = new Button("Mute");
    private final Label calm = new Label("Nothing needs attention.");
    private final ListView<AttentionRow> list = new ListView<>();
    private final HBox head = new HBox();
    private final AttentionCell measure;
    private final Consumer<Alarm> shelve;
    private final DoubleProperty most = new SimpleDoubleProperty(Double.MAX_VALUE);
    private boolean fitting;
    private @Nullable String chosen;

    /// A list over its view model.
    ///
    /// @param open shows what an alarm is about
    /// @param shelve asks whether a warning is to be put aside, or brings one back that is
    public AttentionView(AttentionViewModel model, Consumer<Alarm> open, Consumer<Alarm> shelve) {
        this.model = model;
        this.open = open;
        this.shelve = shelve;
        this.measure = new AttentionCell(model);
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
        mute.setId("attention-mute");
        mute.getStyleClass().add("attention-mute");
        mute.setMinWidth(USE_PREF_SIZE);
        mute.setAccessibleHelp("Silent until the next raise. Acknowledges nothing.");
        calm.setId("attention-calm");
        calm.getStyleClass().add("muted");
        list.setId("attention-list");
        list.getStyleClass().add("attention-list");
        list.setAccessibleText("Needs attention");
        list.setAccessibleHelp(
                "Enter opens it in the inspector. The acts that acknowledge, and that put a warning"
                        + " aside or bring it back, are about the chosen one.");
        list.setCellFactory(view -> new AttentionCell(model));
        list.setPlaceholder(calm);
    }

    private void arrange() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().setAll(headline, space, caption, mute);
        head.getStyleClass().add("panel-head");
        setTop(head);
        setCenter(list);
        setAlignment(list, Pos.TOP_LEFT);
        measure.updateListView(list);
        measure.setManaged(false);
        getChildren().add(measure);
    }

    private void bind() {
        headline.textProperty().bind(model.headlineProperty());
        caption.textProperty().bind(model.captionProperty());
        mute.visibleProperty().bind(model.mutableProperty());
        mute.managedProperty().bind(mute.visibleProperty());
        mute.setOnAction(press -> model.mute());
        list.setItems(model.rows());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.getItems().addListener((ListChangeListener<AttentionRow>) change -> reselect());
        list.getItems().addListener((ListChangeListener<AttentionRow>) change -> fitLater());
        list.widthProperty().subscribe(width -> fitLater());
        heightProperty().subscribe(height -> fitLater());
        parentProperty().subscribe(this::standIn);
        most.subscribe(high -> fitLater());
        model.freshnessProperty().subscribe(stand -> fitLater());
        StillPointer.watch(this, model::hold);
        list.setOnMouseClicked(
                click -> {
                    AttentionRow row = list.getSelectionModel().getSelectedItem();
                    chosen = row == null ? null : row.key();
                    openSelected();
                });
    }

    /// Many changes come together: they are measured once.
    private void fitLater() {
        if (!fitting) {
            fitting = true;
            FxThread.later(
                    () -> {
                        fitting = false;
                        fit();
                    });
        }
    }

    private void standIn(@Nullable Parent place) {
        most.unbind();
        most.set(Double.MAX_VALUE);
        if (place instanceof Region region) {
            most.bind(region.maxHeightProperty());
        }
    }

    /// Asks for the room that the rows need or as many of them as may have it, or for that of the
    /// sentence that there are none.
    private void fit() {
        double needed = list.getItems().isEmpty() ? CALM : 0;
        for (AttentionRow row : list.getItems()) {
            if (needed > MOST) {
                break;
            }
            needed += measure.heightOf(row);
        }
        double allowed = most.get() < 0 ? needed : room(most.get());
        list.setPrefHeight(needed <= allowed ? needed : Math.min(needed, whole(allowed)));
        double room = room(getHeight());
        list.setMaxHeight(needed <= room ? Double.MAX_VALUE : whole(room));
    }

    /// The room for rows in so high a panel.
    private double room(double high) {
        return high - snappedTopInset() - head.prefHeight(-1) - snappedBottomInset();
    }

    /// How high the first rows are that have room, all of them together.
    private double whole(double room) {
        double high = 0;
        for (AttentionRow row : list.getItems()) {
            double next = high + measure.heightOf(row);
            if (next > room) {
                break;
            }
            high = next;
        }
        return high > 0 ? high : Double.MAX_VALUE;
    }

    /// What it would like to have, however much it has.
    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + head.prefHeight(-1) + list.prefHeight(-1) + snappedBottomInset();
    }

    private void pressed(KeyEvent key) {
        if (!key.isShortcutDown() && !key.isAltDown() && isTaken(key.getCode())) {
            key.consume();
        }
    }

    private boolean isTaken(KeyCode code) {
        int at = list.getSelectionModel().getSelectedIndex();
        return switch (code) {
            case KeyCode.DOWN -> select(at, 1);
            case KeyCode.UP -> select(at, -1);
            case KeyCode.HOME -> select(-1, 1);
            case KeyCode.END -> select(list.getItems().size(), -1);
            case KeyCode.ENTER -> openSelected();
            default -> false;
        };
    }

    /// Selects the next alarm in a direction; heads are passed over.
    private boolean select(int from, int direction) {
        int at = from + direction;
        while (at >= 0 && at < list.getItems().size()) {
            if (!(list.getItems().get(at) instanceof AttentionRow.Head)) {
                chosen = list.getItems().get(at).key();
                list.getSelectionModel().clearAndSelect(at);
                list.scrollTo(at);
                return true;
            }
            at += direction;
        }
        return true;
    }

    /// Sets the focus to the list.
    public void focus() {
        list.requestFocus();
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
            if (!(rows.get(next) instanceof AttentionRow.Head)) {
                select(next - 1, 1);
                openSelected();
                list.requestFocus();
                return;
            }
        }
    }

    /// Keeps to the alarm that was chosen while others come and go; never slips to its neighbour.
    private void reselect() {
        AttentionRow selected = list.getSelectionModel().getSelectedItem();
        if (chosen == null ? selected == null : selected != null && chosen.equals(selected.key())) {
            return;
        }
        int at = 0;
        for (AttentionRow row : list.getItems()) {
            if (row.key().equals(chosen)) {
                list.getSelectionModel().clearAndSelect(at);
                return;
            }
            at++;
        }
        list.getSelectionModel().clearSelection();
    }

    private boolean openSelected() {
        if (list.getSelectionModel().getSelectedItem() == null) {
            select(-1, 1);
        }
        if (list.getSelectionModel().getSelectedItem() instanceof AttentionRow.Group group) {
            model.fold(group);
        }
        selected().ifPresent(open);
        return true;
    }

    /// Puts the selected warning aside, or brings it back; where nothing is selected, nothing
    /// happens.
    public void shelve() {
        selected().ifPresent(shelve);
    }

    /// The row that is selected while the list has the focus; empty where it has not.
    public Optional<AttentionRow> focusedRow() {
        return list.isFocused()
                ? Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                : Optional.empty();
    }

    /// The alarm that the operator has selected, one that is put aside included.
    public Optional<Alarm> selected() {
        return switch (list.getSelectionModel().getSelectedItem()) {
            case Alarm alarm -> Optional.of(alarm);
            case AttentionRow.Aside aside -> Optional.of(aside.alarm());
            case AttentionRow.Head _, AttentionRow.Group _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }
}
