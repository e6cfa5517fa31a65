package drainboard.ui.shell;

import drainboard.ui.action.ActTip;
import drainboard.ui.action.Acts;
import drainboard.ui.control.Figures;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The tabs above the centre of the window, of which one is the present one. Where they have no
/// room beside one another they stand closer, and where that is not enough in two rows: none of
/// them is cut.
final class PageTabs extends FlowPane {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double ROOMY = 680;

    private final Map<Page, ToggleButton> tabs = new EnumMap<>(Page.class);
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.DRAINS);

    PageTabs(Set<Page> pages, Acts acts) {
        getStyleClass().add("page-tabs");
        for (Page one : Page.values()) {
            if (!pages.contains(one) || !one.hasTab()) {
                continue;
            }
            ToggleButton tab = new ToggleButton(one.word());
            tab.setId("tab-" + one.name().toLowerCase(Locale.ROOT));
            tab.getStyleClass().add("page-tab");
            ActTip.on(tab, acts, one.act());
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setOnAction(_ -> choose(one));
            tabs.put(one, tab);
            getChildren().add(tab);
        }
        choose(Page.DRAINS);
        setMinHeight(USE_PREF_SIZE);
        widthProperty()
                .subscribe(width -> pseudoClassStateChanged(TIGHT, width.doubleValue() < ROOMY));
    }

    void choose(Page chosen) {
        page.set(chosen);
        tabs.forEach((one, tab) -> tab.setSelected(one == chosen));
    }

    /// Says how many records were refused, on their tab.
    void say(long refused) {
        ToggleButton tab = tabs.get(Page.REJECTIONS);
        if (tab != null) {
            tab.setText("Rejections " + Figures.count(refused));
        }
    }

    ObjectProperty<Page> pageProperty() {
        return page;
    }
}
