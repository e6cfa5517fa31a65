package drainboard.ui.drain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Puts things of several lines in order so that some of them begin at the line where they stand.
/// The room before such a one is filled exactly: what does not fit there comes behind it.
final class HeldPlaces {
    private final ToIntFunction<NodeLines> size;
    private final List<NodeLines> waiting;
    private final List<NodeLines> placed = new ArrayList<>();
    private int lines;

    /// @param order all but those held, as they would stand
    /// @param size how many lines one takes
    HeldPlaces(List<NodeLines> order, ToIntFunction<NodeLines> size) {
        this.waiting = new ArrayList<>(order);
        this.size = size;
    }

    /// The order; each held one tells by [NodeLines#at] where it begins.
    ///
    /// @param held from top to bottom
    List<NodeLines> around(List<NodeLines> held) {
        for (NodeLines one : held) {
            fill(one.at() - lines);
            place(one);
        }
        waiting.forEach(this::place);
        return placed;
    }

    private void place(NodeLines one) {
        placed.add(one);
        lines += size.applyAsInt(one);
    }

    private void fill(int room) {
        int first = placed.size();
        int left = room;
        List<NodeLines> rest = new ArrayList<>();
        for (NodeLines one : waiting) {
            int takes = size.applyAsInt(one);
            if (takes <= left && left > 0) {
                place(one);
                left -= takes;
            } else {
                rest.add(one);
            }
        }
        waiting.clear();
        waiting.addAll(rest);
        if (left > 0) {
            exchange(first, left);
        }
    }

    /// Where nothing is small enough for the room that is left, something greater by just that much
    /// takes the place of something that was put there.
    private void exchange(int first, int left) {
        Map<Integer, Integer> bySize = new HashMap<>();
        for (int other = 0; other < waiting.size(); other++) {
            bySize.putIfAbsent(size.applyAsInt(waiting.get(other)), other);
        }
        for (int at = placed.size() - 1; at >= first; at--) {
            Integer other = bySize.get(size.applyAsInt(placed.get(at)) + left);
            if (other != null) {
                NodeLines taken = placed.set(at, waiting.get(other));
                waiting.set(other, taken);
                lines += left;
                return;
            }
        }
    }
}
