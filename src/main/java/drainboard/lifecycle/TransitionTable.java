package drainboard.lifecycle;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Which mode changes the scheduler may make (lifecycle.md sections 2 and 8).
public final class TransitionTable {
    /// The recipe's eight pairs.
    public static final TransitionTable STANDARD =
            new TransitionTable(
                    List.of(
                            ModeChange.of(ACCEPTING, DRAINING),
                            ModeChange.of(DRAINING, DRAINED),
                            ModeChange.of(DRAINED, MAINTENANCE),
                            ModeChange.of(DRAINED, FENCE_LOST),
                            ModeChange.of(MAINTENANCE, RETURNING),
                            ModeChange.of(RETURNING, ACCEPTING),
                            ModeChange.of(FENCE_LOST, DRAINING),
                            ModeChange.of(FENCE_LOST, DRAINED)));

    private final long legal;

    private TransitionTable(Collection<ModeChange> pairs) {
        long bits = 0;
        for (ModeChange pair : pairs) {
            bits |= 1L << pair.index();
        }
        for (NodeMode mode : NodeMode.ALL) {
            bits |= 1L << ModeChange.of(mode, mode).index();
        }
        this.legal = bits;
    }

    /// This table and the given pairs: a newer scheduler's.
    public TransitionTable plus(Collection<ModeChange> pairs) {
        List<ModeChange> all = new ArrayList<>(moves());
        all.addAll(pairs);
        return new TransitionTable(all);
    }

    /// Whether the pair is legal; every same-state pair is.
    public boolean permits(ModeChange change) {
        return (legal & 1L << change.index()) != 0;
    }

    /// The legal pairs between different modes, in report order.
    public List<ModeChange> moves() {
        List<ModeChange> moves = new ArrayList<>();
        for (int i = 0; i < ModeChange.count(); i++) {
            ModeChange change = ModeChange.at(i);
            if (!change.isStay() && permits(change)) {
                moves.add(change);
            }
        }
        return List.copyOf(moves);
    }
}
