package drainboard.app;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.scheduler.NodeCommand;
import drainboard.session.SessionPicture;
import drainboard.ui.action.Act;
import drainboard.ui.command.CommandCheck;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Words;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The scheduler's own command that moves the node which is looked at, to be copied into a
/// terminal. It is offered only for a change that the scheduler's table permits from where the node
/// is known to stand.
final class SchedulerCommand {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

    private final NodeCommand command;
    private final Supplier<@Nullable SessionPicture> picture;
    private final Supplier<@Nullable NodeId> chosen;
    private final Consumer<String> said;

    /// @param chosen the node that is looked at; null for none
    /// @param said tells what was done
    SchedulerCommand(
            NodeCommand command,
            Supplier<@Nullable SessionPicture> picture,
            Supplier<@Nullable NodeId> chosen,
            Consumer<String> said) {
        this.command = command;
        this.picture = picture;
        this.chosen = chosen;
        this.said = said;
    }

    /// One for each mode that a node can be moved to. A lost fence is found, never ordered.
    List<Act> acts() {
        return NodeMode.ALL.stream()
                .filter(mode -> mode != NodeMode.FENCE_LOST)
                .map(
                        mode ->
                                new Act(
                                        act(mode),
                                        "Scheduler",
                                        "Copy the command that moves the node shown to "
                                                + Words.of(mode).toLowerCase(Locale.ROOT),
                                        List.of(),
                                        () -> refusal(mode),
                                        () -> copy(mode)))
                .toList();
    }

    /// What the act is called that copies the command for a mode.
    static String act(NodeMode to) {
        return "scheduler.copy." + to.wireName();
    }

    /// Why the command is not offered; blank where it is.
    String refusal(NodeMode to) {
        return CommandCheck.refusal(picture.get(), chosen.get(), to);
    }

    private void copy(NodeMode to) {
        String line = line(command, Objects.requireNonNull(chosen.get()), to);
        ClipboardContent content = new ClipboardContent();
        content.putString(line);
        Clipboard.getSystemClipboard().setContent(content);
        said.accept("Copied: " + Sanitizer.show(line));
    }

    /// The command as a shell reads it: what is not plain stands in quotes.
    static String line(NodeCommand command, NodeId node, NodeMode to) {
        return command.argv(node, to).stream()
                .map(
                        word ->
                                PLAIN.matcher(word).matches()
                                        ? word
                                        : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
