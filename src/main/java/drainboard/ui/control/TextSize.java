package drainboard.ui.control;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.List;

/// How large the text of a window is, and all else with it: rows, controls, marks and columns.
public final class TextSize {
    /// The sizes to choose from, in percent.
    public static final List<Integer> STEPS = List.of(90, 100, 110, 125, 150, 175, 200);

    private static final int USUAL = 100;

    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(USUAL);

    /// The size in percent, one of the steps unless it is to be read from afar.
    public ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    /// Chooses a size: the largest step that is not above it, or the smallest step.
    public void choose(int wanted) {
        percent.set(step(wanted));
    }

    private static int step(int wanted) {
        return STEPS.stream()
                .filter(step -> step <= wanted)
                .reduce((_, later) -> later)
                .orElse(STEPS.getFirst());
    }

    /// The size as one of the steps: itself, or the largest below it.
    public int step() {
        return step(percent.get());
    }

    /// A size between the steps, to be read from afar; not above the largest.
    public void afar(int wanted) {
        percent.set(Math.min(wanted, STEPS.getLast()));
    }

    /// One step up, as far as there is one.
    public void larger() {
        STEPS.stream().filter(step -> step > percent.get()).findFirst().ifPresent(percent::set);
    }

    /// One step down, as far as there is one.
    ///
    /// @param shown how large it is shown, in percent, where there is no room for all of it: the
    ///   step is one below that, for all others would change nothing
    public void smaller(int shown) {
        STEPS.reversed().stream()
                .filter(step -> step < Math.min(shown, percent.get()))
                .findFirst()
                .ifPresent(percent::set);
    }

    /// Back to the size it is drawn for.
    public void usual() {
        percent.set(USUAL);
    }
}
