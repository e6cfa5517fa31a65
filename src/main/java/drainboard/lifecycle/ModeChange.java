package drainboard.lifecycle;

/// An ordered pair of modes: what one transition says.
public record ModeChange(NodeMode from, NodeMode to) {
    private static final int MODES = NodeMode.ALL.size();
    private static final ModeChange[] SQUARE = square();

    /// The shared instance of a pair.
    public static ModeChange of(NodeMode from, NodeMode to) {
        return SQUARE[from.rank() * MODES + to.rank()];
    }

    /// The pair at an index that [#index] gave.
    public static ModeChange at(int index) {
        return SQUARE[index];
    }

    /// The place of this pair in the square of all pairs, from 0 to 35, by `from`, then `to`.
    public int index() {
        return from.rank() * MODES + to.rank();
    }

    /// How many pairs there are.
    public static int count() {
        return SQUARE.length;
    }

    /// Whether both ends are the same mode.
    public boolean isStay() {
        return from == to;
    }

    /// Whether either end is the given mode.
    public boolean touches(NodeMode mode) {
        return from == mode || to == mode;
    }

    /// Whether the pair moves from another mode into the given one.
    public boolean enters(NodeMode mode) {
        return to == mode && from != mode;
    }

    /// Whether the pair moves from the given mode to another one.
    public boolean leaves(NodeMode mode) {
        return from == mode && to != mode;
    }

    private static ModeChange[] square() {
        ModeChange[] square = new ModeChange[MODES * MODES];
        for (NodeMode from : NodeMode.ALL) {
            for (NodeMode to : NodeMode.ALL) {
                square[from.rank() * MODES + to.rank()] = new ModeChange(from, to);
            }
        }
        return square;
    }

    @Override
    public String toString() {
        return from.wireName() + " → " + to.wireName();
    }
}
