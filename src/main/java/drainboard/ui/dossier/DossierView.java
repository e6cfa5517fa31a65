package drainboard.ui.dossier;

import drainboard.ui.control.GivingColumns;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// The page of a node's dossier: its drains above what happened to it.
public final class DossierView extends BorderPane {
    private static final double ROW = 40;
    private static final double HEADS = 28;
    private static final int TOLD = 2;
    private static final int MAINTENANCE = 4;
    private static final int RETURNING = 5;
    private static final double DRAINS = 0.4;
    private static final double MOST_DETAILS = 0.34;
    private static final double STEP = 87;

    /// The least of the column that takes what is left.
    private static final double LAST = 92;

    private final DossierViewModel model;
    private final Runnable fleet;
    private final CrumbBar crumbs = new CrumbBar(this::go);
    private final Button older = new Button("Older");
    private final Button again = new Button("Read again");
    private final Button copy = new Button("Copy");
    private final Button stop = new Button("Stop");
    private final Label said = new Label();
    private final Label waiting = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final HBox wait = new HBox(progress, waiting, stop);
    private final TableView<DrainLine> drains = new TableView<>();
    private final TableView<HappenedLine> happened = new TableView<>();
    private final Label details = new Label();
    private final ScrollPane whole = new ScrollPane(details);
    private boolean filling;

    /// A page over its view model.
    ///
    /// @param fleet goes to the fleet
    public DossierView(DossierViewModel model, Runnable fleet) {
        this.model = model;
        this.fleet = fleet;
        setId("dossier");
        getStyleClass().addAll("panel", "dossier-view");
        buttons();
        labels();
        drainColumns();
        happenedColumns();
        arrange();
        bind();
    }

    private void buttons() {
        button(older, "dossier-older", "Reads what lies before what is shown");
        button(again, "dossier-again", "Reads the journal again, from the newest");
        button(copy, "dossier-copy", "Copies all that was read as text, times as shown");
        button(stop, "dossier-stop", "Ends the search; what was found is shown");
        older.setOnAction(_ -> model.older());
        again.setOnAction(_ -> model.again());
        stop.setOnAction(_ -> model.stop());
        copy.setOnAction(_ -> copy());
    }

