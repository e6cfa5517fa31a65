package drainboard.ui.happening;

/// What stands in a cell.
///
/// @param below smaller, below it; blank where there is nothing to add
/// @param warned whether it is marked
/// @param whole all of it, where it is more than the two lines; blank where it is not
record TwoLines(String above, String below, boolean warned, String whole) {
    TwoLines(String above, String below, boolean warned) {
        this(above, below, warned, "");
    }

    TwoLines(String above, String below) {
        this(above, below, false);
    }

    /// What is read where it is pointed at.
    String tip() {
        String both = above + (below.isEmpty() ? "" : "\n" + below);
        return whole.isEmpty() ? both : whole;
    }
}
