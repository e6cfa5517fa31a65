package drainboard.app;

import drainboard.ui.action.Act;
import drainboard.ui.node.InspectorViewModel;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.util.List;

/// What can be done with what the inspector shows.
final class InspectActs {
    private static final String INSPECTOR = "Inspector";
    private static final String NOWHERE = "Nothing that is shown was read from a source.";

    private InspectActs() {}

    /// @param inspect goes to the inspector
    static List<Act> of(InspectorViewModel model, Runnable inspect) {
        return List.of(
                new Act(
                        "inspect.provenance",
                        INSPECTOR,
                        "Show or hide where this was said, with the line as it came",
                        List.of("p"),
                        () -> model.link().isEmpty() ? NOWHERE : "",
                        () -> {
                            model.turnProvenance();
                            inspect.run();
                        }),
                Act.always(
                        "inspect.copy",
                        INSPECTOR,
                        "Copy all that the inspector shows as text",
                        List.of("y"),
                        () -> {
                            copy(model.asText());
                            model.copied();
                        }),
                new Act(
                        "inspect.link",
                        INSPECTOR,
                        "Copy a link to the line where this was said",
                        List.of("Shift+Y"),
                        () -> model.link().isEmpty() ? NOWHERE : "",
                        () -> copy(model.link())));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
