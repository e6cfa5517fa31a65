package drainboard.ui.node;

import drainboard.fleet.DrainHistory.Expected;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Drain;
import drainboard.node.Stay;
import drainboard.ui.control.Ages;
import drainboard.ui.drain.StepClock;
import drainboard.ui.node.Page.Section;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The five steps of a drain with their starts and durations.
final class StepsText {
    private final Subject subject;
    private final Drain drain;
    private final NodeMode present;

    StepsText(Subject subject, Drain drain) {
        this.subject = subject;
        this.drain = drain;
        this.present = StepClock.step(subject.node().mode());
    }

    Section section() {
        return new Section(
                "Steps of this drain",
                List.of(
                        step("Checkpoint", NodeMode.DRAINING),
                        step("Persist final", NodeMode.DRAINED),
                        step("Maintenance", NodeMode.MAINTENANCE),
                        step("Returning", NodeMode.RETURNING),
                        new Line.Step("Resumed", "", "", "", false, "")));
    }

    private Line.Step step(String name, NodeMode mode) {
        boolean here = mode == present;
        Stay stay = drain.stay(mode).orElse(null);
        if (!here && stay == null) {
            return new Line.Step(name, "", "", usual(mode), false, "");
        }
        Instant started = stay == null ? subject.node().since() : stay.started();
        Duration lasted = here ? running() : spent(stay);
        return new Line.Step(
                name,
                started == null ? "unknown" : subject.times().seconds(started),
                lasted == null
                        ? "unknown"
                        : here ? subject.mark(Ages.elapsed(lasted)) : Ages.elapsed(lasted),
                usual(mode),
                here,
                subject.whole(started));
    }

    private @Nullable Duration running() {
        Instant began = StepClock.began(subject.node());
        return began == null ? null : Duration.between(began, subject.told());
    }

    private static @Nullable Duration spent(@Nullable Stay stay) {
        return stay == null ? null : stay.spent();
    }

    private String usual(NodeMode mode) {
        Expected expected = subject.picture().expected().get(mode);
        return expected == null || expected.limit().isEmpty()
                ? ""
                : "~" + Ages.elapsed(expected.median());
    }
}
