package drainboard.ui.dossier;

/// A cell of the dossier: a line above a smaller one, and the whole of it for who points at it.
///
/// @param below blank where there is nothing to add
/// @param whole blank where it is no more than the two lines
/// @param warned whether it was refused, missed, or is not whole
record Cell(String above, String below, String whole, boolean warned) {
    static Cell of(String above, String below) {
        return new Cell(above, below, "", false);
    }

    /// The same with more to be read where it is pointed at.
    Cell with(String more) {
        return new Cell(above, below, more, warned);
    }

    /// What is read where it is pointed at.
    String tip() {
        return whole.isEmpty() ? text() : whole;
    }

    /// Both lines in one.
    String text() {
        return above + (below.isEmpty() ? "" : ", " + below);
    }
}
