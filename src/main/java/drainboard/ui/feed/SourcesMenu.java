package drainboard.ui.feed;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The menu of all that can be done about sources.
public final class SourcesMenu extends MenuButton {
    private final Supplier<List<RecentSources.Entry>> recent;
    private final Consumer<ConnectRequest> connect;
    private final Menu past = new Menu("Recent  Ctrl+R");

    /// What the entries of the menu do.
    public record Acts(Runnable open, Runnable connect, Runnable sources, Runnable rejections) {}

    /// A menu.
    ///
    /// @param recent is asked for the recent sources whenever the menu opens
    /// @param connect follows one of them
    public SourcesMenu(
            Acts acts,
            Supplier<List<RecentSources.Entry>> recent,
            Consumer<ConnectRequest> connect) {
        super("Sources");
        this.recent = recent;
        this.connect = connect;
        setId("sources-menu");
        setMinWidth(USE_PREF_SIZE);
        MenuItem open = item("menu-open", "Open…", acts.open());
        open.setAccelerator(new KeyCodeCombination(KeyCode.O, KeyCombination.CONTROL_DOWN));
        past.setId("menu-recent");
        getItems()
                .setAll(
                        open,
                        item("menu-connect", "Connect…", acts.connect()),
                        past,
                        new SeparatorMenuItem(),
                        item("menu-sources", "Sources  g s", acts.sources()),
                        item("menu-rejections", "Rejections  g r", acts.rejections()));
        setOnShowing(_ -> fill());
        fill();
    }

    /// Opens the menu at the recent sources.
    public void showRecent() {
        show();
        past.show();
    }

    private void fill() {
        List<RecentSources.Entry> entries = recent.get();
        past.getItems().clear();
        entries.forEach(
                entry -> {
                    MenuItem item =
                            item(
                                    "",
                                    entry.words() + (entry.missing() ? "  (not there)" : ""),
                                    () -> connect.accept(entry.request()));
                    item.setMnemonicParsing(false);
                    item.setDisable(entry.missing());
                    past.getItems().add(item);
                });
        if (entries.isEmpty()) {
            MenuItem none = new MenuItem("Nothing was followed yet");
            none.setDisable(true);
            past.getItems().add(none);
        }
    }

    private static MenuItem item(String id, String words, Runnable act) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> act.run());
        return item;
    }
}
