package drainboard.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {
    private static int score(String typed, String name) {
        return Fuzzy.score(Fuzzy.words(typed), Fuzzy.folded(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0x42    | 0x42            | 0x420",
                "0x42    | 0x42            | a-0x42",
                "go      | Go to Drains    | Ingot",
                "drains  | Go to Drains    | Hydrains",
                "audit   | Go to the audit | Faudits in it",
                "gd      | Go to Drains    | Ingested",
                "ord     | orders-consumer | record-keeper",
                "ocon    | orders-consumer | outcontinue",
                "FENCE   | Fence lost      | Defence",
                "ledger  | ledger          | ledger-batch",
                "clear n | Clear of a node | Open clearly unknown"
            })
    void the_better_one_is_above(String typed, String better, String worse) {
        assertThat(score(typed, better)).isGreaterThan(score(typed, worse));
        assertThat(score(typed, better)).isNotEqualTo(Fuzzy.NOT);
    }

    @ParameterizedTest
    @CsvSource({"xyz,orders", "ordersx,orders", "0x43,0x42", "drains audit,Go to Drains"})
    void what_does_not_fit_does_not_fit(String typed, String name) {
        assertThat(score(typed, name)).isEqualTo(Fuzzy.NOT);
    }

    @Test
    void words_fit_in_any_order_and_capitals_do_not_matter() {
        assertThat(score("DRAINS go", "Go to Drains")).isPositive();
        assertThat(score("timeline tear", "Tear the timeline off")).isPositive();
        assertThat(Fuzzy.words("   ")).isEmpty();
    }
}
