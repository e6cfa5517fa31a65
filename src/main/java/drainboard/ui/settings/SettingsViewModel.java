package drainboard.ui.settings;

import drainboard.session.Saving;
import drainboard.session.SessionPicture;
import drainboard.settings.Origin;
import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.ui.control.Sanitizer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What is set, and the way to change it. The FX thread alone uses it.
public final class SettingsViewModel {
    private static final String NO_FILE = "This window was opened without a configuration.";

    private final InForce stands;
    private final Optional<Changes> changes;
    private final Effect effect;
    private final Executor window;
    private final Map<Setting, ReadOnlyObjectWrapper<SettingRow>> rows =
            new EnumMap<>(Setting.class);
    private final Map<Setting, Wish> wishes = new EnumMap<>(Setting.class);
    private final Map<Setting, String> faults = new EnumMap<>(Setting.class);
    private String unkept = "It is not known yet whether this run is kept.";

    /// What a change does at once.
    public interface Effect {
        /// Whether a setting has its effect without a new start.
        boolean isAtOnce(Setting setting);

        /// Gives it its effect.
        ///
        /// @param texts as its form took them
        void apply(Setting setting, List<String> texts);
    }

    /// A change of policy that is not confirmed yet.
    ///
    /// @param texts what is to be set; null to set nothing
    private record Wish(@Nullable List<String> texts, SettingRow.Question question) {}

    /// @param changes how the user's file is changed; empty where there is none
    /// @param window runs on the FX thread
    public SettingsViewModel(
            InForce stands, Optional<Changes> changes, Effect effect, Executor window) {
        this.stands = stands;
        this.changes = changes;
        this.effect = effect;
        this.window = window;
        changes.ifPresent(one -> stands.read(one.file()));
        for (Setting one : Setting.values()) {
            rows.put(one, new ReadOnlyObjectWrapper<>(row(one)));
        }
    }

