package drainboard.ui.action;

import drainboard.ui.control.Sanitizer;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The menu of all that the window can do, group by group, with the keys that do it. What cannot be
/// done now is dimmed and says why.
public final class ActMenu extends MenuButton {
    private final Acts acts;
    private final Supplier<List<PaletteEntry>> recent;
    private final Consumer<Act> run;

    /// A menu over a registry.
    ///
    /// @param recent is asked for what was followed before whenever the menu opens
    /// @param run does an act as its key would
    public ActMenu(Acts acts, Supplier<List<PaletteEntry>> recent, Consumer<Act> run) {
        super("Menu");
        this.acts = acts;
        this.recent = recent;
        this.run = run;
        setId("menu");
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(_ -> fill());
        fill();
    }

    /// Makes the menu anew from the registry, as it also does whenever it opens.
    public void fill() {
        Map<String, List<MenuItem>> groups = new LinkedHashMap<>();
        acts.all()
                .forEach(
                        act ->
                                groups.computeIfAbsent(act.group(), _ -> new ArrayList<>())
                                        .add(item(act)));
        List<Menu> menus = new ArrayList<>();
        for (String name : KeyTable.ordered(groups.keySet().stream().toList())) {
            Menu menu = new Menu(name);
            menu.setId("menu-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
            menu.getItems().setAll(groups.getOrDefault(name, List.of()));
            if (name.equals(KeyTable.FIRST.getFirst())) {
                past(menu);
            }
            menus.add(menu);
        }
        getItems().setAll(menus);
    }

    private void past(Menu file) {
        List<PaletteEntry> entries = recent.get();
        if (!entries.isEmpty()) {
            file.getItems().add(new SeparatorMenuItem());
        }
        entries.forEach(
                entry -> {
                    MenuItem item = new MenuItem();
                    name(item, Sanitizer.show(entry.name()), Sanitizer.show(entry.refusal()));
                    item.setOnAction(_ -> entry.go().run());
                    file.getItems().add(item);
                });
    }

    private MenuItem item(Act act) {
        return item("menu", acts, act, run);
    }

    /// An item that does an act, as it stands now.
    ///
    /// @param place the id of the item is `PLACE-` with that of the act
    /// @param run does the act as its key would
    public static MenuItem item(String place, Acts acts, Act act, Consumer<Act> run) {
        MenuItem item = new MenuItem();
        item.setId(place + "-" + act.id().replace('.', '-'));
        name(item, act.name(), act.refusal().get());
        List<String> keys = acts.keysOf(act);
        if (!keys.isEmpty()) {
            item.setAccelerator(new Shown(String.join(", ", keys)));
        }
        item.setOnAction(_ -> run.accept(act));
        return item;
    }

    private static void name(MenuItem item, String name, String refusal) {
        item.setMnemonicParsing(false);
        item.setText(refusal.isEmpty() ? name : name + " (" + refusal + ")");
        item.setDisable(!refusal.isEmpty());
    }

    /// Keys that stand beside an item and do nothing there: the window's keys do it.
    private static final class Shown extends KeyCombination {
        private final String keys;

        Shown(String keys) {
            this.keys = keys;
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getDisplayText() {
            return keys;
        }

        @Override
        public String getName() {
            return keys;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Shown shown && shown.keys.equals(keys);
        }

        @Override
        public int hashCode() {
            return keys.hashCode();
        }
    }
}
