package drainboard.ui.happening;

/// What stands in a cell.
///
/// @param below smaller, below it; blank where there is nothing to add
/// @param warned whether it is marked
record TwoLines(String above, String below, boolean warned) {
    TwoLines(String above, String below) {
        this(above, below, false);
    }
}
