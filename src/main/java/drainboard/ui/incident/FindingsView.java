package drainboard.ui.incident;

import drainboard.event.Evidence;
import drainboard.event.Resolution;
import drainboard.ui.control.Words;

import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The first step of a clear: what did you find? Nothing is preselected.
final class FindingsView extends VBox {
    private static final int COLUMNS = 3;

    private final ClearViewModel model;
    private final ClearDraft draft;
    private final Runnable leave;
    private final Label situation = new Label();
    private final ToggleGroup resolutions = new ToggleGroup();
    private final Map<Resolution, RadioButton> choices = new EnumMap<>(Resolution.class);
    private final Map<Evidence, CheckBox> evidence = new EnumMap<>(Evidence.class);
    private final Label unasked = new Label("Not asked for this cause.");
    private final TextArea reason = new TextArea();
    private final TextField operator = new TextField();
    private final TextField approver = new TextField();
    private final Label policy = new Label();
    private final Label login = new Label();
    private final Label notice = new Label();
    private final Label missing = new Label();
    private final AttachRow attached;
    private final Button cancel = new Button("Cancel  Esc");
    private final Button review = new Button("Review");

    FindingsView(ClearViewModel model, Runnable leave, Attaching attaching) {
        this.model = model;
        this.draft = model.draft();
        this.leave = leave;
        this.attached = new AttachRow(draft, attaching);
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("clear-findings");
        getStyleClass().add("clear-step");
        situation.setId("clear-situation");
        situation.setWrapText(true);
        Resolution.ALL.forEach(one -> choices.put(one, choice(one)));
        Evidence.ALL.forEach(one -> evidence.put(one, box(one)));
        unasked.getStyleClass().add("muted");
        reason.setId("clear-reason");
        reason.setWrapText(true);
        reason.setPrefRowCount(3);
        operator.setId("clear-operator");
        approver.setId("clear-approver");
        policy.setId("clear-policy");
        policy.getStyleClass().add("muted");
        login.setId("clear-login");
        login.getStyleClass().add("muted");
        login.setMinWidth(USE_PREF_SIZE);
        notice.setId("clear-cannot");
        notice.getStyleClass().add("field-fault");
        notice.setWrapText(true);
        missing.setId("clear-missing");
        missing.setWrapText(true);
        missing.getStyleClass().add("clear-missing");
        cancel.setId("clear-cancel");
        cancel.getStyleClass().add("button-quiet");
        review.setId("clear-review");
    }

    private RadioButton choice(Resolution one) {
        RadioButton choice = new RadioButton(Words.of(one));
        choice.setId("clear-resolution-" + one.wireName());
        choice.setUserData(one);
        choice.setToggleGroup(resolutions);
        choice.setAccessibleHelp("Expects " + Phrases.waitsFor(one));
        return choice;
    }

    private CheckBox box(Evidence one) {
        CheckBox box = new CheckBox(Words.of(one));
        box.setId("clear-evidence-" + one.wireName());
        return box;
    }

    private void arrange() {
        Label step = new Label("Step 1 of 2: what did you find?");
        step.getStyleClass().add("strong");
        GridPane form = new GridPane();
        form.getStyleClass().add("clear-grid");
        row(form, 0, "Resolution", resolutionPane(), ClearField.RESOLUTION, null);
        row(form, 1, "Verified by", evidencePane(), ClearField.EVIDENCE, null);
        row(form, 2, "Reason", reason, ClearField.REASON, reason);
        HBox who = new HBox(operator, login);
        who.getStyleClass().add("clear-line");
        row(form, 3, "Operator", who, ClearField.OPERATOR, operator);
        HBox second = new HBox(approver, policy);
        second.getStyleClass().add("clear-line");
        row(form, 4, "Approver", second, ClearField.APPROVER, approver);
        form.addRow(5, caption("Attached"), attached);
        // On a low screen, or with large text, the form scrolls and the buttons stay.
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        setVgrow(scroll, Priority.ALWAYS);
        HBox buttons = new HBox(cancel, review);
        buttons.getStyleClass().add("clear-buttons");
        for (Region whole : List.of(situation, notice, missing, buttons)) {
            whole.setMinHeight(USE_PREF_SIZE);
        }
        getChildren()
                .setAll(
                        step,
                        situation,
                        new FaultLabel(model.faults(), ClearField.SELECTION),
                        scroll,
                        notice,
                        missing,
                        buttons);
    }

