package drainboard.ui.action;

import java.util.List;
import java.util.function.Supplier;

/// One thing that the window can do. Palette, menus, tooltips, key sheet and the table of keys in
/// the README are made from these alone.
///
/// @param id its lasting name, for the configuration and the audit: `incident.acknowledge`
/// @param group the heading under which it stands: `Incidents`
/// @param name what it does, as a command: `Acknowledge the worst incident`
/// @param keys its usual keys, the first one shown: `Ctrl+Shift+L`, `g d`, `Shift+N`, `?`; empty
///   for none
/// @param refusal why it cannot be done now, as a sentence; empty where it can
/// @param run does it; on the FX thread
public record Act(
        String id,
        String group,
        String name,
        List<String> keys,
        Supplier<String> refusal,
        Runnable run) {
    /// Copies the keys.
    public Act {
        keys = List.copyOf(keys);
    }

    /// One that can be done at any time.
    public static Act always(
            String id, String group, String name, List<String> keys, Runnable run) {
        return new Act(id, group, name, keys, () -> "", run);
    }
}
