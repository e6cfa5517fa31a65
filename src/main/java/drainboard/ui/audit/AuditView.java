package drainboard.ui.audit;

import drainboard.ui.audit.AuditExporting.Way;
import drainboard.ui.audit.EntryRow.Two;
import drainboard.ui.control.Figures;
import drainboard.ui.control.GivingColumns;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The page of the audit.
public final class AuditView extends BorderPane {
    /// Three lines of why.
    private static final double ROW = 56;

    private static final int ENTRY = 0;
    private static final int TARGET = 4;
    private static final double MOST_DETAILS = 0.36;
    private static final double LEAST_DETAILS = 70;

    /// The heads of the columns and two rows.
    private static final double LEAST_TABLE = 32 + 2 * ROW;

    private static final double LOW = 420;
    private static final double TIP = 640;
    private static final int AHEAD = 50;
    private static final String LIMITS =
            "What no log on this machine can prove: that every act was entered; that the clock was"
                + " right; that the program that wrote it is the genuine one; and, unless its head"
                + " is kept elsewhere, that its end was not cut off or all of it replaced.";

    private final AuditViewModel model;
    private final Function<Boolean, Optional<Way>> save;
    private final Label headline = new Label();
    private final Label loaded = new Label();
    private final Label empty = new Label();
    private final Label exported = new Label();
    private final Label limits = new Label(LIMITS);
    private final MenuButton export = new MenuButton("Export…");
    private final Button copy = new Button("Copy as text");
    private final FilterBar filters;
    private final TableView<EntryRow> table = new TableView<>();
    private final Label place = new Label();
    private final EntryFields fields = new EntryFields();
    private final Label several =
            new Label("Choose one to read all of its fields; a copy has those of every one.");
    private final VBox details = new VBox();

    /// A page over its view model, which it tells whenever it comes into sight.
    ///
    /// @param save asks where an export goes, told whether it is a table; empty where it was left
    public AuditView(AuditViewModel model, Function<Boolean, Optional<Way>> save) {
        this.model = model;
        this.save = save;
        this.filters = new FilterBar(model.filter());
        setId("audit");
        getStyleClass().addAll("panel", "audit-view");
        parts();
        arrange();
        bind();
    }

    private void parts() {
        label(headline, "audit-headline", "strong");
        headline.setMinWidth(Region.USE_PREF_SIZE);
        label(loaded, "audit-loaded", "caption");
        label(empty, "audit-empty", "muted");
        label(exported, "audit-exported", "small");
        label(limits, "audit-limits", "caption");
        label(place, "audit-place", "strong");
        Tooltip whole = new Tooltip(LIMITS);
        whole.setWrapText(true);
        whole.setMaxWidth(TIP);
        limits.setTooltip(whole);
        label(several, "audit-several", "small");
        for (Label wrapped : List.of(empty, exported, limits, several)) {
            wrapped.setWrapText(true);
            wrapped.setMinHeight(Region.USE_PREF_SIZE);
        }
        exported.managedProperty().bind(exported.visibleProperty());
        export.setId("audit-export");
        export.setAccessibleHelp("Writes all entries to a file, checking them on the way.");
        export.getItems()
                .setAll(
                        item("audit-export-ndjson", "As JSON, one entry a line…", false),
                        item("audit-export-csv", "As a table for a spreadsheet…", true));
        export.setMinWidth(Region.USE_PREF_SIZE);
        copy.setId("audit-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        table.setId("audit-table");
        table.setAccessibleText("Entries of the audit, newest first");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(empty);
        column("Entry", 70, "number", row -> new Two(Figures.count(row.place()), ""));
        column("Time", 148, "number", EntryRow::time);
        column("Who", 100, "small", EntryRow::who);
        column("What", 138, "small", EntryRow::what);
        column("Target", 90, "small", row -> new Two(row.target(), ""));
        column("Why", 132, "small", row -> new Two(row.why(), ""));
        GivingColumns.on(table, ENTRY, TARGET);
    }

    private static void label(Label label, String id, String style) {
        label.setId(id);
        label.getStyleClass().add(style);
    }

    private MenuItem item(String id, String words, boolean asTable) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(
                _ -> save.apply(asTable).ifPresent(way -> model.exporting().export(asTable, way)));
        return item;
    }

