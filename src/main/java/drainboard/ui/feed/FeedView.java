package drainboard.ui.feed;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// The page of the sources.
public final class FeedView extends BorderPane {
    /// Room for a word, and for three lines of why it stands so.
    private static final double ROW = 64;

    private static final double MOST_DETAILS = 0.5;

    private final FeedViewModel model;
    private final Label headline = new Label();
    private final TableView<SourceRow> table =
            Tables.table("feeds-table", "Sources, in the order in which they were added", ROW);
    private final Label chosen = new Label();
    private final GridPane lines = new GridPane();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final Button stop = new Button("Stop following");
    private final Button copy = new Button("Copy as text");
    private final Label question = new Label();
    private final Button yes = new Button("Stop it");
    private final Button no = new Button("Keep following");
    private final HBox asking = new HBox(question, yes, no);
    private final VBox details = new VBox();

    /// A page over its view model.
    ///
    /// @param empty is shown where nothing is being followed
    public FeedView(FeedViewModel model, Node empty) {
        this.model = model;
        setId("feeds");
        getStyleClass().addAll("panel", "feed-view");
        table.setPlaceholder(empty);
        parts();
        arrange();
        bind();
    }

    private void parts() {
        headline.setId("feeds-headline");
        headline.getStyleClass().add("strong");
        chosen.setId("feeds-chosen");
        chosen.getStyleClass().add("strong");
        chosen.setWrapText(true);
        lines.setId("feeds-details");
        lines.getStyleClass().add("feed-lines");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText("All that is known of the chosen source");
        stop.setId("feeds-stop");
        copy.setId("feeds-copy");
        question.setId("feeds-question");
        question.setWrapText(true);
        yes.setId("feeds-stop-yes");
        no.setId("feeds-stop-no");
        asking.getStyleClass().add("feed-asking");
        for (Button button : List.of(stop, copy, yes, no)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        Tables.column(table, "", 28, 28, LookCell::new);
        Tables.column(
                table,
                "Source / format",
                126,
                164,
                () -> new PairCell<>("strong", SourceRow::name));
        Tables.column(
                table, "Status", 132, 0, () -> new PairCell<>("feed-word", SourceRow::status));
        Tables.column(
                table,
                "Last contact / event",
                124,
                136,
                () -> new PairCell<>("number", SourceRow::seen));
        Tables.column(table, "Records", 78, 96, () -> new PairCell<>("number", SourceRow::records));
        Tables.column(
                table,
                "Refused / gaps",
                100,
                120,
                () -> new PairCell<>("number", SourceRow::refused));
    }

    private void arrange() {
        HBox head = new HBox(headline);
        head.getStyleClass().add("panel-head");
        HBox.setHgrow(chosen, Priority.ALWAYS);
        HBox.setHgrow(question, Priority.ALWAYS);
        chosen.setMaxWidth(Double.MAX_VALUE);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox acts = new HBox(chosen, copy, stop);
        acts.getStyleClass().add("feed-acts");
        details.getStyleClass().add("feed-details");
        details.getChildren().setAll(acts, asking, scroll);
        details.maxHeightProperty().bind(heightProperty().multiply(MOST_DETAILS));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        StandingView standing =
                new StandingView(
                        "feeds-standing",
                        model.standing().notableProperty(),
                        model.standing()::act);
        standing.getStyleClass().add("standing-listed");
        standing.visibleProperty().bind(Bindings.isNotEmpty(standing.getChildren()));
        standing.managedProperty().bind(standing.visibleProperty());
        setTop(new VBox(head, standing));
        setCenter(table);
        setBottom(details);
    }

    private void bind() {
        headline.textProperty().bind(model.headlineProperty());
        table.setItems(model.rows());
        TableChoice<SourceRow, String> choice =
                new TableChoice<>(
                        table, model.selectedProperty(), SourceRow::key, model::isShowing);
        model.turnsProperty().subscribe(choice::follow);
        model.selectedProperty().subscribe(choice::follow);
        model.detailsProperty().subscribe(this::show);
        stop.disableProperty().bind(model.recordedProperty());
        stop.setOnAction(_ -> ask());
        copy.setOnAction(_ -> Copying.copy(model.asText()));
        asking.visibleProperty().bind(model.stoppingProperty().isNotNull());
        asking.managedProperty().bind(asking.visibleProperty());
        yes.setOnAction(_ -> model.answerStop(true));
        no.setOnAction(_ -> leave());
        no.setCancelButton(true);
    }

    /// Says who looks at the source that is opened, by its name.
    public void onOpened(Consumer<String> look) {
        Tables.opens(table, row -> look.accept(row.key()));
    }

    /// Why the chosen source cannot be stopped, as a sentence; blank where it can.
    public String unstoppable() {
        if (model.recordedProperty().get()) {
            return "A recording is played, of which nothing can be stopped.";
        }
        return model.detailsProperty().get() == null ? "No source is chosen." : "";
    }

    /// All that is known of the chosen source as text; blank where none is chosen.
    public String asText() {
        return model.asText();
    }

    /// Asks whether the chosen source is to be stopped; what keeps it has the focus.
    public void ask() {
        model.askStop();
        question.setText(model.stopQuestion());
        no.requestFocus();
    }

    private void leave() {
        model.answerStop(false);
        stop.requestFocus();
    }

    private void show(@Nullable SourceRow row) {
        details.setVisible(row != null);
        details.setManaged(row != null);
        if (row == null) {
            return;
        }
        chosen.setText(row.name().first());
        int at = 0;
        for (Pair line : row.details()) {
            put(at++, line);
        }
        lines.getChildren().remove(2 * at, lines.getChildren().size());
    }

    /// Labels stay while their words change, so that nothing jumps and little is drawn anew.
    private void put(int at, Pair line) {
        if (lines.getChildren().size() <= 2 * at) {
            Label name = new Label();
            name.getStyleClass().add("feed-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label();
            value.getStyleClass().add("small");
            value.setWrapText(true);
            value.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setHgrow(value, Priority.ALWAYS);
            lines.addRow(at, name, value);
        }
        ((Label) lines.getChildren().get(2 * at)).setText(line.first());
        ((Label) lines.getChildren().get(2 * at + 1)).setText(line.second());
    }
}
