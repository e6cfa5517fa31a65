package drainboard.ui.incident;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;

/// The sentence beside a field that says why it will not do; no room while it will.
final class FaultLabel extends Label {
    FaultLabel(ClearFaults faults, ClearField field) {
        setId("clear-fault-" + field.id());
        getStyleClass().add("field-fault");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        textProperty().bind(faults.sentenceProperty(field));
        visibleProperty().bind(Bindings.isNotEmpty(textProperty()));
        managedProperty().bind(visibleProperty());
    }
}
