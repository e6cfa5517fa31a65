package drainboard.scheduler;

import drainboard.event.NodeId;
import drainboard.event.Text;
import drainboard.lifecycle.NodeMode;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The command by which a site's scheduler moves a node. No shell reads it.
///
/// @param words word by word, the program first, with `{node}` and `{mode}` in their places
/// @param runs whether the window may run it itself
/// @param timeout how long a run may take
public record NodeCommand(List<String> words, boolean runs, Duration timeout) {
    /// What stands for the node.
    public static final String NODE = "{node}";

    /// What stands for the mode.
    public static final String MODE = "{mode}";

    /// That of a scheduler as it is installed, to be copied only.
    public static final NodeCommand USUAL =
            new NodeCommand(
                    List.of("grafos", "admin", "manage-node", "--node", NODE, "--mode", MODE),
                    false,
                    Duration.ofSeconds(30));

    public NodeCommand {
        words = List.copyOf(words);
    }

    /// The words for one move. Each word stays one word, whatever the node is called.
    public List<String> argv(NodeId node, NodeMode to) {
        return words.stream()
                .map(word -> word.replace(MODE, to.wireName()).replace(NODE, node.toString()))
                .toList();
    }

    /// Why it can never be run as it is worded, as a sentence; blank where it can, and where it is
    /// not to be run at all.
    public String wrong() {
        if (!runs) {
            return "";
        }
        String program = words.isEmpty() ? "" : words.getFirst();
        if (!isAbsolute(program)) {
            return "scheduler.run is on, so scheduler.command must begin with the absolute path of"
                    + " a program; it begins with "
                    + (program.isEmpty() ? "nothing" : Text.shown(program))
                    + ".";
        }
        if (program.contains(NODE) || program.contains(MODE)) {
            return "scheduler.run is on, so the program of scheduler.command must be the same for"
                    + " every node and mode.";
        }
        if (words.stream().anyMatch(word -> word.indexOf('\0') >= 0)) {
            return "scheduler.command holds a NUL, which no argument can.";
        }
        if (words.stream().noneMatch(word -> word.contains(NODE))
                || words.stream().noneMatch(word -> word.contains(MODE))) {
            return "scheduler.run is on, so scheduler.command must say where {node} and {mode}"
                    + " stand.";
        }
        return "";
    }

    private static boolean isAbsolute(String program) {
        try {
            return Path.of(program).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// Why it cannot be run for a node just now, as a sentence; blank where it can. It looks at the
    /// file.
    public String refusal(NodeId node) {
        String wrong = wrong();
        if (!runs || !wrong.isEmpty()) {
            return runs ? wrong : "The window is not set to run the scheduler's command.";
        }
        Path program = Path.of(words.getFirst());
        if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
            return Text.shown(words.getFirst())
                    + " is no program that you may run. Check scheduler.command.";
        }
        String name = node.toString();
        if (name.startsWith("-")) {
            return "The name of this node begins with a dash, which the command could take for an"
                    + " option.";
        }
        return Text.shown(name).equals(name)
                ? ""
                : "The name of this node holds characters that cannot be shown as they are.";
    }
}
