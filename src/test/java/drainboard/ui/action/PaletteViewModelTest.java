package drainboard.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.action.PaletteEntry.Kind;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class PaletteViewModelTest {
    private static final int NODES = 10_000;
    private static final int WORKLOADS = 30_000;
    private static final int ROUNDS = 9;

    /// The time of this thread: what other programs do meanwhile does not count.
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Acts acts = new Acts();
    private final List<PaletteEntry> others = new ArrayList<>();
    private final List<String> ran = new ArrayList<>();
    private final PaletteViewModel palette =
            new PaletteViewModel(acts, () -> others, act -> ran.add(act.id()));

    @BeforeEach
    void add() {
        acts.add(Act.always("go.drains", "Go", "Go to Drains", List.of("g d"), () -> {}));
        acts.add(
                Act.always(
                        "go.audit", "Go", "Go to the audit", List.of("g a", "Ctrl+3"), () -> {}));
        acts.add(
                new Act(
                        "go.rehearse",
                        "Go",
                        "Rehearse a log",
                        List.of("Ctrl+2"),
                        () -> "Rehearsing comes later.",
                        () -> {}));
        others.add(entry(Kind.INCIDENT, "FENCE LOST 0x42"));
        others.add(entry(Kind.NODE, "0x42"));
        others.add(entry(Kind.NODE, "0x420"));
        others.add(entry(Kind.WORKLOAD, "drainpipe"));
        others.add(entry(Kind.FILE, "/var/log/drain.ndjson"));
    }

    private PaletteEntry entry(Kind kind, String name) {
        return new PaletteEntry(kind, name, "", "", () -> ran.add(name));
    }

    private List<String> names() {
        return palette.rows().stream().map(PaletteRow::name).toList();
    }

    @Test
    void an_id_of_letters_is_found_with_zeros_before_it() {
        others.add(entry(Kind.NODE, "0xadd"));
        palette.open("0add");
        assertThat(names()).contains("0xadd");
    }

    @Test
    void with_nothing_typed_it_offers_what_needs_a_person_and_what_can_be_done() {
        palette.open("");
        assertThat(names())
                .containsExactly(
                        "FENCE LOST 0x42", "Go to Drains", "Go to the audit", "Rehearse a log");
        assertThat(palette.selectedProperty().get()).isZero();
    }

    @Test
    void a_node_is_found_before_what_only_names_it() {
        palette.open("0x42");
        assertThat(names()).containsExactly("0x42", "0x420", "FENCE LOST 0x42");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x42",
                "0X42",
                "0x0042",
                "0X00000042",
                "42",
                "66",
                "066",
                "east/0x0042",
                "EAST/0X42"
            })
    void a_node_is_found_first_by_its_id_as_a_label_has_it(String typed) {
        others.add(entry(Kind.NODE, "0x4200"));
        others.add(entry(Kind.NODE, "0x1042"));
        others.add(entry(Kind.WORKLOAD, "drain-42"));
        others.add(entry(Kind.WORKLOAD, "drain-66"));
        others.add(entry(Kind.NODE, "east/0x42"));
        palette.open("");
        // As it is typed, a letter after the other.
        for (int end = 1; end <= typed.length(); end++) {
            palette.textProperty().set(typed.substring(0, end));
        }
        assertThat(names().getFirst()).isEqualTo(typed.contains("/") ? "east/0x42" : "0x42");
    }

    @Test
    void an_id_without_the_sign_of_a_hexadecimal_one_finds_both_nodes_it_may_be() {
        others.add(entry(Kind.NODE, "0x66"));
        others.add(entry(Kind.NODE, "0x660"));
        others.add(entry(Kind.WORKLOAD, "66-drains"));
        palette.open("66");
        assertThat(names()).startsWith("0x66", "0x42").contains("0x660", "66-drains");
    }

    @Test
    void the_sign_before_it_leaves_the_acts_only() {
        palette.open(">");
        assertThat(names()).containsExactly("Go to Drains", "Go to the audit", "Rehearse a log");
        palette.textProperty().set("> drain");
        assertThat(names()).containsExactly("Go to Drains");
        palette.textProperty().set("drain");
        assertThat(names())
                .containsExactlyInAnyOrder("Go to Drains", "drainpipe", "/var/log/drain.ndjson");
    }

    @Test
    void what_is_typed_on_narrows_and_what_is_deleted_widens() {
        palette.open("dr");
        int wide = palette.rows().size();
        palette.textProperty().set("drainp");
        assertThat(names()).containsExactly("drainpipe");
        palette.textProperty().set("dr");
        assertThat(palette.rows()).hasSize(wide);
    }

    @Test
    void keys_are_shown_and_a_refused_act_says_why() {
        palette.open("rehearse");
        PaletteRow row = palette.chosen().orElseThrow();
        assertThat(row.keys()).isEqualTo("Ctrl+2");
        assertThat(row.isOpen()).isFalse();
        assertThat(palette.saidProperty().get()).isEqualTo("Not now: Rehearsing comes later.");
        assertThat(row.spoken())
                .isEqualTo(
                        "Action, Rehearse a log, Go, key Ctrl+2. Not now: Rehearsing comes later.");
        palette.open("audit");
        assertThat(palette.chosen().orElseThrow().keys()).isEqualTo("g a, Ctrl+3");
    }

    @Test
    void an_act_is_found_by_the_name_of_its_group_below_what_is_called_so() {
        acts.add(Act.always("copy", "Scheduler", "Copy the command", List.of(), () -> {}));
        acts.add(Act.always("late", "View", "Show the schedule", List.of(), () -> {}));
        acts.add(Act.always("loose", "View", "Show the chosen node", List.of(), () -> {}));
        palette.open("sched");
        assertThat(names())
                .containsExactly("Show the schedule", "Copy the command", "Show the chosen node");
        palette.textProperty().set("sched copy");
        assertThat(names()).containsExactly("Copy the command");
    }

    @Test
    void what_can_be_done_comes_before_what_fits_as_well_and_cannot_be_done_now() {
        acts.add(refused("Show the chosen node"));
        acts.add(refused("Show the line said"));
        acts.add(refused("Copy the sched"));
        acts.add(Act.always("a", "View", "Some chord read", List.of(), () -> {}));
        acts.add(Act.always("b", "View", "Copy all the long schedule of it", List.of(), () -> {}));
        palette.open("sched");
        assertThat(names())
                .containsExactly(
                        "Copy all the long schedule of it",
                        "Copy the sched",
                        "Some chord read",
                        "Show the chosen node");
    }

    private static Act refused(String name) {
        return new Act(name, "View", name, List.of(), () -> "Not now.", () -> {});
    }

    @Test
    void the_selection_stops_at_both_ends() {
        palette.open("");
        palette.move(-1);
        assertThat(palette.selectedProperty().get()).isZero();
        palette.move(100);
        assertThat(palette.selectedProperty().get()).isEqualTo(3);
        palette.textProperty().set("nothing of that kind");
        assertThat(palette.chosen()).isEmpty();
        assertThat(palette.saidProperty().get()).isEqualTo("Nothing is called that.");
        palette.move(1);
        assertThat(palette.chosen()).isEmpty();
    }

    @Test
    void what_was_followed_before_can_be_asked_for_alone() {
        palette.openRecent();
        assertThat(names()).containsExactly("/var/log/drain.ndjson");
    }

    @Test
    void names_of_others_are_shown_escaped() {
        others.add(entry(Kind.WORKLOAD, "evil\u202egnp.\n<b>"));
        palette.open("evil");
        assertThat(names().getFirst()).doesNotContain("\u202e", "\n").contains("evil");
    }

    @Test
    void a_large_fleet_is_searched_within_a_frame() {
        for (int n = 0; n < NODES; n++) {
            others.add(entry(Kind.NODE, "0x" + Integer.toHexString(n)));
        }
        for (int n = 0; n < WORKLOADS; n++) {
            others.add(entry(Kind.WORKLOAD, "workload-" + n % 97 + "-consumer-" + n));
        }
        palette.open("");
        String typed = "wcon12";
        List<Duration> best = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Duration worst = Duration.ZERO;
            for (int end = 0; end <= typed.length(); end++) {
                long begun = CLOCK.getCurrentThreadCpuTime();
                palette.textProperty().set(typed.substring(0, end));
                Duration took = Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - begun);
                worst = took.compareTo(worst) > 0 ? took : worst;
                assertThat(palette.rows()).hasSizeLessThanOrEqualTo(PaletteViewModel.MOST);
            }
            best.add(worst);
            palette.textProperty().set("");
        }
        assertThat(names()).isNotEmpty();
        assertThat(best.stream().sorted().toList().getFirst())
                .as("the slowest key of the best of %s rounds: %s", ROUNDS, best)
                .isLessThan(Duration.ofMillis(16));
    }
}
