package drainboard.ui.drain;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// What each column says, case by case: both lines, a slash between them.
class DrainColumnsTest {
    private static final Map<String, UnaryOperator<DrainRun>> CASES =
            Map.ofEntries(
                    Map.entry("silent", run -> run.later(58)),
                    Map.entry("reported", run -> run.report(7, "w", 340)),
                    Map.entry(
                            "falling", run -> run.report(7, "w", 340).later(9).report(7, "w", 12)),
                    Map.entry("flat", run -> run.report(7, "w", 88).later(125).report(7, "w", 88)),
                    Map.entry("empty", run -> run.report(7, "w", 3).later(5).report(7, "w", 0)),
                    Map.entry("great", run -> run.report(7, "w", 1_234_567)),
                    Map.entry("late", run -> run.later(607)),
                    Map.entry("persisted", run -> run.move(7, DRAINING, DRAINED).later(1900)),
                    Map.entry("touched", run -> run.move(7, DRAINING, DRAINED, MAINTENANCE)),
                    Map.entry(
                            "returning",
                            run -> run.move(7, DRAINING, DRAINED, MAINTENANCE, RETURNING)),
                    Map.entry("halted", run -> run.move(7, DRAINING, DRAINED, FENCE_LOST)),
                    Map.entry(
                            "held",
                            run -> run.move(7, DRAINING, DRAINED, FENCE_LOST, DRAINED).later(30)),
                    Map.entry(
                            "withheld",
                            run ->
                                    run.move(7, DRAINING, DRAINED, FENCE_LOST, DRAINED)
                                            .move(7, DRAINED, MAINTENANCE)),
                    Map.entry("lost", run -> run.report(7, "w", 12).later(60).lose().later(240)),
                    Map.entry(
                            "lost-held",
                            run ->
                                    run.move(7, DRAINING, DRAINED, FENCE_LOST, DRAINED)
                                            .move(7, DRAINED, MAINTENANCE)
                                            .lose()
                                            .later(240)),
                    Map.entry("lost-silent", run -> run.later(240).lose()),
                    Map.entry("doubted", run -> run.doubt(7).later(60)));

    private final DrainViewModel model = new DrainViewModel();

    @ParameterizedTest
    @CsvSource({
        "silent, w / 0x7  rack-7",
        "lost, w / 0x7  rack-7",
    })
    void name(String scene, String said) {
        DrainRow row = row(scene);
        assertThat(lines(words().name(row))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "silent, Draining / 58 s",
        "persisted, Drained / 31 m 40 s",
        "halted, Fence lost / 0 s",
        "held, 'Drained, held / 30 s'",
        "withheld, 'Maintenance, held / 0 s'",
        "lost, Draining? / last known 4 m",
        "lost-held, 'Maintenance? / held, last known 4 m'",
        "doubted, Draining? / 1 m 00 s",
    })
    void mode(String scene, String said) {
        DrainRow row = row(scene);
        assertThat(lines(words().mode(row))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "silent, no report / , no report /",
        "reported, 340 of 340 / 0 s ago, 340 of 340 / 0 s ago",
        "falling, 12 of 340 / 0 s ago, '12 of 340 / ▼ falling, 0 s ago'",
        "flat, 88 of 88 / 0 s ago, '88 of 88 / – flat 2 m, 0 s ago'",
        "empty, 0 / 0 s ago, 0 / 0 s ago",
        "great, 1234567 / of 1234567, 1234567 / of 1234567",
        "lost, ? / was 12, ? / was 12",
        "lost-silent, ? / no report, ? / no report",
    })
    void in_flight(String scene, String narrow, String wide) {
        DrainRow row = row(scene);
        assertThat(lines(words().inFlight(row))).isEqualTo(narrow);
        assertThat(lines(words().trend(row))).isEqualTo(wide);
    }

    @ParameterizedTest
    @CsvSource({
        "silent, '0:58 of ~6:30 / median 6:30, n 32'",
        "late, 10:07 of ~6:30 / stalled past 9:20 !",
        "persisted, 31:40 / ckpt 20:00:00Z",
        "touched, 0:00 / ckpt 20:00:00Z",
        "returning, '0:00 / ckpt 20:00:00Z'",
        "halted, halted / ckpt 20:00:00Z",
        "lost, unknown / last known",
    })
    void elapsed(String scene, String said) {
        DrainRow row = row(scene);
        assertThat(lines(words().elapsed(row))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "silent, No report /",
        "falling, 'In flight, falling /'",
        "flat, Not falling 2 m /",
        "persisted, Ready to touch /",
        "touched, Ready to touch /",
        "returning, Scheduler /",
        "halted, Waiting for you /",
        "withheld, Waiting for you / withheld ~quiesce~",
        "lost, Unknown: stale /",
        "doubted, Unknown: doubt /",
    })
    void why(String scene, String said) {
        DrainRow row = row(scene);
        assertThat(lines(words().why(row))).isEqualTo(said);
    }

    private DrainWords words() {
        return model.wordsProperty().get();
    }

    private DrainRow row(String scene) {
        DrainRun run =
                new DrainRun()
                        .place(7, "w")
                        .rack(7, "rack-7")
                        .service("w", "jobs")
                        .expect(DRAINING, 32, Duration.ofSeconds(390), Duration.ofSeconds(560))
                        .expect(DRAINED, 7, Duration.ofSeconds(190), Duration.ZERO)
                        .move(7, ACCEPTING, DRAINING);
        UnaryOperator<DrainRun> onwards = Objects.requireNonNull(CASES.get(scene), scene);
        model.show(onwards.apply(run).picture());
        return model.rows().getFirst();
    }

    private static String lines(DrainWords.Lines lines) {
        return (lines.first()
                        + " / "
                        + lines.second()
                        + (lines.struck().isEmpty() ? "" : " ~" + lines.struck() + "~")
                        + (lines.warned() ? " !" : ""))
                .strip();
    }
}
