package drainboard.ui.diagram;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Ages;
import drainboard.ui.diagram.ModeDiagramModel.Box;
import drainboard.ui.diagram.ModeDiagramModel.Ghost;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the fleet into the boxes of the diagram.
public final class ModeDiagramViewModel {
    private static final Duration LIT = Duration.ofSeconds(3);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final ModeDiagramModel EMPTY =
            new ModeDiagramModel(
                    Map.of(), 0, TransitionTable.STANDARD.moves(), Set.of(), Set.of(), List.of());

    private final ReadOnlyObjectWrapper<ModeDiagramModel> model =
            new ReadOnlyObjectWrapper<>(EMPTY);

    /// What the diagram shows.
    public ReadOnlyObjectProperty<ModeDiagramModel> modelProperty() {
        return model.getReadOnlyProperty();
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        Map<NodeMode, int[]> counts = new EnumMap<>(NodeMode.class);
        Map<NodeMode, @Nullable Instant> oldest = new EnumMap<>(NodeMode.class);
        NodeMode.ALL.forEach(mode -> counts.put(mode, new int[2]));
        int unknown = 0;
        for (NodeState state : picture.fleet().nodes().values()) {
            if (state instanceof Tracked node) {
                if (picture.isSourceLost() || node.doubts().any()) {
                    unknown++;
                    continue;
                }
                int[] count = counts.getOrDefault(node.mode(), new int[2]);
                count[0]++;
                count[1] += node.incident() != null && node.mode() != NodeMode.FENCE_LOST ? 1 : 0;
                Instant since = node.since();
                Instant before = oldest.get(node.mode());
                if (since != null && (before == null || since.isBefore(before))) {
                    oldest.put(node.mode(), since);
                }
            }
        }
        Map<NodeMode, Box> boxes = new EnumMap<>(NodeMode.class);
        counts.forEach(
                (mode, count) -> {
                    Instant since = oldest.get(mode);
                    boxes.put(
                            mode,
                            new Box(
                                    count[0],
                                    since == null || mode == NodeMode.ACCEPTING
                                            ? ""
                                            : Ages.words(Duration.between(since, picture.now())),
                                    count[1]));
                });
        Set<ModeChange> lit = new HashSet<>();
        Instant shining = picture.now().minus(LIT);
        picture.edges().stream()
                .filter(edge -> edge.seen().isAfter(shining))
                .forEach(edge -> lit.add(edge.change()));
        Instant remembered = picture.now().minus(REMEMBERED);
        List<Ghost> ghosts =
                picture.refused().stream()
                        .filter(pair -> pair.seen().isAfter(remembered))
                        .map(pair -> new Ghost(pair.change(), pair.count()))
                        .toList();
        Set<ModeChange> extra = new HashSet<>(picture.table().moves());
        extra.removeIf(TransitionTable.STANDARD::permits);
        ModeDiagramModel now =
                new ModeDiagramModel(boxes, unknown, picture.table().moves(), extra, lit, ghosts);
        if (!now.equals(model.get())) {
            model.set(now);
        }
    }
}
