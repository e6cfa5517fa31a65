package drainboard.ui.drain;

import drainboard.event.WorkloadName;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Look;
import drainboard.ui.control.StepBar;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// One placement in the drains table. It holds no age, so that it stays the same row while nothing
/// but time has moved; [DrainWords] says the rest. Every text of the stream in it is sanitized.
///
/// @param bucket what it waits for, its lateness left aside
/// @param late whether its step has gone beyond what is expected of it
/// @param checkpoint what is known of its checkpoint; blank where it has none
/// @param checkpointed when the final one was told to be made; null where that is not known
/// @param withheld the action that its latch kept back; null where none
public record DrainRow(
        DrainKey key,
        Name name,
        DrainNeed bucket,
        boolean late,
        Course course,
        Work work,
        String checkpoint,
        @Nullable Instant checkpointed,
        @Nullable WorkloadAction withheld)
        implements DrainLine {

    /// What it is called.
    ///
    /// @param place where its node stands, such as its rack; blank where that is not known
    /// @param service the service it belongs to; blank where none is known
    public record Name(String workload, String node, String place, String service) {}

    /// How far it has come.
    ///
    /// @param word the mode as it is written, with [#HELD] where that is so
    /// @param held whether it is held elsewhere than in fence_lost
    /// @param mode the mode of its node
    /// @param since when its node entered the mode; null where that is not known
    /// @param began when the present step would have begun without interruption; null where that is
    ///   not known
    public record Course(
            Look look,
            String word,
            boolean held,
            NodeMode mode,
            @Nullable Instant since,
            @Nullable Instant began,
            StepBar.Steps steps) {

        /// What stands behind the mode of what is held elsewhere than in fence_lost.
        static final String HELD = ", held";

        /// Its mode alone, where there is no room for more.
        String unheld() {
            return held ? word.substring(0, word.length() - HELD.length()) : word;
        }

        /// Whether nobody can vouch for its mode, which its word then says by a question mark.
        boolean isUnsure() {
            return word.contains("?");
        }

        /// The mode whose expectation is the present step's.
        NodeMode step() {
            return StepClock.step(mode);
        }

        /// How long the present step has lasted; null where that is not known.
        @Nullable Duration lasted(Instant now) {
            return began == null ? null : Duration.between(began, now);
        }
    }

    /// What its runtime said of work in flight in this drain.
    ///
    /// @param last the last count; -1 where nothing was said
    /// @param fell when the count fell last; where it never fell, when it began
    /// @param reported when it was said; null where that is not known
    /// @param superseded whether a checkpoint came after it, so that it tells of before that
    /// @param before what was said last before this drain and stands, for no checkpoint came after
    ///   it; 0 where nothing was
    public record Work(
            long last,
            long peak,
            @Nullable Instant fell,
            @Nullable Instant reported,
            boolean superseded,
            long before) {

        static Work unsaid(long before) {
            return new Work(-1, -1, null, null, false, before);
        }

        /// All of it in words, but for its age.
        String words() {
            if (last < 0) {
                return "no report of work in flight"
                        + (before > 0
                                ? " in this drain, " + Figures.count(before) + " before it"
                                : "");
            }
            return Figures.count(last)
                    + " in flight of "
                    + Figures.count(peak)
                    + (superseded ? ", before its checkpoint" : "");
        }
    }

    /// What it waits for.
    public DrainNeed need() {
        return late && bucket.canStall() ? DrainNeed.STALLED : bucket;
    }

    @Override
    public boolean isHalted() {
        return bucket.isHalt();
    }

    /// The workload of its placement.
    public WorkloadName workload() {
        return Objects.requireNonNull(key.workload(), "a row is of a placement");
    }

    /// Whether its own part of the drain is done, so that only the scheduler or the machine is
    /// waited for.
    boolean isDone() {
        return switch (bucket) {
            case SCHEDULER, READY -> true;
            case HALTED, HELD, AUTHORISED, STALE, DOUBTED, STALLED, NO_REPORT, IN_FLIGHT, LEFT ->
                    false;
        };
    }

    DrainRow asLate(boolean now) {
        return now == late
                ? this
                : new DrainRow(
                        key, name, bucket, now, course, work, checkpoint, checkpointed, withheld);
    }

    /// This row of the parts of an earlier one wherever they are equal, or that row itself.
    DrainRow sharing(DrainRow before) {
        if (equals(before)) {
            return before;
        }
        return new DrainRow(
                key.equals(before.key) ? before.key : key,
                name.equals(before.name) ? before.name : name,
                bucket,
                late,
                course.equals(before.course) ? before.course : course,
                work.equals(before.work) ? before.work : work,
                checkpoint.equals(before.checkpoint) ? before.checkpoint : checkpoint,
                checkpointed,
                withheld);
    }

    /// This row after its drain has ended in a mode.
    DrainRow left(Course last) {
        return new DrainRow(key, name, DrainNeed.LEFT, false, last, work, "", null, null);
    }
}