    private void column(String name, double wide, String style, Function<EntryRow, Two> words) {
        TableColumn<EntryRow, EntryRow> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(wide);
        column.setPrefWidth(wide);
        if (!name.startsWith("Why")) {
            column.setMaxWidth(wide);
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TwoLines(style, this::reached, words));
        table.getColumns().add(column);
    }

    /// A row came into sight: near the end older ones are asked for.
    private void reached(int index) {
        if (index >= model.rows().size() - AHEAD) {
            model.more();
        }
    }

    private void arrange() {
        filters.getChildren().add(loaded);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox acts = new HBox(place, copy);
        acts.getStyleClass().add("audit-acts");
        details.getStyleClass().add("audit-details");
        details.getChildren().setAll(acts, fields, several);
        VBox.setVgrow(fields, Priority.ALWAYS);
        VBox foot = new VBox(exported, limits);
        foot.getStyleClass().add("audit-details");
        setCenter(table); // first, so that the focus begins in it
        VBox head = new VBox(new ChainBar(model, headline, export), filters);
        setTop(head);
        setBottom(new VBox(details, foot));
        details.maxHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> {
                                    double left =
                                            getHeight()
                                                    - head.getHeight()
                                                    - foot.getHeight()
                                                    - LEAST_TABLE;
                                    return Math.clamp(
                                            left,
                                            LEAST_DETAILS,
                                            Math.max(LEAST_DETAILS, getHeight() * MOST_DETAILS));
                                },
                                heightProperty(),
                                head.heightProperty(),
                                foot.heightProperty()));
        // In a low place the rows need the room; pointing at it tells the whole.
        heightProperty().subscribe(high -> limits.setWrapText(high.doubleValue() >= LOW));
    }

    private void bind() {
        headline.textProperty().bind(model.headlineProperty());
        loaded.textProperty().bind(model.loadedProperty());
        empty.textProperty().bind(model.emptyProperty());
        exported.textProperty().bind(model.exporting().saidProperty());
        exported.visibleProperty().bind(exported.textProperty().isNotEmpty());
        filters.setVisible(model.isKept());
        filters.setManaged(model.isKept());
        table.setItems(model.rows());
        table.getSelectionModel()
                .getSelectedItems()
                .addListener(
                        (ListChangeListener<EntryRow>)
                                _ ->
                                        model.choose(
                                                List.copyOf(
                                                        table.getSelectionModel()
                                                                .getSelectedItems())));
        place.textProperty().bind(model.chosen().saidProperty());
        details.visibleProperty().bind(place.textProperty().isNotEmpty());
        details.managedProperty().bind(details.visibleProperty());
        for (Node part : List.of(fields, several)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        fields.visibleProperty().bind(model.chosen().onlyProperty().isNotNull());
        several.visibleProperty().bind(fields.visibleProperty().not());
        model.chosen().onlyProperty().subscribe(this::show);
        copy.setOnAction(_ -> Copying.copy(model.chosenAsText()));
        visibleProperty().subscribe((_, now) -> model.look(now));
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> goes(key, KeyCode.ENTER, fields));
        fields.addEventHandler(KeyEvent.KEY_PRESSED, key -> goes(key, KeyCode.ESCAPE, table));
    }

    /// Enter goes from the chosen entry to all that it says, which the arrows read; Esc goes back.
    private void goes(KeyEvent key, KeyCode by, Node to) {
        if (key.getCode() == by && fields.isVisible() && !key.isShortcutDown()) {
            to.requestFocus();
            key.consume();
        }
    }

    private void show(@Nullable EntryRow row) {
        if (row != null) {
            fields.show(row);
        }
    }

    /// Sets the focus to the field that filters.
    public void filter() {
        filters.begin();
    }

    /// Writes on the buttons by which keys the same is done.
    public void named(String exportKey, String copyKey) {
        export.setText(("Export…  " + exportKey).strip());
        copy.setText(("Copy as text  " + copyKey).strip());
    }

    /// Whether it is in sight.
    public boolean isShown() {
        return isVisible();
    }

    /// Copies what is chosen.
    public void copy() {
        copy.fire();
    }

    /// Offers the ways to export.
    public void export() {
        export.requestFocus();
        export.show();
    }
}