    private static void button(Button button, String id, String help) {
        button.setId(id);
        button.setAccessibleHelp(help);
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    private void labels() {
        said.setId("dossier-said");
        said.getStyleClass().add("caption");
        waiting.setId("dossier-waiting");
        waiting.getStyleClass().add("small");
        progress.setAccessibleText("The journal is being read");
        wait.setId("dossier-wait");
        wait.getStyleClass().add("dossier-bar");
        wait.managedProperty().bind(wait.visibleProperty());
        details.setId("dossier-details");
        details.getStyleClass().add("raw-text");
        whole.setId("dossier-whole");
        whole.setAccessibleText("All of what is chosen");
        whole.setFitToWidth(true);
        whole.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        whole.managedProperty().bind(whole.visibleProperty());
        whole.maxHeightProperty().bind(heightProperty().multiply(MOST_DETAILS));
        for (Label wrapped : List.of(said, details)) {
            wrapped.setWrapText(true);
            wrapped.setMinHeight(Region.USE_PREF_SIZE);
        }
    }

    private void drainColumns() {
        table(drains, "dossier-drains", "Drains, newest first. One that is chosen narrows below.");
        column(drains, "Drain began", 112, "number", DrainLine::started);
        column(drains, "Lasted", 64, "number", DrainLine::lasted);
        for (int at = 0; at < DrainLine.STEPS.size(); at++) {
            int step = at;
            column(drains, DrainLine.STEPS.get(at), STEP, "number", one -> one.steps().get(step));
        }
        column(drains, "Outcome", 134, "small", DrainLine::outcome);
        column(drains, "Who, and why", LAST, "small", DrainLine::who);
        TimeColumn.follow(drains.getColumns().getFirst(), model.zone());
        GivingColumns.on(drains, RETURNING, MAINTENANCE);
    }

    private void happenedColumns() {
        table(happened, "dossier-happened", "What was said and decided of it, newest first");
        column(happened, "Happened", 128, "number", HappenedLine::time);
        column(happened, "What", 186, "small", HappenedLine::what);
        column(happened, "Told, or who decided", 204, "small", HappenedLine::who);
        column(happened, "What came of it, or why", LAST, "small", HappenedLine::why);
        TimeColumn.follow(happened.getColumns().getFirst(), model.zone());
        GivingColumns.on(happened, TOLD);
    }

    private static <R> void table(TableView<R> table, String id, String words) {
        table.setId(id);
        table.setAccessibleText(words);
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private static <R> void column(
            TableView<R> table, String name, double wide, String style, Function<R, Cell> words) {
        TableColumn<R, R> column = new TableColumn<>();
        // A head of its own, which tells the whole of a name that a large text leaves no room for.
        Label head = new Label(name);
        head.setTooltip(new Tooltip(name));
        column.setGraphic(head);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(wide);
        column.setPrefWidth(wide);
        if (wide != LAST) {
            column.setMaxWidth(wide);
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new CellView<>(style, words));
        table.getColumns().add(column);
    }

    private void arrange() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(crumbs, gap, older, again, copy);
        first.getStyleClass().add("dossier-bar");
        VBox head = new VBox(first, said, wait);
        head.getStyleClass().add("dossier-head");
        drains.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                this::drainsHigh, heightProperty(), drains.getItems()));
        drains.setMinHeight(HEADS + ROW);
        happened.setMinHeight(0);
        // It takes what is left: what it would like to have is not taken from the drains.
        happened.setPrefHeight(0);
        VBox.setVgrow(happened, Priority.ALWAYS);
        VBox lists = new VBox(drains, happened);
        lists.getStyleClass().add("dossier-lists");
        setCenter(lists); // first, so that the focus begins in it
        setTop(head);
        setBottom(whole);
    }

    /// As high as its rows, within its share; all of that while it says why there are none.
    private double drainsHigh() {
        int rows = drains.getItems().size();
        double most = getHeight() * DRAINS;
        return rows == 0 ? most : Math.min(most, HEADS + rows * ROW);
    }

    private void bind() {
        model.crumbsProperty().subscribe(crumbs::show);
        said.textProperty().bind(model.saidProperty());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        waiting.textProperty().bind(model.waitingProperty());
        wait.visibleProperty().bind(waiting.textProperty().isNotEmpty());
        older.disableProperty().bind(model.moreProperty().not());
        details.textProperty().bind(model.detailsProperty());
        whole.visibleProperty().bind(details.textProperty().isNotEmpty());
        drains.setPlaceholder(placeholder(model.nothingProperty()));
        happened.setPlaceholder(placeholder(model.nothingHappenedProperty()));
        follow(drains, model.drains(), DrainLine::key);
        follow(happened, model.happened(), line -> line.at() + " " + line.place());
        drains.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        happened.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    }

    private static Label placeholder(ReadOnlyStringProperty why) {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.textProperty().bind(why);
        return label;
    }

    /// Has a table show rows; what is chosen in it stays chosen while its words change.
    private <R> void follow(TableView<R> table, ObservableList<R> rows, Function<R, String> key) {
        table.getItems().setAll(rows);
        rows.addListener(
                (ListChangeListener<R>)
                        _ -> {
                            R chosen = table.getSelectionModel().getSelectedItem();
                            filling = true;
                            table.getItems().setAll(rows);
                            if (chosen != null) {
                                String wanted = key.apply(chosen);
                                rows.stream()
                                        .filter(row -> key.apply(row).equals(wanted))
                                        .findFirst()
                                        .ifPresent(table.getSelectionModel()::select);
                            }
                            filling = false;
                        });
    }

    private void choose(@Nullable DrainLine line) {
        if (!filling) {
            model.choose(line);
        }
    }

    private void choose(@Nullable HappenedLine line) {
        if (!filling) {
            model.choose(line);
        }
    }

    /// Goes back along the way: to the fleet, to all of the node, to all of the drain.
    private void go(int step) {
        if (step == 0) {
            fleet.run();
        } else if (step == 1) {
            happened.getSelectionModel().clearSelection();
            drains.getSelectionModel().clearSelection();
            drains.requestFocus();
        } else {
            happened.getSelectionModel().clearSelection();
            happened.requestFocus();
        }
    }

    /// Whether a node's dossier is open.
    public boolean isOpen() {
        return model.node() != null;
    }

    /// Whether there is more to read.
    public boolean hasOlder() {
        return model.moreProperty().get();
    }

    /// Reads what lies before what is shown.
    public void older() {
        model.older();
    }

    /// Reads it again, from the newest.
    public void again() {
        model.again();
    }

    /// Copies all that was read as text.
    public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.asText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
