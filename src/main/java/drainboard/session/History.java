package drainboard.session;

import drainboard.event.NodeId;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/// What happened in a run, as far as it is remembered: the newest happenings of all nodes, and of
/// each node its lane. It never changes, and any thread may read it; two in a row share all that
/// did not change between them.
public final class History {
    /// So many happenings are remembered over all nodes.
    public static final int MOST = 5000;

    /// Nothing happened.
    public static final History NONE =
            new History(List.of(), 0, Map.of(), new Lane[0][], 0, Map.of());

    static final int CHUNK = 64;

    private final List<Fact> happenings;
    private final long count;
    private final Map<NodeId, Integer> places;
    private final @Nullable Lane[][] chunks;
    private final int size;
    private final Map<String, List<Silence>> silences;

    /// @param places where the lane of each node is; it may know more nodes than there are lanes
    /// @param chunks the lanes, so many in each; nobody writes to them any more
    /// @param silences when each source was stale or lost, by its name
    History(
            List<Fact> happenings,
            long count,
            Map<NodeId, Integer> places,
            @Nullable Lane[][] chunks,
            int size,
            Map<String, List<Silence>> silences) {
        this.happenings = happenings;
        this.count = count;
        this.places = places;
        this.chunks = chunks;
        this.size = size;
        this.silences = silences;
    }

    /// The newest happenings of all nodes, oldest first, as they came; reports of a workload that
    /// were only noted are not among them.
    public List<Fact> happenings() {
        return happenings;
    }

    /// How many there were in all, those that are not remembered any more included. The one at `i`
    /// of [#happenings] is number `count() - happenings().size() + i`.
    public long count() {
        return count;
    }

    /// When each source was stale or lost, by its name, oldest first; the same object as in the
    /// picture before where nothing changed. Of earlier runs, when it was not followed.
    public Map<String, List<Silence>> silences() {
        return silences;
    }

    /// All lanes, in the order in which their nodes were first spoken of: a lane keeps its place.
    public List<Lane> lanes() {
        return new Lanes();
    }

    /// The lane of a node; null where nothing is known of it.
    public @Nullable Lane lane(NodeId node) {
        Integer place = places.get(node);
        return place == null || place >= size ? null : at(place);
    }

    private Lane at(int place) {
        Lane lane = chunks[place / CHUNK][place % CHUNK];
        if (lane == null) {
            throw new IllegalStateException("there is no lane at " + place);
        }
        return lane;
    }

    /// The lanes as a list.
    private final class Lanes extends AbstractList<Lane> implements RandomAccess {
        @Override
        public Lane get(int index) {
            if (index < 0 || index >= size) {
                throw new IndexOutOfBoundsException(index);
            }
            return at(index);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
