package drainboard.arch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The sources keep the rules of the house, and each rule knows its offender.
class HouseRulesTest {
    private static final int LONGEST_FILE = 300;

    /// Files that are longer still, with the length that they may not pass.
    private static final Map<String, Integer> LONG_FILES = Map.of();

    /// The tops of threads: there, whatever nobody expected is caught once and said. And the edge
    /// to OkHttp, which throws more than it says; and the place where a view that fails is kept
    /// from taking others with it.
    private static final Set<String> BROAD_CATCHES =
            Set.of(
                    "drainboard/log/Crashes.java",
                    "drainboard/session/LiveSession.java",
                    "drainboard/source/SourceThread.java",
                    "drainboard/source/http/Exchange.java",
                    "drainboard/source/http/HttpThread.java",
                    "drainboard/telemetry/PostCall.java",
                    "drainboard/telemetry/TelemetryPost.java",
                    "drainboard/ui/fx/Attempt.java");

    private static final Set<String> WITH_CLOCK =
            Set.of("app", "bench", "log", "scheduler", "session", "source");
    private static final Set<String> WITH_PRINT = Set.of("app", "bench");
    private static final Set<String> WITH_THREADS =
            Set.of(
                    "log",
                    "rehearsal",
                    "scheduler",
                    "session",
                    "source",
                    "source.http",
                    "telemetry",
                    "ui.fx");

    private final List<Source> sources = Source.below(Source.MAIN, ".java");

    @Test
    void the_house_was_read() {
        assertThat(sources).extracting(Source::room).contains("lifecycle");
    }

    @Test
    void no_default_hides_a_case() {
        assertThat(CodeRules.defaults(sources)).isEmpty();
        assertThat(CodeRules.defaults(offender("Defaults.java.txt")))
                .containsExactly(
                        "drainboard/node/Defaults.java:8 default hides a missing case: default ->"
                                + " false;",
                        "drainboard/node/Defaults.java:16 default hides a missing case: default:",
                        "drainboard/node/Defaults.java:24 default hides a missing case: case null,"
                                + " default -> 0;");
    }

    @Test
    void no_file_is_too_long() {
        assertThat(CodeRules.lengths(sources, LONGEST_FILE, LONG_FILES)).isEmpty();
        List<Source> offender = offender("Defaults.java.txt");
        int length = offender.getFirst().lines().size();
        String path = offender.getFirst().path();
        assertThat(CodeRules.lengths(offender, 20, Map.of()))
                .containsExactly(path + " has " + length + " lines");
        assertThat(CodeRules.lengths(offender, 20, Map.of(path, length))).isEmpty();
        assertThat(CodeRules.lengths(offender, 20, Map.of(path, length - 1))).hasSize(1);
    }

    @Test
    void time_and_chance_come_from_outside() {
        assertThat(CodeRules.clocks(sources, WITH_CLOCK)).isEmpty();
        assertThat(CodeRules.clocks(offender("Careless.java.txt"), WITH_CLOCK))
                .containsExactly(
                        "drainboard/fleet/Careless.java:7 reads a clock or chance: Instant begun ="
                                + " Instant.now();",
                        "drainboard/fleet/Careless.java:8 reads a clock or chance: double chance ="
                                + " Math.random();");
    }

    @Test
    void only_the_top_prints() {
        assertThat(CodeRules.prints(sources, WITH_PRINT)).isEmpty();
        assertThat(CodeRules.prints(offender("Careless.java.txt"), WITH_PRINT))
                .containsExactly(
                        "drainboard/fleet/Careless.java:15 prints: System.out.println(\"lost\");");
    }

    @Test
    void everything_is_caught_at_the_tops_of_threads_only() {
        assertThat(CodeRules.broadCatches(sources, BROAD_CATCHES)).isEmpty();
        assertThat(CodeRules.broadCatches(offender("Careless.java.txt"), BROAD_CATCHES))
                .containsExactly(
                        "drainboard/fleet/Careless.java:14 catches everything: "
                                + "} catch (IllegalStateException | RuntimeException e) {");
    }

    @Test
    void state_is_shared_between_threads_in_few_rooms() {
        assertThat(CodeRules.locks(sources, WITH_THREADS)).isEmpty();
        assertThat(CodeRules.locks(offender("Careless.java.txt"), WITH_THREADS))
                .containsExactly(
                        "drainboard/fleet/Careless.java:9 shares state between threads: volatile"
                                + " int shared;",
                        "drainboard/fleet/Careless.java:11 shares state between threads:"
                                + " synchronized void turn() {");
    }

    @Test
    void names_say_something() {
        assertThat(NamingRules.names(sources)).isEmpty();
        assertThat(NamingRules.names(offender("NodeManager.java.txt")))
                .containsExactly(
                        "drainboard/util/NodeManager.java:4 says nothing: final class NodeManager"
                                + " {",
                        "drainboard/util/NodeManager.java:5 says nothing: record DrainInfo() {}",
                        "drainboard/util/NodeManager.java:6 says nothing: abstract static class"
                                + " AbstractNode {}",
                        "room util says nothing");
    }

    @Test
    void every_room_has_a_door_plate() {
        assertThat(NamingRules.doorPlates(sources)).isEmpty();
        assertThat(NamingRules.doorPlates(offender("NodeManager.java.txt")))
                .containsExactly("room util has no package-info");
        assertThat(NamingRules.doorPlates(offender("package-info.java.txt")))
                .containsExactly("room wire is not @NullMarked", "room wire is not described");
    }

    @Test
    void every_type_has_a_sentence() {
        assertThat(NamingRules.sentences(sources)).isEmpty();
        assertThat(NamingRules.sentences(offender("NodeManager.java.txt")))
                .containsExactly("drainboard/util/NodeManager.java has no defining sentence");
        assertThat(NamingRules.sentences(offender("Careless.java.txt"))).isEmpty();
    }

    private static List<Source> offender(String name) {
        return List.of(Source.offender(name));
    }
}
