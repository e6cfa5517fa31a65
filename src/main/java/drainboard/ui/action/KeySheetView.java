package drainboard.ui.action;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The sheet of all keys of what is shown, in two columns; it can be copied as text and printed.
public final class KeySheetView extends VBox {
    private static final double WIDTH = 860;
    private static final double BELOW_TOP = 32;

    private final Supplier<List<KeyTable.Group>> groups;
    private final Printing printing;
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final ScrollPane scroll = new ScrollPane(new HBox(left, right));
    private final Button copy = new Button("Copy as text");
    private final Button print = new Button("Print…");
    private final Button close = new Button("Close  Esc");
    private final Label said = new Label();
    private final Overlay overlay;

    /// Prints a sheet.
    @FunctionalInterface
    public interface Printing {
        /// Prints it as it is drawn.
        ///
        /// @param said is told, on the FX thread, what became of it
        void print(Region sheet, Consumer<String> said);
    }

    /// A sheet.
    ///
    /// @param groups is asked for the keys of what is shown whenever it opens
    public KeySheetView(Supplier<List<KeyTable.Group>> groups, Printing printing) {
        this.groups = groups;
        this.printing = printing;
        this.overlay = new Overlay(this, close);
        parts();
        arrange();
        bind();
    }

    /// What is laid over the window.
    public Overlay overlay() {
        return overlay;
    }

    private void parts() {
        setId("key-sheet");
        getStyleClass().add("key-sheet");
        setMaxWidth(WIDTH);
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        copy.setId("key-sheet-copy");
        print.setId("key-sheet-print");
        close.setId("key-sheet-close");
        said.setId("key-sheet-said");
        said.getStyleClass().add("muted");
        said.setWrapText(true);
        scroll.setId("key-sheet-scroll");
        scroll.setAccessibleText("All keys of this view");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        for (VBox column : List.of(left, right)) {
            column.getStyleClass().add("key-column");
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(0);
        }
        scroll.getContent().getStyleClass().add("key-columns");
    }

    private void arrange() {
        Label title = new Label("Keys of this view");
        title.getStyleClass().add("headline");
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        said.setMinWidth(0);
        HBox foot = new HBox(said, copy, print, close);
        foot.getStyleClass().add("key-foot");
        for (Button button : List.of(copy, print, close)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(title, scroll, foot);
    }

    private void bind() {
        copy.setOnAction(_ -> copy());
        print.setOnAction(_ -> printing.print(sheet(), said::setText));
        close.setOnAction(_ -> overlay.close());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        overlay.heightProperty()
                .subscribe(height -> scroll.setMaxHeight(room(height.doubleValue())));
    }

    private static double room(double height) {
        return Math.max(BELOW_TOP, height * 3 / 4 - BELOW_TOP);
    }

    /// Opens it over the window, as the keys are now.
    public void open() {
        List<KeyTable.Group> now = groups.get();
        fill(left, right, now);
        said.setText("");
        scroll.setVvalue(0);
        overlay.open();
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            overlay.close();
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            double step = 1.0 / Math.max(1, groups.get().size());
            scroll.setVvalue(scroll.getVvalue() + (key.getCode() == KeyCode.DOWN ? step : -step));
            key.consume();
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(KeyTable.text(groups.get()));
        Clipboard.getSystemClipboard().setContent(content);
        said.setText("Copied.");
    }

    /// The same for paper: all of it, with no bar to scroll.
    private Region sheet() {
        VBox one = new VBox();
        VBox two = new VBox();
        fill(one, two, groups.get());
        return new HBox(one, two);
    }

    /// Half of the lines in each column, no group cut in two.
    private static void fill(VBox left, VBox right, List<KeyTable.Group> groups) {
        left.getChildren().clear();
        right.getChildren().clear();
        int all = groups.stream().mapToInt(group -> group.lines().size() + 2).sum();
        int so = 0;
        for (KeyTable.Group group : groups) {
            int size = group.lines().size() + 2;
            (so + size / 2 <= all / 2 ? left : right).getChildren().add(box(group));
            so += size;
        }
    }

    private static VBox box(KeyTable.Group group) {
        Label head = new Label(group.name());
        head.getStyleClass().add("strong");
        VBox box = new VBox(head);
        box.getStyleClass().add("key-group");
        for (KeyTable.Line line : group.lines()) {
            Label keys = new Label(String.join(", ", line.keys()));
            keys.getStyleClass().addAll("number", "key-keys");
            keys.setMinWidth(USE_PREF_SIZE);
            Label does = new Label(line.does());
            does.setWrapText(true);
            does.setMinHeight(USE_PREF_SIZE);
            HBox.setHgrow(does, Priority.ALWAYS);
            HBox row = new HBox(keys, does);
            row.getStyleClass().add("key-line");
            box.getChildren().add(row);
        }
        return box;
    }
}
