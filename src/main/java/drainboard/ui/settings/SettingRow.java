package drainboard.ui.settings;

import drainboard.settings.Setting;

import org.jspecify.annotations.Nullable;

/// A setting as the page shows it. All texts are safe to show.
///
/// @param edited what its editor holds
/// @param wanted what it takes, with unit and range
/// @param origin where the value in force comes from
/// @param lock who locked it; blank where nobody did
/// @param refusal why it cannot be changed here; blank where it can
/// @param own whether the user's own file sets it
/// @param note whether and when what the file says holds
/// @param fault what was wrong with what was chosen; blank where nothing
/// @param question what must be confirmed before it is changed; null where nothing
public record SettingRow(
        Setting setting,
        String edited,
        String wanted,
        String origin,
        String lock,
        String refusal,
        boolean own,
        String note,
        String fault,
        @Nullable Question question) {
    /// A change that waits for a confirmation.
    ///
    /// @param change what changes to what
    /// @param consequence what comes of it
    /// @param weakens whether less is guarded afterwards
    /// @param asked whether it was confirmed and is being done
    public record Question(String change, String consequence, boolean weakens, boolean asked) {}

    /// Whether it can be changed here and now.
    public boolean isOpen() {
        return refusal.isEmpty() && question == null;
    }
}
