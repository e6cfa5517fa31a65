package drainboard.ui.timeline;

import drainboard.event.NodeId;
import drainboard.ui.filter.FilterBar;
import drainboard.ui.filter.FilterViewModel;
import drainboard.ui.fx.KeyedRows;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Function;

/// The lanes of the nodes, or, for those who cannot see them, the same as a table.
public final class TimelineView extends VBox {
    /// Two lines, so that no sentence is cut.
    private static final double ROW = 40;

    private final TimelineViewModel viewModel;
    private final TimelineCanvas lanes;
    private final TableView<TwinRow> twin = new TableView<>();
    private final ToggleButton table = new ToggleButton("Table");
    private final ToggleButton pins = new ToggleButton();
    private final ToggleButton compact = new ToggleButton("Compact");
    private final Label head = new Label();
    private final Label measured = new Label();
    private final Label empty = new Label();
    private final Button clear = new Button("Clear filter  Esc");
    private final FilterViewModel asked;
    private final FilterBar filter;

    /// A timeline of what the view model shows.
    public TimelineView(TimelineViewModel viewModel) {
        this(viewModel, new FilterViewModel());
    }

    /// @param asked what the operator wants to see
    public TimelineView(TimelineViewModel viewModel, FilterViewModel asked) {
        this.viewModel = viewModel;
        this.asked = asked;
        this.filter = new FilterBar(asked, "timeline", this::begin);
        this.lanes = new TimelineCanvas(viewModel);
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("timeline");
        getStyleClass().addAll("panel", "timeline");
        head.setId("timeline-head");
        head.getStyleClass().addAll("small", "muted");
        measured.setId("timeline-measured");
        measured.getStyleClass().addAll("small", "timeline-measured");
        measured.setWrapText(true);
        measured.managedProperty().bind(measured.textProperty().isNotEmpty());
        empty.setId("timeline-empty");
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        table.setId("timeline-table");
        table.setAccessibleText("Show the lanes in sight as a table");
        pins.setId("timeline-pins");
        pins.managedProperty().bind(pins.visibleProperty());
        compact.setId("timeline-compact");
        compact.setAccessibleText("Lower lanes");
        twin.setId("timeline-twin");
        twin.setAccessibleText("The lanes in sight as a table");
        twin.setFixedCellSize(ROW);
        twin.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("Node", 80, 80, TwinRow::name);
        column("What", 180, 232, TwinRow::what);
        column("From", 120, 150, TwinRow::from);
        column("Until", 160, 182, TwinRow::until);
        column("Lasted", 76, 76, TwinRow::lasted);
    }

    private void column(String name, double least, double width, Function<TwinRow, String> text) {
        TableColumn<TwinRow, String> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(least);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new TwinCell());
        twin.getColumns().add(column);
    }

    private void arrange() {
        Region rest = new Region();
        HBox.setHgrow(rest, Priority.ALWAYS);
        HBox bar = new HBox(head, rest, pins, compact, table);
        bar.getStyleClass().addAll("panel-head", "timeline-bar");
        VBox why = new VBox(empty, clear);
        why.getStyleClass().add("timeline-why");
        why.setPickOnBounds(false);
        StackPane centre = new StackPane(lanes, twin, why);
        VBox.setVgrow(centre, Priority.ALWAYS);
        getChildren().addAll(bar, filter, measured, centre);
    }

    private void bind() {
        head.textProperty().bind(viewModel.headProperty());
        measured.textProperty().bind(viewModel.measuredProperty());
        empty.textProperty().bind(viewModel.emptyProperty());
        empty.visibleProperty().bind(viewModel.emptyProperty().isNotEmpty());
        clear.setId("timeline-clear");
        clear.visibleProperty().bind(viewModel.hidingProperty());
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setOnAction(_ -> leave());
        lanes.visibleProperty().bind(table.selectedProperty().not());
        twin.visibleProperty().bind(table.selectedProperty());
        table.selectedProperty().addListener(_ -> twin());
        viewModel.versionProperty().addListener(_ -> twin());
        compact.selectedProperty().addListener((_, _, small) -> lanes.compact(small));
        pins.selectedProperty().addListener((_, _, hide) -> viewModel.collapse(hide));
        viewModel.versionProperty().subscribe(_ -> pins());
    }

    private void pins() {
        pins.setVisible(!viewModel.pins().isEmpty());
        String count = viewModel.pins().size() + " pinned";
        pins.setText(pins.isSelected() ? "Show " + count : "Hide " + count);
        pins.setAccessibleText(pins.getText() + " lanes");
    }

    /// Hides the pinned lanes, or shows them again.
    public void turnPins() {
        pins.setSelected(!pins.isSelected());
    }

    /// Whether lanes are pinned.
    public boolean isAnyPinned() {
        return !viewModel.pins().isEmpty();
    }

    private void twin() {
        if (table.isSelected()) {
            KeyedRows.update(twin.getItems(), viewModel.twin(), TwinRow::key);
        }
    }

    /// How wide the names stand beside the lanes, in pixels.
    public double gutter() {
        return lanes.gutter();
    }

    /// Makes the room for names as wide, within what there can be.
    public void gutter(double width) {
        lanes.gutter(width);
    }

    private void leave() {
        asked.clear();
        begin();
    }

    /// Sets the focus to the field that filters.
    public void filter() {
        filter.begin();
    }

    /// Changes between lanes and table; the focus goes along.
    public void turn() {
        table.setSelected(!table.isSelected());
        (table.isSelected() ? twin : lanes).requestFocus();
    }

    /// Gives the focus to the lanes, or to the table in their place.
    public void begin() {
        (table.isSelected() ? twin : lanes).requestFocus();
    }

    /// What Enter does on a chosen lane, or on the row of one.
    public void opens(Runnable open) {
        lanes.addEventHandler(
                KeyEvent.KEY_PRESSED, key -> enter(key, viewModel.selectedNode().get(), open));
        twin.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key ->
                        enter(
                                key,
                                Optional.ofNullable(twin.getSelectionModel().getSelectedItem())
                                        .map(TwinRow::of),
                                open));
    }

    private void enter(KeyEvent key, Optional<NodeId> chosen, Runnable open) {
        if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown() && chosen.isPresent()) {
            viewModel.select(chosen.get());
            open.run();
            key.consume();
        }
    }

    /// Comes nearer in time.
    public void nearer() {
        lanes.zoom(true);
    }

    /// Goes away in time.
    public void farther() {
        lanes.zoom(false);
    }

    /// Goes to earlier.
    public void earlier() {
        lanes.pan(-1);
    }

    /// Goes to later.
    public void later() {
        lanes.pan(1);
    }

    /// Goes to all that is remembered.
    public void all() {
        viewModel.go(viewModel.whole());
    }

    /// Goes to now, and on with it.
    public void now() {
        viewModel.goToNow();
    }

    /// Whether a lane is chosen.
    public boolean isLaneChosen() {
        return viewModel.selectedNode().get().isPresent();
    }

    /// Brings the chosen lane's latest change to the middle; again, all of the lane.
    public void centre() {
        viewModel.centre();
    }

    /// Marks the span of the chosen lane at the pointer, or the present one, and tells its length.
    public void measure() {
        lanes.measure();
    }

    /// Pins the chosen lane at the top, or lets it go.
    public void pin() {
        viewModel.pin();
    }

    /// Changes between lower lanes and usual ones.
    public void turnCompact() {
        compact.setSelected(!compact.isSelected());
    }
}
