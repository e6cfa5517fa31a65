package drainboard.ui.diagram;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Times;
import drainboard.ui.control.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the diagram shows at one moment; two equal ones look the same.
///
/// @param boxes one for each mode, in the order of [NodeMode#ALL]
/// @param unknown the nodes of which nobody can say where they are now
/// @param unknownHeld how many of those are held
/// @param sourceLost whether nodes are unknown because a source is lost or stale
/// @param alarmed whether a node is in fence_lost or a latch is held
/// @param moves the pairs that the scheduler may make
/// @param lit the changes that were taken just now
/// @param taken when each pair was taken last
/// @param placements whether placements are counted, not nodes
/// @param stops the modes that the selected placement went through in its drain, first to last
/// @param ghosts the pairs that were refused lately
/// @param lastRefused the last refused pair, however long ago; null where there was none
public record ModeDiagramModel(
        List<Box> boxes,
        int unknown,
        int unknownHeld,
        boolean sourceLost,
        boolean alarmed,
        List<ModeChange> moves,
        Set<ModeChange> lit,
        Map<ModeChange, Passages> taken,
        boolean placements,
        List<NodeMode> stops,
        List<Ghost> ghosts,
        @Nullable Refused lastRefused) {
    /// A run of which nothing is known.
    public static final ModeDiagramModel EMPTY =
            new ModeDiagramModel(
                    NodeMode.ALL.stream().map(mode -> new Box(mode, 0, null, 0)).toList(),
                    0,
                    0,
                    false,
                    false,
                    TransitionTable.STANDARD.moves(),
                    Set.of(),
                    Map.of(),
                    false,
                    List.of(),
                    List.of(),
                    null);

    public ModeDiagramModel {
        boxes = List.copyOf(boxes);
        moves = List.copyOf(moves);
        lit = Set.copyOf(lit);
        taken = Map.copyOf(taken);
        stops = List.copyOf(stops);
        ghosts = List.copyOf(ghosts);
    }

    /// One mode.
    ///
    /// @param count the nodes that are in it and can be vouched for
    /// @param oldest how long the first of them has been in it, to the second; null where none says
    /// @param held how many of these nodes are held
    public record Box(NodeMode mode, int count, @Nullable Duration oldest, int held) {
        /// The count as drawn.
        public String figure() {
            return Figures.count(count);
        }

        /// The oldest age as drawn; blank where there is none, and where age is no news.
        public String age() {
            return oldest == null || mode == NodeMode.ACCEPTING ? "" : Ages.brief(oldest);
        }

        /// How many are held although they are not, or no longer, in fence_lost.
        public int heldElsewhere() {
            return mode == NodeMode.FENCE_LOST ? 0 : held;
        }

        /// The box in words.
        public String text() {
            StringBuilder text = new StringBuilder(Words.of(mode)).append(' ').append(figure());
            if (oldest != null) {
                text.append(", oldest ").append(Ages.words(oldest));
            }
            if (heldElsewhere() > 0) {
                text.append(", ").append(Figures.count(heldElsewhere())).append(" still held");
            }
            return text.toString();
        }
    }

    /// A refused pair as an arc.
    public record Ghost(ModeChange change, int count) {}

    /// A refused pair as a line of text.
    ///
    /// @param node the node it was refused for last, safe to show
    /// @param age how long ago, to the second
    public record Refused(ModeChange change, int count, String node, Duration age) {
        /// The pair and how often.
        public String pair() {
            return change + (count > 1 ? " ×" + Figures.count(count) : "");
        }

        /// Where and how long ago.
        public String detail() {
            return "last on " + node + ", " + Ages.words(age) + " ago";
        }
    }

    /// The box of a mode.
    public Box box(NodeMode mode) {
        return boxes.get(mode.rank());
    }

    /// All nodes counted, the unknown ones too.
    public int total() {
        return boxes.stream().mapToInt(Box::count).sum() + unknown;
    }

    /// What the unknown nodes are part of, and why they are so many.
    public String whole() {
        return "of " + all() + (sourceLost && unknown > 0 ? ", last known" : "");
    }

    /// That some of the unknown nodes are held; blank where none is.
    String heldUnknown() {
        return unknownHeld == 0 ? "" : ", " + Figures.count(unknownHeld) + " still held";
    }

    private String all() {
        return placements ? Figures.count(total()) + " placements" : Figures.nodes(total());
    }

    /// How the six and the unknown ones add up.
    public String sum() {
        return boxes.stream()
                        .map(box -> Words.of(box.mode()) + " " + box.figure())
                        .collect(Collectors.joining(" + "))
                + " + Unknown "
                + Figures.count(unknown)
                + " = "
                + all();
    }

    /// The numbers of the stops that the selected placement made in a mode; blank where none.
    public String stopsIn(NodeMode mode) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i) == mode) {
                numbers.add(Integer.toString(i + 1));
            }
        }
        return String.join(" ", numbers);
    }

    /// What is written on a line because its pair was taken just now; blank otherwise.
    public String plus(ModeChange change) {
        Passages passages = taken.get(change);
        return passages == null || !lit.contains(change) ? "" : passages.plus();
    }

    /// What is known of a pair, line by line: the last times it was taken.
    public String lastOf(ModeChange change, Times times) {
        Passages passages = taken.get(change);
        return change + (passages == null ? "\nnot taken lately" : passages.text(times));
    }

    /// How often a pair was refused lately.
    public int refused(ModeChange change) {
        return ghosts.stream()
                .filter(ghost -> ghost.change().equals(change))
                .mapToInt(Ghost::count)
                .sum();
    }

    /// What is known of a refused pair, line by line.
    public String whyRefused(ModeChange change) {
        return "refused: "
                + change
                + " "
                + times(refused(change))
                + "\nThe scheduler's table does not permit it.";
    }

    /// The pairs beyond the recipe's own, which a newer scheduler makes.
    public List<ModeChange> extras() {
        return moves.stream().filter(move -> !TransitionTable.STANDARD.permits(move)).toList();
    }

    /// The last refused pair.
    public Optional<Refused> refusal() {
        return Optional.ofNullable(lastRefused);
    }

    /// The whole diagram in words.
    public String text() {
        List<String> parts = new ArrayList<>();
        boxes.forEach(box -> parts.add(box.text()));
        parts.add("Unknown " + Figures.count(unknown) + heldUnknown());
        parts.add("in all " + all());
        ghosts.forEach(
                ghost -> parts.add("refused " + ghost.change() + " " + times(ghost.count())));
        extras().forEach(pair -> parts.add("also permitted " + pair));
        if (!stops.isEmpty()) {
            parts.add(
                    "the selected placement went "
                            + stops.stream().map(Words::of).collect(Collectors.joining(", ")));
        }
        return String.join("; ", parts);
    }

    private static String times(int count) {
        return count == 1 ? "once" : Figures.count(count) + " times";
    }
}
