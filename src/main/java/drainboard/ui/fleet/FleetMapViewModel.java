package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.fleet.FleetSnapshot;
import drainboard.fleet.Roster;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.NodeState.Unseen;
import drainboard.node.Readiness;
import drainboard.session.Freshness;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Figures;
import drainboard.ui.filter.Filter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Makes of each picture of a run the tiles of the map in their groups, and keeps which node is
/// selected, by what is grouped, and which nodes the operator asked for.
public final class FleetMapViewModel {
    private static final List<String> USUAL = List.of("rack", "zone");
    private static final String NONE = "No node is known.";

    private final ReadOnlyObjectWrapper<List<TileBlock>> blocks =
            new ReadOnlyObjectWrapper<>(this, "blocks", List.of());
    private final ReadOnlyObjectWrapper<Optional<NodeId>> selectedNode =
            new ReadOnlyObjectWrapper<>(this, "selectedNode", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> grouping =
            new ReadOnlyObjectWrapper<>(this, "grouping", Optional.empty());
    private final ReadOnlyObjectWrapper<Instant> now =
            new ReadOnlyObjectWrapper<>(this, "now", Instant.EPOCH);
    private final ReadOnlyStringWrapper head = new ReadOnlyStringWrapper(this, "head", NONE);

    private final NavigableMap<NodeId, Tile> map = new TreeMap<>(NodeId.ORDER);
    private final MapBlocks grouped = new MapBlocks();
    private FleetSnapshot mapped = FleetSnapshot.EMPTY;
    private Freshness freshness = Freshness.ALL_FRESH;
    private Roster roster = Roster.EMPTY;
    private List<String> labels = List.of();
    private @Nullable String wanted;
    private boolean isChosen;
    private boolean moved;
    private long dimmed;
    private Filter filter = Filter.ALL;
    private @Nullable SessionPicture latest;

    /// Takes a picture in; the tiles change only if one of them would look different.
    public void show(SessionPicture picture) {
        boolean ticked = now.get().getEpochSecond() != picture.now().getEpochSecond();
        latest = picture;
        take(picture, ticked && !filter.isAll());
        now.set(picture.now());
    }

    private void take(SessionPicture picture, boolean asAsked) {
        FleetSnapshot fleet = picture.fleet();
        Freshness fresh = picture.freshness();
        boolean anew = asAsked || !fresh.equals(freshness);
        boolean placed = place(picture.roster());
        moved = placed;
        boolean changed = false;
        NodesAsked asked = new NodesAsked(picture, filter);
        for (NodeState state : fleet.changedSince(anew ? FleetSnapshot.EMPTY : mapped)) {
            changed |= take(state, fresh, asked);
        }
        if (map.size() > fleet.nodes().size()) {
            moved |= map.keySet().retainAll(fleet.nodes().keySet());
            dimmed = map.values().stream().filter(Tile::dimmed).count();
        }
        mapped = fleet;
        freshness = fresh;
        if (moved) {
            regroup();
        } else if (changed) {
            tell();
        }
    }

    private boolean take(NodeState state, Freshness fresh, NodesAsked asked) {
        NodeId id = state.node();
        boolean hidden = !filter.isAll() && !asked.passes(id);
        Tile tile =
                switch (state) {
                    case Tracked node ->
                            new Tile(
                                    id,
                                    node.mode(),
                                    Readiness.isUnknown(node, fresh.isStale(id)),
                                    node.incident() != null,
                                    node.since(),
                                    hidden);
                    case Unseen _ -> Tile.untold(id, hidden);
                };
        Tile before = map.get(id);
        moved |= before == null;
        boolean changed = !tile.equals(before);
        if (changed) {
            map.put(id, tile);
            dimmed += tile.dimmed() ? 1 : 0;
            dimmed -= before != null && before.dimmed() ? 1 : 0;
            grouped.put(tile);
        }
        return changed;
    }

    /// Learns where the nodes stand; whether that is news.
    private boolean place(Roster next) {
        if (next.labels().equals(roster.labels())) {
            return false;
        }
        roster = next;
        TreeSet<String> names = new TreeSet<>();
        roster.labels().values().forEach(of -> names.addAll(of.keySet()));
        List<String> known = new ArrayList<>(USUAL);
        known.retainAll(names);
        names.stream().filter(name -> !known.contains(name)).forEach(known::add);
        labels = List.copyOf(known);
        boolean gone = grouping.get().filter(name -> !labels.contains(name)).isPresent();
        if (gone || !isChosen) {
            grouping.set(labels.stream().findFirst());
        }
        groupAsWanted();
        return true;
    }

    private void regroup() {
        grouped.regroup(map.values(), roster, grouping.get());
        tell();
    }

    private void tell() {
        head.set(
                map.isEmpty()
                        ? NONE
                        : Figures.nodes(map.size())
                                + (dimmed == 0 ? "" : ", " + Figures.count(dimmed) + " dimmed"));
        blocks.set(grouped.blocks());
    }

    /// The tiles in report order, in their groups.
    ReadOnlyObjectProperty<List<TileBlock>> blocks() {
        return blocks.getReadOnlyProperty();
    }

    /// How many nodes there are, and how many of them are dimmed.
    ReadOnlyStringProperty headProperty() {
        return head.getReadOnlyProperty();
    }

    /// The moment that ages are counted to.
    ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    /// By which label the nodes are grouped; empty where by none.
    public ReadOnlyObjectProperty<Optional<String>> grouping() {
        return grouping.getReadOnlyProperty();
    }

    /// Why nothing can be grouped; blank where it can.
    public String ungroupable() {
        return labels.isEmpty()
                ? "No placements file says in which rack, zone or other place the nodes stand."
                : "";
    }

    /// Groups by the next label, after the last one by none, then by the first again.
    public void groupByNext() {
        int at = grouping.get().map(labels::indexOf).orElse(-1) + 1;
        isChosen = true;
        wanted = null;
        grouping.set(at < labels.size() ? Optional.of(labels.get(at)) : Optional.empty());
        regroup();
    }

    /// Groups by a label as soon as there is one of that name.
    ///
    /// @param label blank to group by none
    public void groupBy(String label) {
        wanted = label;
        groupAsWanted();
        regroup();
    }

    private void groupAsWanted() {
        String name = wanted;
        if (name != null && (name.isEmpty() ? !labels.isEmpty() : labels.contains(name))) {
            wanted = null;
            isChosen = true;
            grouping.set(Optional.of(name).filter(one -> !one.isEmpty()));
        }
    }

    /// By which label the operator had the nodes grouped, or wants them to be; blank for none, null
    /// where that was never said.
    public @Nullable String grouped() {
        return isChosen ? grouping.get().orElse("") : wanted;
    }

    /// The node that the operator looks at; empty where none.
    public ReadOnlyObjectProperty<Optional<NodeId>> selectedNode() {
        return selectedNode.getReadOnlyProperty();
    }

    /// Selects a node, here or on behalf of another view.
    public void select(NodeId node) {
        selectedNode.set(Optional.of(node));
    }

    /// Selects none.
    public void selectNone() {
        selectedNode.set(Optional.empty());
    }

    /// Dims the nodes that a filter hides, but never a halted one.
    public void showOnly(Filter next) {
        filter = next;
        SessionPicture picture = latest;
        if (picture != null) {
            take(picture, true);
        }
    }

    /// What is told of a node beside its tile; nothing where nobody spoke of it.
    List<String> card(NodeId node) {
        SessionPicture picture = latest;
        NodeState state = picture == null ? null : picture.fleet().nodes().get(node);
        return picture == null || state == null ? List.of() : TileCard.of(state, picture);
    }

    /// The whole map in words, a line for each group.
    public String twin() {
        return blocks.get().stream().map(TileBlock::words).collect(Collectors.joining("\n"));
    }
}
