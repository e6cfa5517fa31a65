package drainboard.ui.service;

import drainboard.ui.control.GivingColumns;
import drainboard.ui.control.Look;
import drainboard.ui.control.SoughtField;
import drainboard.ui.fx.KeyedRows;
import drainboard.ui.fx.Marked;
import drainboard.ui.fx.RowList;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// The services, and below them the replicas of the chosen one.
public final class ServiceView extends VBox {
    private static final double ROW = 28;
    private static final double HEADS = 28;
    private static final double FEW_ROWS = 2;
    private static final double MARGINS = 24;
    private static final double FILTER = 160;
    private static final int DRAINING = 2;
    private static final int AWAY = 3;
    private static final int UNKNOWN = 5;
    private static final int IN_IT_FOR = 3;
    private static final int MODE = 2;

    private final ServiceViewModel model;
    private final Label head = new Label();
    private final Label empty = new Label();
    private final Label sentence = new Label();
    private final TableView<ServiceRow> services = new TableView<>();
    private final RowList<ReplicaRow> replicasShown = new RowList<>(ReplicaRow::key);
    private final TableView<ReplicaRow> replicas = new TableView<>(replicasShown);
    private final VBox details = new VBox();
    private final ListAndDetails both = new ListAndDetails(services, details);
    private final SoughtField filter =
            new SoughtField(
                    "services-filter",
                    "the services by name, need, node or workload",
                    services::requestFocus);
    private boolean filling;

    /// A page of what the view model shows.
    public ServiceView(ServiceViewModel model) {
        this.model = model;
        setId("services");
        getStyleClass().addAll("panel", "service-view");
        services();
        replicas();
        arrange();
        bind();
    }

    private void services() {
        table(services, "services-table", "Services. Enter goes to the replicas.");
        empty.setId("services-empty");
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        services.setPlaceholder(empty);
        column(
                services,
                "Service",
                128,
                0,
                () -> new LookCell<>(ServiceRow::look, ServiceRow::name));
        words("Accepting", 86, "strong", ServiceRow::accepting);
        words("Draining", 74, "number", ServiceRow::draining);
        words("Away", 60, "number", ServiceRow::away);
        words("Halted", 66, "number", ServiceRow::halted);
        words("Unknown", 78, "number", ServiceRow::unknown);
        column(services, "Needs", 200, 0, () -> word("small", (row, _) -> row.need()));
        GivingColumns.on(services, AWAY, DRAINING, UNKNOWN);
    }

    private void words(String name, double wide, String style, Function<ServiceRow, String> text) {
        column(services, name, wide, wide, () -> word(style, (row, _) -> text.apply(row)));
    }

    private void replicas() {
        table(replicas, "services-replicas", "Replicas. Enter shows the node.");
        column(replicas, "Node", 100, 0, () -> new LookCell<>(ReplicaRow::look, ReplicaRow::name));
        column(replicas, "Counts as", 92, 92, () -> word("small", (row, _) -> row.standing()));
        column(
                replicas,
                "Mode of the node",
                132,
                132,
                () -> new DoubtedCell<>(ReplicaRow::mode, row -> row.look() == Look.UNKNOWN));
        column(replicas, "In it for", 170, 170, () -> word("number", ReplicaRow::age));
        column(replicas, "Workload", 120, 0, () -> word("small", (row, _) -> row.workload()));
        GivingColumns.on(replicas, IN_IT_FOR, MODE);
    }

    private <R> WordCell<R> word(String style, BiFunction<R, Instant, String> text) {
        return new WordCell<>(style, model.now(), text);
    }

