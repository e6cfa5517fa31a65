package drainboard.ui.node;

import drainboard.lifecycle.WorkloadAction;
import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Draws the lines of the inspector.
final class LineBox {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

    /// A member's name in a message, quotation marks and colon with it. Unrolled and possessive: a
    /// long string must not cost a call for each of its letters.
    private static final Pattern KEY =
            Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"\\s*:");

    private LineBox() {}

    static Node of(Line line) {
        return switch (line) {
            case Line.Value value ->
                    named(value.name(), tipped(text(value.value(), "small"), value.whole()));
            case Line.Prose prose -> tipped(text(prose.text(), "small"), prose.whole());
            case Line.Told told -> named(told.name(), actions(told));
            case Line.Step step -> step(step);
            case Line.Happened happened -> happened(happened);
            case Line.Raw raw -> raw(raw.text());
        };
    }

    private static Label text(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label tipped(Label label, String words) {
        if (!words.isEmpty()) {
            Tooltip whole = new Tooltip(words);
            whole.getStyleClass().add("whole");
            whole.setWrapText(true);
            label.setTooltip(whole);
        }
        return label;
    }

    private static Node named(String name, Region value) {
        Label head = new Label(name);
        head.getStyleClass().add("inspector-name");
        head.setWrapText(true);
        head.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(head, value);
        line.getStyleClass().add("inspector-line");
        return line;
    }

    private static Region actions(Line.Told told) {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("inspector-chips");
        WorkloadAction effective = told.told();
        chips.getChildren().add(text(effective == null ? "none" : effective.wireName(), "small"));
        WorkloadAction withheld = told.withheld();
        if (withheld != null) {
            // Each by itself, so that the longest action still fits below the word.
            chips.getChildren().addAll(withheldWord(), chip(withheld));
        }
        return chips;
    }

    private static Label withheldWord() {
        Label word = new Label("withheld");
        word.getStyleClass().add("caption");
        return word;
    }

    private static Label chip(WorkloadAction action) {
        Label chip = new Label(action.wireName());
        chip.getStyleClass().addAll("caption", "withheld");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private static Node withheld(WorkloadAction action) {
        HBox both = new HBox(withheldWord(), chip(action));
        both.getStyleClass().add("inspector-withheld");
        return both;
    }

    private static Node step(Line.Step step) {
        Label name = new Label(step.name());
        name.getStyleClass().add("inspector-step");
        name.pseudoClassStateChanged(PRESENT, step.present());
        Label started = new Label(step.started());
        tipped(started, step.whole());
        Label lasted = new Label(step.lasted());
        Label usual = new Label(step.usual());
        started.getStyleClass().addAll("number", "inspector-start");
        lasted.getStyleClass().addAll("number", "inspector-lasted");
        usual.getStyleClass().addAll("number", "muted");
        started.setMinWidth(Region.USE_PREF_SIZE);
        HBox took = new HBox(lasted, usual);
        took.getStyleClass().add("inspector-line");
        // How long it took goes below a start of another day.
        FlowPane at = new FlowPane(started, took);
        at.getStyleClass().add("inspector-chips");
        HBox.setHgrow(at, Priority.ALWAYS);
        HBox line = new HBox(name, at);
        line.getStyleClass().add("inspector-line");
        return line;
    }

    private static Node happened(Line.Happened happened) {
        Label time = new Label(happened.time());
        time.getStyleClass().add("number");
        tipped(time, happened.whole());
        Label what = new Label(happened.what());
        what.getStyleClass().add("number");
        HBox when = new HBox(time);
        when.getStyleClass().add("inspector-line");
        if (happened.warned()) {
            when.getChildren().addFirst(new Mark(Look.WARNING));
        }
        // One line of it where there is room, which a time of another day leaves none for.
        FlowPane first = new FlowPane(when, what);
        first.getStyleClass().add("inspector-chips");
        VBox all = new VBox(first, text(happened.outcome(), "inspector-outcome"));
        happened.withheld()
                .forEach(
                        action -> {
                            HBox line = new HBox(withheld(action));
                            line.getStyleClass().add("inspector-outcome");
                            all.getChildren().add(line);
                        });
        if (!happened.note().isEmpty()) {
            all.getChildren().add(text(happened.note(), "inspector-outcome"));
        }
        return all;
    }

    private static Node raw(String raw) {
        List<Text> parts = new ArrayList<>();
        Matcher key = KEY.matcher(raw);
        int at = 0;
        while (key.find()) {
            parts.add(part(raw.substring(at, key.start()), "raw"));
            parts.add(part(key.group(), "raw-key"));
            at = key.end();
        }
        parts.add(part(raw.substring(at), "raw"));
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("inspector-raw");
        flow.getChildren().addAll(parts);
        flow.setAccessibleText(raw);
        return flow;
    }

    private static Text part(String text, String style) {
        Text part = new Text(text);
        part.getStyleClass().add(style);
        return part;
    }
}
