package drainboard.ui.settings;

import drainboard.settings.Setting;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The page of all that can be set, in groups, with a field that filters it.
public final class SettingsView extends VBox {
    private final TextField filter = new TextField();
    private final VBox all = new VBox();
    private final Map<Setting, SettingBox> boxes = new EnumMap<>(Setting.class);

    /// A page of what the view model shows.
    public SettingsView(SettingsViewModel model) {
        setId("settings");
        getStyleClass().addAll("panel", "settings-view");
        Label head = line(model.head(), "settings-head");
        filter.setId("settings-filter");
        filter.setPromptText("Filter settings");
        filter.setAccessibleText("Filter settings by key or meaning");
        all.getStyleClass().add("settings-list");
        for (SettingGroup group : SettingGroup.values()) {
            all.getChildren().add(group(model, group));
        }
        all.getChildren().add(keys(model));
        ScrollPane scroll = new ScrollPane(all);
        scroll.setId("settings-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // The focus begins here, where Enter changes nothing and the arrows go through all.
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText("All settings; Tab goes from one to the next");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, filter, scroll);
    }

    private VBox group(SettingsViewModel model, SettingGroup group) {
        Label name = line(group.word(), "settings-" + group.name().toLowerCase(Locale.ROOT));
        name.getStyleClass().add("strong");
        VBox box = new VBox(name);
        box.getStyleClass().add("settings-group");
        List<SettingBox> rows = new ArrayList<>();
        for (Setting setting : group.settings()) {
            SettingBox row = new SettingBox(model, setting);
            row.managedProperty().bind(row.visibleProperty());
            rows.add(row);
            boxes.put(setting, row);
            filter.textProperty()
                    .subscribe(text -> row.setVisible(SettingsViewModel.passes(setting, text)));
        }
        box.getChildren().addAll(rows);
        box.managedProperty().bind(box.visibleProperty());
        filter.textProperty()
                .subscribe(_ -> box.setVisible(rows.stream().anyMatch(SettingBox::isVisible)));
        return box;
    }

    private static VBox keys(SettingsViewModel model) {
        Label name = line("Keys", "settings-keys");
        name.getStyleClass().add("strong");
        List<String> bound = model.keys();
        Label list =
                line(
                        (bound.isEmpty()
                                        ? "Every act has its usual keys."
                                        : String.join("\n", bound))
                                + "\nKeys are changed in the file, under [keys], by the ids that"
                                + " the README lists; F1 shows those of this view.",
                        "settings-keys-list");
        VBox box = new VBox(name, list);
        box.getStyleClass().add("settings-group");
        return box;
    }

    private static Label line(String text, String id) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Puts something that belongs to a setting beside its editor.
    public void beside(Setting setting, Button button) {
        Objects.requireNonNull(boxes.get(setting)).beside(button);
    }

    /// Says something of a setting below its editor, as long as it is not blank.
    public void tell(Setting setting, ObservableValue<String> said) {
        Objects.requireNonNull(boxes.get(setting)).tell(said);
    }

    /// Sets the focus to the field that filters.
    public void filter() {
        filter.requestFocus();
    }
}
