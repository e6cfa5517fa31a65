package drainboard.ui.node;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Slant;
import drainboard.ui.node.Page.Section;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The inspector column, with the provenance of what it shows below where that is open.
public final class InspectorView extends BorderPane {
    private static final double MOST_DRAWER = 0.5;

    private final InspectorViewModel model;
    private final Label title = new Label();
    private final Tooltip whole = new Tooltip();
    private final Mark mark = new Mark(Look.UNKNOWN);
    private final Label mode = new Label();
    private final Label readiness = new Label();
    private final VBox reasons = new VBox();
    private final VBox sections = new VBox();
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final Button copy = new Button();
    private final PauseTransition passing = new PauseTransition(Duration.seconds(4));
    private final Slant slant = new Slant(mode);
    private final StringProperty copies = new SimpleStringProperty("Copy");
    private final HBox leads;
    private final VBox proof = new VBox();
    private final ScrollPane drawer = new ScrollPane(proof);
    private List<Section> drawn = List.of();
    private String subject = "";

    /// An inspector over its view model.
    ///
    /// @param leads the buttons that lead on from a node that is shown
    public InspectorView(InspectorViewModel model, List<Button> leads) {
        this.model = model;
        this.leads = new HBox(leads.toArray(Node[]::new));
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("inspector");
        getStyleClass().add("panel");
        title.setId("inspector-title");
        title.getStyleClass().add("headline");
        whole.getStyleClass().add("whole");
        whole.setWrapText(true);
        mode.setId("inspector-mode");
        readiness.setId("inspector-readiness");
        readiness.getStyleClass().add("strong");
        reasons.setId("inspector-reasons");
        reasons.getStyleClass().add("inspector-reasons");
        sections.setId("inspector-sections");
        sections.getStyleClass().add("inspector-sections");
        scroll.setId("inspector-scroll");
        scroll.setAccessibleText("All that is known of what was chosen");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        proof.getStyleClass().add("inspector-sections");
        drawer.setId("inspector-provenance");
        drawer.setAccessibleText("Where this was said, and the line as it came");
        drawer.setFitToWidth(true);
        drawer.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        drawer.maxHeightProperty().bind(heightProperty().multiply(MOST_DRAWER));
        copy.setId("inspector-copy");
        copy.getStyleClass().addAll("button-quiet", "inspector-copy");
        copy.setTooltip(new Tooltip("Copies all that stands here as text"));
        for (Label label : List.of(title, mode)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
    }

    private void arrange() {
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(title, copy);
        first.getStyleClass().add("inspector-title-line");
        HBox second = new HBox(mark, mode);
        second.getStyleClass().add("inspector-mode-line");
        leads.getStyleClass().add("inspector-leads");
        leads.getChildren().forEach(one -> one.getStyleClass().add("inspector-copy"));
        VBox head = new VBox(first, second, readiness);
        head.getStyleClass().add("inspector-head");
        // However many reasons there are, and however long, the inspector is no higher for them.
        body.getChildren().setAll(reasons, leads, sections);
        body.getStyleClass().add("inspector-body");
        setTop(head);
        setCenter(scroll);
    }

    private void bind() {
        model.pageProperty().subscribe(this::show);
        model.provenanceProperty().subscribe(this::prove);
        copy.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> model.copiedProperty().get() ? "Copied" : copies.get(),
                                model.copiedProperty(),
                                copies));
        copy.setOnAction(_ -> copy());
        passing.setOnFinished(_ -> model.copiedLongAgo());
        model.copiedProperty().subscribe(this::passes);
    }

    private void passes(boolean copied) {
        if (copied) {
            passing.playFromStart();
        } else {
            passing.stop();
        }
    }

    /// The clock of what passes.
    Animation passing() {
        return passing;
    }

    /// What stands on the button that copies, while nothing was copied just now.
    public StringProperty copiesProperty() {
        return copies;
    }

    private void prove(Optional<Section> section) {
        proof.getChildren().setAll(section.stream().map(InspectorView::box).toList());
        setBottom(section.isPresent() ? drawer : null);
    }

    /// Copies the whole page as text.
    public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.asText());
        Clipboard.getSystemClipboard().setContent(content);
        model.copied();
    }

    private void show(Page page) {
        String shown = Sanitizer.measured(page.title());
        title.setText(shown);
        whole.setText(page.title());
        title.setTooltip(shown.equals(page.title()) ? null : whole);
        mark.setLook(page.look());
        mark.setVisible(!page.readiness().isEmpty());
        mark.setManaged(!page.readiness().isEmpty());
        mode.setText(page.mode());
        slant.lean(page.lastKnown());
        copy.setVisible(page.isOfSomething());
        readiness.setText("Readiness  " + page.readiness());
        readiness.setVisible(!page.readiness().isEmpty());
        readiness.setManaged(!page.readiness().isEmpty());
        leads.setVisible(!page.readiness().isEmpty());
        leads.setManaged(!page.readiness().isEmpty());
        List<Node> said = new ArrayList<>();
        page.reasons().forEach(reason -> said.add(LineBox.of(new Line.Prose(reason))));
        reasons.getChildren().setAll(said);
        if (!page.title().equals(subject)) {
            subject = page.title();
            scroll.setVvalue(0);
        }
        draw(page.sections());
    }

    /// Draws the sections that read differently than before; the others are left alone.
    private void draw(List<Section> now) {
        List<Node> boxes = new ArrayList<>();
        for (int at = 0; at < now.size(); at++) {
            boolean same = at < drawn.size() && drawn.get(at).equals(now.get(at));
            boxes.add(same ? sections.getChildren().get(at) : box(now.get(at)));
        }
        sections.getChildren().setAll(boxes);
        drawn = now;
    }

    private static Node box(Section section) {
        Label head = new Label(section.head());
        head.getStyleClass().add("inspector-section-head");
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(head);
        box.getStyleClass().add("inspector-section");
        section.lines().forEach(line -> box.getChildren().add(LineBox.of(line)));
        return box;
    }
}
