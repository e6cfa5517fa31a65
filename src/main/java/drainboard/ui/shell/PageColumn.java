package drainboard.ui.shell;

import drainboard.ui.action.Acts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// The middle column: the state machine, below it the tabs and the page that is chosen by them. One
/// machine stands above all pages that it tells of, so that a mode chosen on one of them is seen to
/// be chosen on the next.
final class PageColumn extends VBox {
    private final PageTabs tabs;
    private final Map<Page, Slot> slots = new EnumMap<>(Page.class);

    /// @param tabbed whether the tabs are there
    PageColumn(
            Region machine, Map<Page, Region> pages, Acts acts, ObservableValue<Boolean> tabbed) {
        getStyleClass().add("column");
        setMinWidth(0);
        tabs = new PageTabs(pages.keySet(), acts);
        getChildren().addAll(machine, tabs);
        Folding.present(machine, pageProperty().map(Page::isUnderMachine));
        Folding.present(tabs, tabbed);
        pages.forEach((page, whole) -> slots.put(page, new Slot(whole)));
        slots.forEach(this::place);
    }

    private void place(Page page, Slot slot) {
        Folding.present(slot, pageProperty().map(now -> now == page));
        // A page takes what is left: what it would like to have is not taken from the machine.
        slot.setPrefHeight(0);
        setVgrow(slot, Priority.ALWAYS);
        getChildren().add(slot);
    }

    /// Which page is shown.
    ReadOnlyObjectProperty<Page> pageProperty() {
        return tabs.pageProperty();
    }

    void choose(Page page) {
        tabs.choose(page);
    }

    /// Where a page stands; null where there is no such page.
    @Nullable Slot slot(Page page) {
        return slots.get(page);
    }

    Collection<Slot> slots() {
        return slots.values();
    }

    /// Says how many records were refused, on their tab.
    void say(long refused) {
        tabs.say(refused);
    }
}
