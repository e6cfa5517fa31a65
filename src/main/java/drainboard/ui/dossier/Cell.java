package drainboard.ui.dossier;

import drainboard.ui.control.Look;

import org.jspecify.annotations.Nullable;

/// A cell of the dossier: a line above a smaller one, and the whole of it for who points at it.
///
/// @param below blank where there is nothing to add
/// @param whole blank where it is no more than the two lines
/// @param mark a warning where it was refused, missed, or is wrong; unknown where it is not known;
///   null where there is nothing to mark
record Cell(String above, String below, String whole, @Nullable Look mark) {
    static Cell of(String above, String below) {
        return new Cell(above, below, "", null);
    }

    /// The same with more to be read where it is pointed at.
    Cell with(String more) {
        return new Cell(above, below, more, mark);
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
