package drainboard.ui.control;

/// Whether things may move to tell of a change.
public enum Motion {
    /// As the system says.
    SYSTEM,
    FULL,
    /// Nothing moves: what a movement would tell is told by a bold line or a word.
    REDUCED;

    /// Whether nothing may move.
    ///
    /// @param reducedMotion whether the system asks for that
    public boolean isReduced(boolean reducedMotion) {
        return switch (this) {
            case SYSTEM -> reducedMotion;
            case FULL -> false;
            case REDUCED -> true;
        };
    }
}
