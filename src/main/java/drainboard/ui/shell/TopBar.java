package drainboard.ui.shell;

import drainboard.ui.action.Act;
import drainboard.ui.action.ActMenu;
import drainboard.ui.action.ActTip;
import drainboard.ui.action.Acts;
import drainboard.ui.action.WindowKeys;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/// The bar at the top: what is shown, the sources, the way to filter and to the palette, and the
/// clock.
final class TopBar extends HBox {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Acts acts;
    private final WindowKeys keys;
    private final Button live;
    private final Button rehearse;
    private final Button audit;
    private final Button filter;
    private final Button palette;
    private final Label clock = new Label();
    private final ActMenu menu;
    private final ChipRow chips;

    TopBar(Acts acts, WindowKeys keys, ActMenu menu, ChipRow chips) {
        this.acts = acts;
        this.keys = keys;
        this.menu = menu;
        this.chips = chips;
        getStyleClass().add("top-bar");
        Label name = new Label("Drainboard");
        name.getStyleClass().add("strong");
        live = tab("shell-tab", "Live", "go.live");
        rehearse = tab("shell-rehearse", "Rehearse", "go.rehearse");
        audit = tab("shell-audit", "Audit", "go.audit");
        filter = button("shell-filter", "view.filter");
        palette = button("shell-palette", "palette.open");
        clock.getStyleClass().add("number");
        clock.setId("shell-clock");
        for (Region whole : List.of(name, live, rehearse, audit, filter, palette, clock)) {
            whole.setMinWidth(USE_PREF_SIZE);
        }
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        HBox modes = new HBox(live, rehearse, audit);
        modes.getStyleClass().add("mode-tabs");
        getChildren().setAll(name, modes, menu, gap, chips, filter, palette, clock);
        named();
    }

    private Button tab(String id, String words, String act) {
        Button tab = button(id, act);
        tab.setText(words);
        tab.getStyleClass().add("mode-tab");
        return tab;
    }

    private Button button(String id, String act) {
        Button button = new Button();
        button.setId(id);
        button.setOnAction(_ -> acts.find(act).ifPresent(keys::run));
        ActTip.on(button, acts, act);
        return button;
    }

    /// Writes on the buttons what the registry says now.
    void named() {
        menu.fill();
        filter.setText(("Filter  " + acts.keyOf("view.filter")).strip());
        filter.setAccessibleText("Filter what is shown");
        palette.setText(acts.keyOf("palette.open"));
        palette.setAccessibleText("Command palette");
        boolean refused =
                acts.find("go.rehearse")
                        .map(Act::refusal)
                        .filter(no -> !no.get().isEmpty())
                        .isPresent();
        rehearse.pseudoClassStateChanged(REFUSED, refused);
        rehearse.setAccessibleHelp(
                acts.find("go.rehearse").map(act -> act.refusal().get()).orElse(""));
    }

    void show(ShellViewModel.Bars bars) {
        live.setText(bars.tab().isEmpty() ? "Live" : bars.tab());
        clock.setText(bars.clock());
        chips.show(bars.chips());
    }

    void show(Page page) {
        live.pseudoClassStateChanged(PRESENT, page != Page.AUDIT);
        audit.pseudoClassStateChanged(PRESENT, page == Page.AUDIT);
    }
}
