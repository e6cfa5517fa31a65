package drainboard.ui.feed;

import javafx.scene.control.Label;

/// The sentence beside a field that says why it will not do; no room while it will.
final class FaultLine extends Label {
    FaultLine(ConnectViewModel model, ConnectField field) {
        setId("connect-fault-" + field.id());
        getStyleClass().add("field-fault");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        model.faultsProperty().subscribe(faults -> setText(faults.getOrDefault(field, "")));
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
