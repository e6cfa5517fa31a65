package drainboard.app;

import drainboard.event.NodeId;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState.Tracked;
import drainboard.session.SessionPicture;
import drainboard.ui.action.Act;
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
    /// The command of a scheduler as it is installed.
    static final List<String> USUAL =
            List.of("grafos", "admin", "manage-node", "--node", "{node}", "--mode", "{mode}");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

    private final List<String> words;
    private final Supplier<@Nullable SessionPicture> picture;
    private final Supplier<@Nullable NodeId> chosen;
    private final Consumer<String> said;

    /// @param words the command, word by word, with `{node}` and `{mode}` in their places
    /// @param chosen the node that is looked at; null for none
    /// @param said tells what was done
    SchedulerCommand(
            List<String> words,
            Supplier<@Nullable SessionPicture> picture,
            Supplier<@Nullable NodeId> chosen,
            Consumer<String> said) {
        this.words = List.copyOf(words);
        this.picture = picture;
        this.chosen = chosen;
        this.said = said;
    }

    /// One for each mode that a node can be moved to.
    List<Act> acts() {
        return NodeMode.ALL.stream()
                .map(
                        mode ->
                                new Act(
                                        "scheduler.copy." + mode.wireName(),
                                        "Scheduler",
                                        "Copy the command that moves the node shown to "
                                                + Words.of(mode).toLowerCase(Locale.ROOT),
                                        List.of(),
                                        () -> refusal(mode),
                                        () -> copy(mode)))
                .toList();
    }

    /// Why the command is not offered; blank where it is.
    String refusal(NodeMode to) {
        NodeId node = chosen.get();
        SessionPicture now = picture.get();
        if (node == null || now == null) {
            return "No node is chosen.";
        }
        if (now.recorded()) {
            return "This is a recording: its nodes are not the scheduler's.";
        }
        Tracked state = now.fleet().tracked(node).orElse(null);
        if (state == null || now.freshness().isStale(node)) {
            return "It is not known where " + node + " stands.";
        }
        ModeChange change = new ModeChange(state.mode(), to);
        return !change.isStay() && now.table().permits(change)
                ? ""
                : node
                        + " cannot go from "
                        + state.mode().wireName()
                        + " to "
                        + to.wireName()
                        + ".";
    }

    private void copy(NodeMode to) {
        String line = line(words, Objects.requireNonNull(chosen.get()), to);
        ClipboardContent content = new ClipboardContent();
        content.putString(line);
        Clipboard.getSystemClipboard().setContent(content);
        said.accept("Copied: " + line);
    }

    /// The command as a shell reads it: what is not plain stands in quotes.
    static String line(List<String> words, NodeId node, NodeMode to) {
        return words.stream()
                .map(
                        word ->
                                word.replace("{node}", node.toString())
                                        .replace("{mode}", to.wireName()))
                .map(
                        word ->
                                PLAIN.matcher(word).matches()
                                        ? word
                                        : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