    /// A setting as it stands.
    public ReadOnlyObjectProperty<SettingRow> rowProperty(Setting setting) {
        return wrapper(setting).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<SettingRow> wrapper(Setting setting) {
        return Objects.requireNonNull(rows.get(setting));
    }

    /// Where changes go.
    public String head() {
        return changes.map(one -> "Changes are written to " + shown(one.file().file()) + ".")
                .orElse(NO_FILE);
    }

    /// Why a setting cannot be changed, for beside it; blank where the head says it of all.
    public String beside(SettingRow row) {
        return row.refusal().equals(NO_FILE) ? "" : row.refusal();
    }

    /// The keys that were bound otherwise, a line each.
    public List<String> keys() {
        return stands.settings().boundKeys().entrySet().stream()
                .map(
                        one ->
                                Sanitizer.show(
                                        one.getKey()
                                                + ": "
                                                + String.join(", ", one.getValue().texts())
                                                + " ("
                                                + one.getValue().origin().words()
                                                + ")"))
                .toList();
    }

    /// Whether a setting passes the filter.
    public static boolean passes(Setting setting, String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        return (setting.key() + " " + setting.meaning() + " " + SettingGroup.of(setting).word())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    /// Takes how the run is kept: policy is changed only where the audit can have it.
    public void show(SessionPicture picture) {
        String now =
                switch (picture.saving()) {
                    case Saving.Kept _ -> "";
                    case Saving.NotAsked _ ->
                            "Nothing is kept in this run, so that no audit has it.";
                    case Saving.LookingOn(String why) -> why;
                    case Saving.Unsaved unsaved -> unsaved.cause();
                };
        kept(now);
    }

    /// @param now why the audit cannot have a change; blank where it can
    void kept(String now) {
        if (!now.equals(unkept)) {
            unkept = now;
            refresh();
        }
    }

    private void refresh() {
        rows.forEach((setting, row) -> row.set(row(setting)));
    }

    /// Sets what an editor holds, or asks first.
    public void choose(Setting setting, String text) {
        SettingRow row = wrapper(setting).get();
        if (!row.isOpen() || changes.isEmpty() || text.equals(row.edited())) {
            return;
        }
        Optional<List<String>> taken = setting.take(text);
        faults.remove(setting);
        if (taken.isEmpty()) {
            faults.put(setting, setting.key() + " takes " + setting.form().wanted() + ".");
            refresh();
        } else {
            want(setting, taken.get());
        }
    }

    /// Takes a setting out of the user's file, or asks first.
    public void reset(Setting setting) {
        SettingRow row = wrapper(setting).get();
        if (row.question() == null && row.own() && permitted(setting)) {
            faults.remove(setting);
            want(setting, null);
        }
    }

    private boolean permitted(Setting setting) {
        return changes.isPresent() && (!setting.isPolicy() || closed().isEmpty());
    }

    private void want(Setting setting, @Nullable List<String> texts) {
        Changes change = changes.orElseThrow();
        if (setting.isPolicy()) {
            List<String> from = stands.texts(setting);
            List<String> to = texts == null ? stands.without(setting) : texts;
            Consequence comes = Consequence.of(setting, from, to);
            String words =
                    Sanitizer.show(words(setting, from))
                            + " → "
                            + Sanitizer.show(words(setting, to));
            wishes.put(
                    setting,
                    new Wish(
                            texts,
                            new SettingRow.Question(
                                    words, comes.sentence(), comes.weakens(), false)));
            refresh();
        } else {
            hear(setting, texts, change.make(setting, texts));
        }
    }

    /// Does what was asked for; it stands in the audit before it is written.
    public void confirm(Setting setting) {
        Wish wish = wishes.get(setting);
        if (wish == null || wish.question().asked() || !permitted(setting)) {
            return;
        }
        SettingRow.Question said = wish.question();
        wishes.put(
                setting,
                new Wish(
                        wish.texts(),
                        new SettingRow.Question(
                                said.change(), said.consequence(), said.weakens(), true)));
        refresh();
        List<String> to = wish.texts() == null ? stands.without(setting) : wish.texts();
        hear(
                setting,
                wish.texts(),
                changes.orElseThrow()
                        .audited(
                                setting,
                                wish.texts(),
                                words(setting, stands.texts(setting)),
                                words(setting, to)));
    }

    /// Leaves a policy as it is.
    public void leave(Setting setting) {
        Wish wish = wishes.get(setting);
        if (wish != null && !wish.question().asked()) {
            wishes.remove(setting);
            refresh();
        }
    }

    private void hear(
            Setting setting, @Nullable List<String> texts, CompletableFuture<String> done) {
        var _ =
                done.exceptionally(fault -> "It could not be done: " + fault.getMessage())
                        .thenAcceptAsync(fault -> heard(setting, texts, fault), window);
    }

    private void heard(Setting setting, @Nullable List<String> texts, String fault) {
        wishes.remove(setting);
        stands.read(changes.orElseThrow().file());
        if (!fault.isEmpty()) {
            faults.put(setting, Sanitizer.show(fault));
        } else if (effect.isAtOnce(setting) && stands.above(setting).isEmpty()) {
            effect.apply(setting, texts == null ? stands.without(setting) : texts);
        }
        refresh();
    }

    private SettingRow row(Setting setting) {
        Origin.InFile locking = stands.settings().lock(setting);
        String edited = words(setting, stands.texts(setting));
        String lock = locking == null ? "" : "Locked by " + shown(locking.words());
        Wish wish = wishes.get(setting);
        return new SettingRow(
                setting,
                Sanitizer.whole(edited),
                setting.form().wanted()
                        + ". Default: "
                        + (words(setting, setting.builtIn()).isEmpty()
                                ? "nothing"
                                : words(setting, setting.builtIn())),
                shown(stands.origin(setting).words()),
                lock,
                refusal(setting, edited, lock),
                stands.isOwn(setting) && lock.isEmpty(),
                shown(stands.note(setting, effect.isAtOnce(setting))),
                faults.getOrDefault(setting, ""),
                wish == null ? null : wish.question());
    }

    private String refusal(Setting setting, String edited, String lock) {
        if (!lock.isEmpty()) {
            return lock + ". Ask whoever keeps that file.";
        }
        if (changes.isEmpty()) {
            return NO_FILE;
        }
        if (!Sanitizer.whole(edited).equals(edited)) {
            return "It holds characters that do not show themselves; change it in the file, or"
                    + " reset it.";
        }
        return setting.isPolicy() && !closed().isEmpty() ? Sanitizer.show(closed()) : "";
    }

    /// Why no policy can be changed; blank where it can.
    private String closed() {
        return !unkept.isEmpty()
                ? "A change of policy must be in the audit first. " + unkept
                : changes.map(Changes::operator).orElse("").isBlank()
                        ? "A change of policy needs a name: set operator first, from the next start"
                                + " it can be changed."
                        : "";
    }

    private static String words(Setting setting, List<String> texts) {
        return Settings.shown(setting, texts);
    }

    private static String shown(Object text) {
        return Sanitizer.show(text.toString());
    }
}
