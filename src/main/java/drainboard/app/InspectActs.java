package drainboard.app;

import drainboard.ui.action.Act;
import drainboard.ui.action.ActTip;
import drainboard.ui.action.Acts;
import drainboard.ui.action.WindowKeys;
import drainboard.ui.node.InspectorView;
import drainboard.ui.node.InspectorViewModel;
import drainboard.ui.shell.Page;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;

/// What can be done with what the inspector shows.
final class InspectActs {
    private static final String INSPECTOR = "Inspector";
    private static final String PROVENANCE = "inspect.provenance";
    private static final String NOWHERE = "Nothing that is shown was read from a source.";

    private InspectActs() {}

    /// The inspector with buttons that lead on from what it shows.
    static InspectorView view(InspectorViewModel model, Acts acts, WindowKeys keys) {
        InspectorView view =
                new InspectorView(
                        model,
                        List.of(
                                way("inspector-dossier", "Dossier", DossierPage.ACT, acts, keys),
                                way(
                                        "inspector-timeline",
                                        "Timeline",
                                        Page.TIMELINE.act(),
                                        acts,
                                        keys),
                                way("inspector-proof", "Provenance", PROVENANCE, acts, keys),
                                order(model, acts, keys)));
        view.copiesProperty().bind(acts.named("Copy", "inspect.copy"));
        return view;
    }

    /// What an authorised clear waits for, to be copied while it waits.
    private static Button order(InspectorViewModel model, Acts acts, WindowKeys keys) {
        Button button = new Button("Command");
        button.setId("inspector-command");
        button.setAccessibleText("Copy the scheduler's command that the clear waits for");
        button.setTooltip(new Tooltip("Copies the scheduler's command that the clear waits for"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.visibleProperty().bind(Bindings.isNotNull(model.awaitedProperty()));
        button.setOnAction(
                _ ->
                        Optional.ofNullable(model.awaitedProperty().get())
                                .flatMap(to -> acts.find(SchedulerCommand.act(to)))
                                .ifPresent(keys::run));
        return button;
    }

    private static Button way(String id, String words, String act, Acts acts, WindowKeys keys) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(_ -> acts.find(act).ifPresent(keys::run));
        ActTip.on(button, acts, act);
        return button;
    }

    /// @param pointed the row that the operator may be on: what is asked is asked of that
    /// @param inspect goes to the inspector
    static List<Act> of(Pointed pointed, Runnable inspect) {
        InspectorViewModel model = pointed.choice().inspector();
        pointed.leadsOn(inspect);
        return List.of(
                new Act(
                        PROVENANCE,
                        INSPECTOR,
                        "Show or hide where this was said, with the line as it came",
                        List.of("p"),
                        () -> pointed.isAtRow() || model.isProvable() ? "" : NOWHERE,
                        () -> {
                            model.turnProvenanceOf(pointed::look);
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
                        () -> pointed.isAtRow() || !model.link().isEmpty() ? "" : NOWHERE,
                        () -> link(pointed, model)));
    }

    private static void link(Pointed pointed, InspectorViewModel model) {
        pointed.look();
        if (!model.link().isEmpty()) {
            copy(model.link());
            model.copied();
        }
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