    private static void table(TableView<?> table, String id, String spoken) {
        table.setId(id);
        table.setAccessibleText(spoken);
        table.setFixedCellSize(ROW);
        table.setMinHeight(2 * ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private static <R> void column(
            TableView<R> table,
            String name,
            double least,
            double most,
            Supplier<TableCell<R, R>> cell) {
        TableColumn<R, R> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(least);
        column.setPrefWidth(least);
        if (most > 0) {
            column.setMaxWidth(most);
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        table.getColumns().add(column);
    }

    private void arrange() {
        head.setId("services-head");
        head.getStyleClass().add("strong");
        head.setWrapText(true);
        head.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane line = new FlowPane(head, filter);
        line.getStyleClass().addAll("panel-head", "service-bar");
        line.setMinHeight(Region.USE_PREF_SIZE);
        head.maxWidthProperty().bind(line.widthProperty().subtract(MARGINS));
        filter.setPrefWidth(FILTER);
        sentence.setId("services-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        // Where there is hardly room for rows, the row's own need tells it in short.
        sentence.visibleProperty()
                .bind(sentence.textProperty().isNotEmpty().and(both.tightProperty().not()));
        sentence.managedProperty().bind(sentence.visibleProperty());
        details.getStyleClass().add("service-details");
        details.getChildren().setAll(sentence, replicas);
        VBox.setVgrow(replicas, Priority.ALWAYS);
        replicas.setMinHeight(0);
        replicas.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> HEADS + ROW * Math.max(FEW_ROWS, replicas.getItems().size()),
                                replicas.getItems()));
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().setAll(line, both);
    }

    private void bind() {
        head.textProperty().bind(model.headProperty());
        empty.textProperty().bind(model.emptyProperty());
        filter.textProperty().bindBidirectional(model.wordsProperty());
        model.rows().subscribe(_ -> fill());
        model.replicas()
                .subscribe(rows -> Marked.during(replicas, replicasShown, rows, ReplicaRow::key));
        model.chosen().subscribe(this::show);
        services.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        services.addEventFilter(KeyEvent.KEY_PRESSED, press -> enter(press, this::below));
        replicas.addEventFilter(KeyEvent.KEY_PRESSED, press -> enter(press, this::open));
        replicas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    /// A row that is replaced loses its selection for a moment, which is no choice.
    private void fill() {
        filling = true;
        KeyedRows.update(services.getItems(), model.rows().get(), ServiceRow::service);
        filling = false;
        // One that is not there as it was is told next, as it is now or as hidden.
        ServiceRow chosen = model.chosen().get();
        if (chosen == null || services.getItems().contains(chosen)) {
            show(chosen);
        }
    }

    private void chosen(@Nullable ServiceRow row) {
        if (!filling && row != null) {
            model.choose(row.service());
        }
    }

    private void show(@Nullable ServiceRow row) {
        details.setVisible(row != null);
        sentence.setText(row == null ? "" : row.sentence());
        if (row != null && !row.equals(services.getSelectionModel().getSelectedItem())) {
            services.getSelectionModel().select(row);
        }
        if (row == null && !services.getSelectionModel().isEmpty()) {
            services.getSelectionModel().clearSelection();
        }
        replicas.setAccessibleText(
                row == null
                        ? "Replicas"
                        : "Replicas of " + row.spoken() + ". Enter shows the node.");
    }

    private static void enter(KeyEvent press, Runnable what) {
        if (press.getCode() == KeyCode.ENTER && !press.isShortcutDown() && !press.isAltDown()) {
            what.run();
            press.consume();
        }
    }

    private void below() {
        if (details.isVisible()) {
            replicas.requestFocus();
            if (replicas.getSelectionModel().isEmpty()) {
                replicas.getSelectionModel().selectFirst();
            }
        }
    }

    private void click(MouseEvent click) {
        if (click.getClickCount() == 2) {
            open();
        }
    }

    /// Sets the focus to the field that filters.
    public void filter() {
        filter.begin();
    }

    /// Shows the node of the chosen replica.
    public void open() {
        ReplicaRow row = replicas.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.open(row);
        }
    }

    /// Whether a replica is chosen.
    public boolean isReplicaChosen() {
        return !replicas.getSelectionModel().isEmpty();
    }
}
