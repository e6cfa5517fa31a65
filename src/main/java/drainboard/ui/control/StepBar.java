package drainboard.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.stream.Stream;

/// The five steps of a drain in a row: stop admitting, persist, maintenance, returning, resumed.
public final class StepBar extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final List<Look> LOOKS =
            List.of(Look.DRAINING, Look.DRAINED, Look.MAINTENANCE, Look.RETURNING, Look.RETURNING);

    private final List<Segment> segments =
            Stream.generate(Segment::new).limit(LOOKS.size()).toList();

    /// How far a drain is.
    ///
    /// @param done how many steps are behind it, from 0 to 5
    /// @param present the step it is in, from 0; -1 where it is in none
    /// @param share how much of the present step is done, from 0 to 1
    /// @param halted whether it is held in the present step
    public record Steps(int done, int present, double share, boolean halted) {
        /// A drain that has not begun.
        public static final Steps NONE = new Steps(0, -1, 0, false);
    }

    /// A bar with nothing done.
    public StepBar() {
        getStyleClass().add("step-bar");
        getChildren().addAll(segments);
        update(Steps.NONE);
    }

    /// Shows how far a drain is.
    public void update(Steps steps) {
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean present = i == steps.present;
            boolean done = i < steps.done && !present;
            segment.pseudoClassStateChanged(DONE, done);
            if (present) {
                (steps.halted ? Look.FENCE_LOST : LOOKS.get(i)).dress(segment);
            } else {
                Look.undress(segment);
            }
            boolean whole = done || (present && steps.halted);
            segment.fill(whole ? 1 : present ? steps.share : 0);
        }
        setAccessibleText(
                steps.done
                        + " of "
                        + segments.size()
                        + " steps done"
                        + (steps.halted ? ", halted" : ""));
    }

    /// One step, filled from the left.
    private static final class Segment extends Pane {
        private final Region filling = new Region();
        private double share;

        Segment() {
            getStyleClass().add("step");
            filling.getStyleClass().add("step-filling");
            getChildren().add(filling);
        }

        /// Its own size stays, so nobody else need be laid out for it.
        void fill(double next) {
            double now = Math.clamp(next, 0, 1);
            if (now != share) {
                share = now;
                setNeedsLayout(true);
            }
        }

        @Override
        protected void layoutChildren() {
            filling.resizeRelocate(
                    1, 1, Math.rint((getWidth() - 2) * share), Math.max(0, getHeight() - 2));
        }
    }
}