    private void row(
            GridPane form,
            int line,
            String word,
            Node control,
            ClearField field,
            @Nullable Node labelled) {
        Label label = caption(word);
        label.setLabelFor(labelled);
        VBox cell = new VBox(control, new FaultLabel(model.faults(), field));
        cell.getStyleClass().add("clear-cell");
        GridPane.setHgrow(cell, Priority.ALWAYS);
        form.addRow(line, label, cell);
    }

    private static Label caption(String word) {
        Label label = new Label(word);
        label.getStyleClass().add("clear-label");
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private Node resolutionPane() {
        GridPane pane = new GridPane();
        pane.getStyleClass().add("clear-choices");
        int line = 0;
        for (Map.Entry<Resolution, RadioButton> one : choices.entrySet()) {
            Label expects = new Label("expects " + Phrases.waitsFor(one.getKey()));
            expects.getStyleClass().add("number");
            pane.addRow(line++, one.getValue(), expects);
        }
        unasked.managedProperty().bind(unasked.visibleProperty());
        pane.managedProperty().bind(pane.visibleProperty());
        pane.visibleProperty().bind(unasked.visibleProperty().not());
        return new VBox(pane, unasked);
    }

    private Node evidencePane() {
        GridPane boxes = new GridPane();
        boxes.getStyleClass().add("clear-choices");
        int place = 0;
        for (CheckBox box : evidence.values()) {
            boxes.add(box, place % COLUMNS, place / COLUMNS);
            place++;
        }
        Label rule = new Label("For a valid fence at least one besides \"other\".");
        rule.getStyleClass().add("muted");
        rule.setId("clear-evidence-rule");
        rule.managedProperty().bind(rule.visibleProperty());
        rule.visibleProperty().bind(unasked.visibleProperty().not());
        VBox pane = new VBox(boxes, rule);
        pane.getStyleClass().add("clear-cell");
        return pane;
    }

    private void bind() {
        model.situationProperty()
                .subscribe(
                        now -> {
                            situation.setText(now.text());
                            policy.setText(now.policy());
                            unasked.setVisible(!now.asksResolution());
                        });
        resolutions
                .selectedToggleProperty()
                .subscribe(toggle -> draft.resolutionProperty().set(meant(toggle)));
        draft.resolutionProperty()
                .subscribe(now -> resolutions.selectToggle(now == null ? null : choices.get(now)));
        evidence.forEach(
                (one, box) ->
                        box.selectedProperty().bindBidirectional(draft.evidenceProperty(one)));
        reason.textProperty().bindBidirectional(draft.reasonProperty());
        reason.addEventFilter(KeyEvent.KEY_PRESSED, this::traverse);
        operator.textProperty().bindBidirectional(draft.operatorProperty());
        approver.textProperty().bindBidirectional(draft.approverProperty());
        login.textProperty().bind(draft.loginProperty());
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(Bindings.isNotEmpty(notice.textProperty()));
        notice.managedProperty().bind(notice.visibleProperty());
        missing.textProperty().bind(model.faults().todoProperty());
        cancel.setOnAction(press -> leave.run());
        review.setOnAction(press -> review());
        review.disableProperty().bind(draft.readingProperty());
    }

    private static @Nullable Resolution meant(@Nullable Toggle toggle) {
        return toggle == null ? null : (Resolution) toggle.getUserData();
    }

    /// Tab leaves the text instead of going into it.
    private void traverse(KeyEvent key) {
        if (key.getCode() == KeyCode.TAB) {
            reason.requestFocusTraversal(
                    key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }

    /// Asks for a file to attach.
    void attach() {
        attached.choose();
    }

    /// Goes on, or to the first field that stands in the way.
    void review() {
        model.review();
        ClearField first = model.faults().first();
        if (first != null) {
            control(first).requestFocus();
        }
    }

    void focusFirst() {
        ClearField first = model.faults().first();
        control(first == null ? ClearField.RESOLUTION : first).requestFocus();
    }

    private Node control(ClearField field) {
        return switch (field) {
            case SELECTION -> cancel;
            case RESOLUTION -> first(choices.values().stream().toList());
            case EVIDENCE -> first(evidence.values().stream().toList());
            case REASON -> reason;
            case OPERATOR -> operator;
            case APPROVER -> approver;
        };
    }

    private static Node first(List<? extends Node> nodes) {
        return nodes.getFirst();
    }
}
