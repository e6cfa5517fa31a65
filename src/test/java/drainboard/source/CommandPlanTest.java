package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

/// A command that cannot be run, or should not, is refused with a sentence before it is run.
class CommandPlanTest {
    private static final String SHELL = "/bin/sh";

    private static String refusal(CommandPlan plan) {
        return plan.refusal().orElse("");
    }

    private static String rounds(Duration every, Duration timeout, String since) {
        return refusal(new CommandPlan(List.of(SHELL, "{since}"), every, timeout, since));
    }

    @Test
    void a_program_by_its_absolute_path_is_taken() {
        assertThat(refusal(CommandPlan.keptOpen(SHELL, "-c", "true"))).isEmpty();
        assertThat(refusal(CommandPlan.every(Duration.ofSeconds(5), SHELL, "--since={since}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "./sh", "", "/bin", "/no/such/program", "/etc/passwd", "a\0b"})
    void anything_else_is_refused(String program) {
        assertThat(refusal(CommandPlan.keptOpen(program))).isNotEmpty();
    }

    @Test
    void a_command_of_no_words_is_refused() {
        assertThat(refusal(CommandPlan.keptOpen())).contains("absolute path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--token=abc",
                "--password",
                "https://siem.example/x?api_key=1",
                "Authorization: Bearer abc",
                "X-Api-Key: abc"
            })
    void a_secret_among_the_arguments_is_refused(String argument) {
        assertThat(refusal(CommandPlan.keptOpen(SHELL, argument)))
                .contains("holds a secret")
                .doesNotContain("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--token-file=/run/grafos/token", "/run/token", "audit-query"})
    void where_a_secret_is_found_may_be_told(String argument) {
        assertThat(refusal(CommandPlan.keptOpen(SHELL, argument))).isEmpty();
    }

    @Test
    void since_needs_rounds_and_a_beginning_of_its_kind() {
        Duration five = Duration.ofSeconds(5);
        assertThat(refusal(CommandPlan.keptOpen(SHELL, "{since}"))).contains("again and again");
        assertThat(rounds(five, five, "yesterday")).contains("is no time");
        assertThat(rounds(five, five, "-1")).contains("no whole number");
        assertThat(rounds(five, five, "18446744073709551616")).contains("no whole number");
        assertThat(rounds(five, five, "18446744073709551615")).isEmpty();
        assertThat(rounds(Duration.ZERO, five, "0")).contains("seconds");
        assertThat(rounds(five, Duration.ZERO, "0")).contains("seconds");
    }

    @Test
    void the_place_is_put_into_every_argument_that_asks() {
        assertThat(CommandPlan.every(Duration.ofSeconds(5), SHELL, "--since={since}", "x").at("7"))
                .containsExactly(SHELL, "--since=7", "x");
    }
}
