package drainboard.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// What a filter shows, and what it says of what it cannot read.
class FilterTest {
    /// orders-consumer on east/0x42 in rack-9, draining for 12 minutes, halted.
    private static final Candidate ONE =
            new Thing(
                    new NodeId("east", 0x42),
                    NodeMode.DRAINING,
                    Set.of(Standing.HALTED),
                    Duration.ofMinutes(12));

    private record Thing(NodeId node, NodeMode mode, Set<Standing> states, @Nullable Duration age)
            implements Candidate {
        @Override
        public List<String> workloads() {
            return List.of("orders-consumer");
        }

        @Override
        public List<String> services() {
            return List.of("Orders");
        }

        @Override
        public String source() {
            return "siem-a.ndjson";
        }

        @Override
        public Map<String, String> labels() {
            return Map.of("rack", "rack-9", "zone", "b");
        }

        @Override
        public String why() {
            return "Waiting for you";
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                        | true
                    mode:draining             | true
                    MODE:Draining             | true
                    mode:fence-lost           | false
                    mode:drained,draining     | true
                    -mode:draining            | false
                    -mode:drained             | true
                    node:0x42                 | true
                    node:66                   | true
                    node:066                  | true
                    node:0x0042               | true
                    node:0X0042               | true
                    node:east/0x0042          | true
                    node:EAST/0X42            | true
                    node:east/66              | true
                    node:west/0x0042          | false
                    node:0x0420               | false
                    node:0x04*                | true
                    node:0x0*                 | false
                    node:0x042*               | true
                    node:east/0x04*           | true
                    0x0042                    | true
                    0X0042                    | true
                    east/0x0042               | true
                    0x0043                    | false
                    -0x0042                   | false
                    node:east/0x42            | true
                    node:east/*               | true
                    node:0x4*                 | true
                    node:0x4                  | false
                    node:west/*               | false
                    rack:9                    | true
                    rack:rack-9               | true
                    rack:19                   | false
                    rack:8,9                  | true
                    zone:b                    | true
                    zone:c                    | false
                    why:waiting               | true
                    why:"waiting for you"     | true
                    why:"for me"              | false
                    service:ord               | true
                    source:siem-a             | true
                    source:siem-b             | false
                    workload:consumer         | true
                    is:halted                 | true
                    is:stale                  | false
                    -is:stale                 | true
                    is:stale,halted           | true
                    is:ready                  | false
                    is:unknown                | false
                    age>10m                   | true
                    age>12m                   | false
                    age<1h                    | true
                    age<10m30s                | false
                    -age>1d                   | true
                    orders                    | true
                    ORDERS 0x42               | true
                    orders ledger             | false
                    -ledger                   | true
                    "orders-consumer"         | true
                    "mode:drained"            | false
                    rack:9 mode:draining orde | true
                    rack:9 mode:drained orde  | false
                    """)
    void a_filter_shows_what_it_says(String text, boolean shown) {
        Filter filter = Filter.of(text);
        assertThat(filter.faults()).isEmpty();
        assertThat(filter.accepts(ONE)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    mode:drainin         | 1 | "drainin" is no mode: write one of accepting,
                    x mode:              | 3 | Nothing follows mode: – write one of accepting
                    mode:unknown         | 1 | Unknown is no mode: write is:unknown.
                    -is:broken           | 1 | Nothing is "broken": write is: with stale
                    colour:red           | 1 | "colour" is nothing to filter by. There is mode,
                    orders age>tenm      | 8 | An age is a number with s, m, h or d
                    age<                 | 1 | An age is a number with s, m, h or d
                    age>10m5             | 1 | An age is a number with s, m, h or d
                    age:10m              | 1 | Write age>10m or age<1h.
                    orders "open         | 8 | A quote is open here: close it with ".
                    why:                 | 1 | Nothing follows why: – write what to look for
                    ""                   | 1 | Nothing stands between the quotes
                    """)
    void what_cannot_be_read_is_told_with_its_place_and_a_cure_and_hides_nothing(
            String text, int position, String cure) {
        Filter filter = Filter.of(text);
        assertThat(filter.faults()).hasSize(1);
        assertThat(filter.faults().getFirst().position()).isEqualTo(position);
        assertThat(filter.faults().getFirst().cure()).startsWith(cure);
        assertThat(filter.accepts(ONE)).isTrue();
    }

    @Test
    void what_has_no_age_is_neither_older_nor_younger() {
        Candidate ageless =
                new Thing(NodeId.of(1), NodeMode.DRAINED, Set.of(Standing.UNKNOWN), null);
        assertThat(Filter.of("age>0s").accepts(ageless)).isFalse();
        assertThat(Filter.of("age<9d").accepts(ageless)).isFalse();
        assertThat(Filter.of("is:unknown").accepts(ageless)).isTrue();
    }

    @Test
    void any_text_is_read_and_one_of_faults_alone_hides_nothing() {
        Random random = new Random(5);
        String letters = "mode:is-age><\"\", 10mdx\u202Ena*ck\u00A0";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Filter filter = Filter.of(text.toString());
            assertThat(filter.terms().size() + filter.faults().size() > 0)
                    .as("%s", text)
                    .isEqualTo(!text.toString().isBlank() || !filter.isAll());
            if (filter.terms().isEmpty()) {
                assertThat(filter.accepts(ONE)).as("%s", text).isTrue();
            }
            assertThat(Filter.of(filter.text()).terms()).hasSameSizeAs(filter.terms());
        }
    }
}
