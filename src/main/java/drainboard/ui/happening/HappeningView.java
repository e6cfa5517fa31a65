package drainboard.ui.happening;

import drainboard.ui.control.GivingColumns;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/// The page of the events. `Enter` opens the node of a row, `Home` goes back to the newest.
public final class HappeningView extends BorderPane {
    private static final double ROW = 40;
    private static final int ARRIVED = 1;
    private static final int ACTION = 4;
    private static final double UTC = 110;
    private static final double LOCAL = 146;
    private static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+C");

    private final HappeningViewModel model;
    private final Runnable inspect;
    private final Label head = new Label();
    private final Button newer = new Button();
    private final Button copy = new Button("Copy shown");
    private final TextField filter = new TextField();
    private final Label fault = new Label();
    private final Label elsewhere = new Label();
    private final Label empty = new Label();
    private final TableView<HappeningRow> table = new TableView<>();
    private @Nullable ScrollBar bar;

    /// A page over its view model.
    ///
    /// @param zone changes when all times are to be written anew
    /// @param inspect goes to the inspector, which shows the node that was chosen
    public HappeningView(HappeningViewModel model, ObservableValue<ZoneId> zone, Runnable inspect) {
        this.model = model;
        this.inspect = inspect;
        parts();
        arrange();
        bind();
        zone.addListener((_, _, now) -> written(now));
        written(zone.getValue());
    }

    /// All times in another zone; one that is not UTC says its offset and is longer.
    private void written(ZoneId zone) {
        double width = zone.equals(ZoneOffset.UTC) ? UTC : LOCAL;
        for (TableColumn<HappeningRow, ?> column : table.getColumns().subList(0, 2)) {
            column.setMinWidth(width);
            column.setPrefWidth(width);
            column.setMaxWidth(width);
        }
        table.refresh();
    }

    private void parts() {
        setId("events");
        getStyleClass().addAll("panel", "happening-view");
        head.setId("events-head");
        head.getStyleClass().addAll("small", "muted");
        head.setMinWidth(Region.USE_PREF_SIZE);
        newer.setId("events-newer");
        newer.setMinWidth(Region.USE_PREF_SIZE);
        copy.setId("events-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setAccessibleText("Copy the events shown as a table for a spreadsheet");
        filter.setId("events-filter");
        filter.getStyleClass().add("word-filter");
        filter.setPromptText("Filter: node:0x4* mode:draining is:refused text");
        filter.setAccessibleText("Filter the events");
        fault.setId("events-fault");
        fault.getStyleClass().addAll("small", "filter-fault", "happening-fault");
        fault.setWrapText(true);
        elsewhere.setId("events-elsewhere");
        elsewhere.getStyleClass().addAll("small", "muted", "happening-fault");
        elsewhere.setWrapText(true);
        empty.setId("events-empty");
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        table.setId("events-table");
        table.setAccessibleText("Events, newest first");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(empty);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        column("Said", UTC, "number", model.words()::said);
        column("Arrived", UTC, "number", model.words()::arrived);
        column("Node", 60, "strong", HappeningWords::node);
        column("From → to, outcome", 168, "small", HappeningWords::change);
        column("Action", 160, "small", HappeningWords::actions);
        column("Note, source:line", 140, "small", HappeningWords::note);
        // What a wide window has to give is for the note, whose words have no end of their own.
        atMost(2, 110);
        atMost(3, 210);
        atMost(4, 190);
        GivingColumns.on(table, ACTION, ARRIVED);
    }

    private void column(
            String name, double width, String style, Function<HappeningRow, TwoLines> words) {
        TableColumn<HappeningRow, HappeningRow> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TwoLinesCell(style, words));
        table.getColumns().add(column);
    }

    private void atMost(int column, double width) {
        table.getColumns().get(column).setMaxWidth(width);
    }

    private void arrange() {
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox line = new HBox(head, filter, newer, copy);
        line.getStyleClass().addAll("panel-head", "happening-bar");
        setCenter(table); // first, so that the focus begins in it
        setTop(new VBox(line, fault, elsewhere));
    }

    private void bind() {
        head.textProperty().bind(model.headProperty());
        empty.textProperty().bind(model.emptyProperty());
        fault.textProperty().bind(model.faultProperty());
        fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
        fault.managedProperty().bind(fault.visibleProperty());
        elsewhere.textProperty().bind(model.elsewhereProperty());
        elsewhere.visibleProperty().bind(elsewhere.textProperty().isNotEmpty());
        elsewhere.managedProperty().bind(elsewhere.visibleProperty());
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        table.setItems(model.rows());
        table.skinProperty().subscribe(_ -> scrolls());
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        table.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        open();
                    }
                });
        model.writtenProperty().subscribe(_ -> table.refresh());
        model.newerProperty().subscribe(count -> newer(count.longValue()));
        newer.managedProperty().bind(newer.visibleProperty());
        newer.setOnAction(_ -> newest());
        copy.setOnAction(_ -> copy(List.copyOf(model.rows())));
    }

    private void scrolls() {
        table.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(one -> one.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .ifPresent(
                        one -> {
                            bar = one;
                            one.valueProperty().subscribe(_ -> hold());
                        });
    }

    private void chosen(@Nullable HappeningRow row) {
        hold();
        if (row != null) {
            model.choose(row);
        }
    }

    /// What is read stays where it is.
    private void hold() {
        ScrollBar scrolled = bar;
        model.hold(
                !table.getSelectionModel().isEmpty()
                        || (scrolled != null && scrolled.isVisible() && scrolled.getValue() > 0));
    }

    private void newer(long count) {
        newer.setText(count + " newer  Home");
        newer.setAccessibleText(HappeningWords.events(count) + " came since; go to the newest");
        newer.setVisible(count > 0);
    }

    private void press(KeyEvent key) {
        if (COPY.match(key)) {
            copy(List.copyOf(table.getSelectionModel().getSelectedItems()));
        } else if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        } else if (key.getCode() == KeyCode.ENTER) {
            open();
        } else if (key.getCode() == KeyCode.HOME) {
            newest();
        } else {
            return;
        }
        key.consume();
    }

    private void typed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE
                || key.getCode() == KeyCode.ENTER
                || key.getCode() == KeyCode.DOWN) {
            table.requestFocus();
            key.consume();
        }
    }

    /// Whether a row is chosen and the table has the focus: what is asked is asked of that row.
    public boolean isRowFocused() {
        return table.isFocused() && !table.getSelectionModel().isEmpty();
    }

    /// Looks at the row that is chosen, wherever else was looked at since.
    public void chooseAgain() {
        HappeningRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.choose(row);
        }
    }

    private void open() {
        if (!table.getSelectionModel().isEmpty()) {
            chooseAgain();
            inspect.run();
        }
    }

    /// Goes to the newest, and on with what comes.
    public void newest() {
        table.getSelectionModel().clearSelection();
        table.scrollTo(0);
        model.hold(false);
    }

    /// Copies the rows shown.
    public void copyShown() {
        copy(List.copyOf(model.rows()));
    }

    /// Sets the focus to the filter.
    public void filter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void copy(List<HappeningRow> rows) {
        if (!rows.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.words().table(rows));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
