package drainboard.app;

import drainboard.session.SeenRejection;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.AttentionView;

import java.util.Optional;

/// The row that has the focus. What is asked by a key is asked of it, wherever else was looked at
/// since it was chosen: the text of one line never stands for another's.
record Pointed(Choosing choice, BoardPages pages, AttentionView attention, DrainsPage drains) {
    /// Whether there is one of which it can be said where it came from.
    boolean isAtRow() {
        return alarm().isPresent()
                || rejection().isPresent()
                || pages.events().view().isRowFocused()
                || drains.isRowFocused();
    }

    /// Looks at it; where the focus is on none, nothing happens.
    void look() {
        alarm().ifPresent(choice::open);
        rejection().ifPresent(this::refused);
        if (pages.events().view().isRowFocused()) {
            pages.events().view().chooseAgain();
        }
        if (drains.isRowFocused()) {
            drains.model().chooseAgain();
        }
    }

    /// What is opened on the pages of sources and of refused lines leads on: a source as its chip
    /// does, a line to what it says.
    ///
    /// @param inspect goes to the inspector
    void leadsOn(Runnable inspect) {
        pages.feeds()
                .opens(
                        name -> {
                            choice.source(name);
                            inspect.run();
                        },
                        line -> {
                            choice.inspector().prove(() -> refused(line));
                            inspect.run();
                        });
    }

    private void refused(SeenRejection line) {
        choice.source(line.rejection().origin().source(), line);
    }

    private Optional<SeenRejection> rejection() {
        return pages.feeds().focusedRejection();
    }

    private Optional<Alarm> alarm() {
        return attention
                .focusedRow()
                .flatMap(_ -> attention.selected())
                .filter(Choosing::isOfNodeOrSource);
    }
}
