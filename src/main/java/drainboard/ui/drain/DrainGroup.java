package drainboard.ui.drain;

import drainboard.lifecycle.NodeMode;
import drainboard.node.Readiness.Verdict;
import drainboard.ui.control.Look;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The header of a node's rows. It tells the worst that is below it, whether that is shown or not.
/// Every text of the stream in it is sanitized.
///
/// @param isCollapsed whether its rows are folded away
public record DrainGroup(DrainKey key, Head head, Tally tally, boolean isCollapsed)
        implements DrainLine {

    /// How the node stands, whatever its rows do.
    ///
    /// @param place its labels, such as its rack; blank where none are known
    /// @param look of its mode, or what is worse
    /// @param verdict whether it may be touched
    /// @param reasons every reason of the verdict, the first one first; none where it may
    /// @param started when the drain began; null where that is not known
    /// @param holder who has the incident on it; blank where there is none
    public record Head(
            String name,
            String place,
            Look look,
            NodeMode mode,
            Verdict verdict,
            List<String> reasons,
            @Nullable Instant started,
            String holder) {
        public Head {
            reasons = List.copyOf(reasons);
        }
    }

    /// Its rows in numbers.
    ///
    /// @param needs how many of them wait for what; those that have left are not among them
    /// @param done how many have done their own part
    /// @param hidden how many the filter hides
    public record Tally(Map<DrainNeed, Integer> needs, int done, int hidden) {
        public Tally {
            needs = Map.copyOf(needs);
        }

        /// How many wait for this.
        public int of(DrainNeed need) {
            return needs.getOrDefault(need, 0);
        }

        /// How many are halted.
        public int halted() {
            return of(DrainNeed.HALTED) + of(DrainNeed.HELD) + of(DrainNeed.AUTHORISED);
        }

        /// How many rows there are.
        public int all() {
            return needs.values().stream().mapToInt(count -> count).sum();
        }
    }

    @Override
    public boolean isHalted() {
        return tally.halted() > 0;
    }
}
