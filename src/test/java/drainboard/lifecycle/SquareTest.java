package drainboard.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/// The full square of mode pairs, as lifecycle.md sections 2 to 4 have it.
class SquareTest {
    /// Rows are `from`, columns `to`, both in report order. A dot is illegal; what stands for a
    /// legal pair is its action.
    private static final String SQUARE =
            """
            accept   checkpoint  .        .        .       .
            .        accept      persist  .        .       .
            .        .           accept   quiesce  .       halt
            .        .           .        accept   quiesce .
            resume   .           .        .        accept  .
            .        halt        halt     .        .       halt
            """;

    static List<Arguments> square() {
        List<String> words = List.of(SQUARE.trim().split("\\s+"));
        return java.util.stream.IntStream.range(0, words.size())
                .mapToObj(
                        i ->
                                Arguments.of(
                                        NodeMode.ALL.get(i / 6),
                                        NodeMode.ALL.get(i % 6),
                                        words.get(i)))
                .toList();
    }

    @ParameterizedTest(name = "{0} to {1} is {2}")
    @MethodSource("square")
    void every_pair_is_legal_and_acts_as_the_specification_says(
            NodeMode from, NodeMode to, String word) {
        ModeChange change = ModeChange.of(from, to);
        assertThat(TransitionTable.STANDARD.permits(change)).isEqualTo(!word.equals("."));
        WorkloadAction expected =
                switch (word) {
                    case "accept" -> WorkloadAction.ACCEPT;
                    case "checkpoint" -> WorkloadAction.CHECKPOINT_AND_DRAIN;
                    case "persist" -> WorkloadAction.PERSIST_FINAL_CHECKPOINT;
                    case "quiesce" -> WorkloadAction.QUIESCE;
                    case "resume" -> WorkloadAction.RESUME_FROM_CHECKPOINT;
                    default -> WorkloadAction.HALT;
                };
        assertThat(ActionPolicy.actionFor(change)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("square")
    void an_illegal_pair_changes_nothing_and_an_added_one_halts(
            NodeMode from, NodeMode to, String word) {
        ModeChange change = ModeChange.of(from, to);
        Lifecycle before = Lifecycle.of(from, from == NodeMode.ACCEPTING, false);
        ApplyResult result = before.apply(change, TransitionTable.STANDARD);
        if (!word.equals(".")) {
            assertThat(result).isInstanceOf(ApplyResult.Applied.class);
            return;
        }
        assertThat(result).isEqualTo(new ApplyResult.Illegal(change));
        assertThat(before.apply(change, TransitionTable.STANDARD.plus(List.of(change))))
                .isEqualTo(
                        new ApplyResult.Applied(
                                Lifecycle.of(to, false, false), WorkloadAction.HALT));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("square")
    void admission_is_on_only_in_accepting_and_a_checkpoint_never_outlives_its_drain(
            NodeMode from, NodeMode to, String word) {
        for (boolean accepts : List.of(true, false)) {
            for (boolean persisted : List.of(true, false)) {
                Lifecycle before = Lifecycle.of(from, accepts, persisted);
                ApplyResult result =
                        before.apply(ModeChange.of(from, to), TransitionTable.STANDARD);
                if (result instanceof ApplyResult.Applied applied
                        && applied.action() != WorkloadAction.ACCEPT) {
                    Lifecycle next = applied.next();
                    assertThat(next.mode()).isEqualTo(to);
                    assertThat(next.acceptsNewWork()).isEqualTo(word.equals("resume"));
                    assertThat(next.hasPersistedCheckpoint())
                            .isEqualTo(
                                    word.equals("persist")
                                            || (persisted
                                                    && to != NodeMode.ACCEPTING
                                                    && to != NodeMode.DRAINING));
                }
            }
        }
    }
}
