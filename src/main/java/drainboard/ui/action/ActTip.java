package drainboard.ui.action;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/// Tooltips that name an act and its keys as they are when the tooltip is shown.
public final class ActTip {
    private ActTip() {}

    /// Says of a control which act it does, by which keys besides, and why not where it cannot.
    public static void on(Control control, Acts acts, String id) {
        Tooltip tip = new Tooltip(words(acts, id));
        tip.setOnShowing(_ -> tip.setText(words(acts, id)));
        control.setTooltip(tip);
    }

    /// What such a tooltip says.
    static String words(Acts acts, String id) {
        return acts.find(id)
                .map(
                        act -> {
                            String keys = String.join(", ", acts.keysOf(act));
                            String refusal = act.refusal().get();
                            return act.name()
                                    + (keys.isEmpty() ? "" : "  " + keys)
                                    + (refusal.isEmpty() ? "" : "\n" + refusal);
                        })
                .orElse("");
    }
}
