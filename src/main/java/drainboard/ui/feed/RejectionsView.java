package drainboard.ui.feed;

import drainboard.ui.control.GivingColumns;
import drainboard.ui.control.SoughtField;

import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// The page of what was refused, with the text as it came.
public final class RejectionsView extends BorderPane {
    private static final double ROW = 40;
    private static final int LINE = 2;
    private static final int BYTE = 3;
    private static final double RAW = 170;
    private static final double FILTER = 180;
    private static final double MOST_DETAILS = 0.5;

    private final RejectionsViewModel model;
    private final Label headline = new Label();
    private final Label kept = new Label();
    private final Label empty = new Label();
    private final ComboBox<String> source = new ComboBox<>();
    private final ComboBox<String> reason = new ComboBox<>();
    private final SoughtField filter;
    private final Button clear = new Button("Clear filters");
    private final Button copyAll = new Button("Copy all shown");
    private final Button copyOne = new Button("Copy as text");
    private final TableView<RejectionRow> table =
            Tables.table("rejections-table", "Rejections, newest first", ROW);
    private final Label place = new Label();
    private final Label detail = new Label();
    private final Label before = new Label();
    private final Text raw = new Text();
    private final Label note = new Label();
    private final VBox details = new VBox();

    /// A page over its view model.
    public RejectionsView(RejectionsViewModel model) {
        this.model = model;
        filter =
                new SoughtField(
                        "rejections-filter",
                        "the rejections by source, reason, detail or text",
                        table::requestFocus);
        setId("rejections");
        getStyleClass().addAll("panel", "feed-view");
        parts();
        arrange();
        bind();
    }

    private void parts() {
        headline.setId("rejections-headline");
        headline.getStyleClass().add("strong");
        headline.setMinWidth(Region.USE_PREF_SIZE);
        kept.setId("rejections-kept");
        kept.getStyleClass().add("caption");
        empty.setId("rejections-empty");
        empty.getStyleClass().add("muted");
        source.setId("rejections-source");
        source.setAccessibleText("Only of this source");
        // However long the longest name is.
        source.setPrefWidth(140);
        source.setMaxWidth(140);
        reason.setId("rejections-reason");
        reason.setAccessibleText("Only for this reason");
        filter.setPrefWidth(FILTER);
        copyAll.setId("rejections-copy-all");
        copyOne.setId("rejections-copy");
        copyOne.setMinWidth(Region.USE_PREF_SIZE);
        place.setId("rejections-place");
        place.getStyleClass().add("strong");
        place.setWrapText(true);
        detail.setId("rejections-detail");
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        before.setId("rejections-before");
        before.setWrapText(true);
        before.setMinHeight(Region.USE_PREF_SIZE);
        before.managedProperty().bind(before.textProperty().isNotEmpty());
        raw.setId("rejections-raw");
        raw.getStyleClass().add("raw");
        note.setId("rejections-note");
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.managedProperty().bind(note.visibleProperty());
        clear.setId("rejections-clear");
        clear.setAccessibleText("Show all rejections");
        clear.managedProperty().bind(clear.visibleProperty());
        VBox said = new VBox(empty, clear);
        said.getStyleClass().add("feed-none");
        table.setPlaceholder(said);
        // One line, with the day where that is not today: compact rows are too low for two.
        column("Seen", 164, "number", RejectionRow::seen);
        column("Source", 96, "small", RejectionRow::source);
        column("Line", 64, "number", RejectionRow::line);
        column("Byte", 116, "number", RejectionRow::offset);
        column("Reason", 124, "small", RejectionRow::reason);
        column("Detail", 200, "small", RejectionRow::detail);
        GivingColumns.on(table, BYTE, LINE);
    }

    private void column(
            String name, double least, String style, Function<RejectionRow, String> word) {
        Tables.column(
                table,
                name,
                least,
                name.equals("Detail") ? 0 : least,
                () -> new PairCell<>(style, row -> new Pair(word.apply(row), "")));
    }

    private void arrange() {
        FlowPane head = new FlowPane(headline, kept, source, reason, filter, copyAll);
        head.getStyleClass().addAll("panel-head", "feed-filters");
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox acts = new HBox(place, copyOne);
        acts.getStyleClass().add("feed-acts");
        VBox text = new VBox(detail, new TextFlow(raw), before, note);
        text.getStyleClass().add("feed-raw");
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(RAW);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText("The refused record as it came");
        details.getStyleClass().add("feed-details");
        details.getChildren().setAll(acts, scroll);
        details.maxHeightProperty().bind(heightProperty().multiply(MOST_DETAILS));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setCenter(table); // first, so that the focus begins in it
        setTop(head);
        setBottom(details);
    }

    private void bind() {
        headline.textProperty().bind(model.headlineProperty());
        kept.textProperty().bind(model.keptProperty());
        empty.textProperty().bind(model.emptyProperty());
        clear.visibleProperty().bind(model.hidingProperty());
        clear.setOnAction(_ -> showAll());
        source.setItems(model.sources());
        source.valueProperty().bindBidirectional(model.sourceProperty());
        reason.setItems(FXCollections.observableList(model.reasons()));
        reason.valueProperty().bindBidirectional(model.reasonProperty());
        filter.textProperty().bindBidirectional(model.wordsProperty());
        table.setItems(model.rows());
        TableChoice<RejectionRow, Object> choice =
                new TableChoice<>(
                        table, model.selectedProperty(), RejectionRow::key, model::isShowing);
        model.turnsProperty().subscribe(choice::follow);
        model.selectedProperty().subscribe(choice::follow);
        model.detailsProperty().subscribe(this::show);
        copyOne.setOnAction(_ -> Copying.copy(model.oneAsText()));
        copyAll.setOnAction(_ -> Copying.copy(model.allAsText()));
    }

    private void showAll() {
        model.clearFilters();
        table.requestFocus();
    }

    private void show(@Nullable RejectionRow row) {
        details.setVisible(row != null);
        details.setManaged(row != null);
        if (row != null) {
            place.setText(row.source() + ", line " + row.line() + ", byte " + row.offset());
            detail.setText(row.reason() + ": " + row.detail());
            before.setText(row.kept());
            raw.setText(row.raw().text());
            note.setText(row.raw().note());
            note.setVisible(!row.raw().note().isEmpty());
        }
    }

    /// Says what is done when the chosen line is opened.
    public void onOpened(Runnable look) {
        Tables.opens(table, _ -> look.run());
    }

    /// Whether one is chosen and the table has the focus: what is asked is asked of that line.
    public boolean isRowFocused() {
        return table.isFocused() && !table.getSelectionModel().isEmpty();
    }

    /// Sets the focus to the field that filters.
    public void filter() {
        filter.begin();
    }

    /// The chosen rejection as text; blank where none is chosen.
    public String oneAsText() {
        return model.oneAsText();
    }

    /// Whether any rejection is shown.
    public boolean isAnyShown() {
        return !model.rows().isEmpty();
    }

    /// All that are shown as text.
    public String allAsText() {
        return model.allAsText();
    }
}
