package drainboard.ui.node;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;

import org.junit.jupiter.api.Test;

/// Where something stood, in words that have room.
class ProvenanceTest {
    private static final String LONG = "x".repeat(1_000_000);

    @Test
    void the_link_of_a_source_with_a_name_of_a_million_letters_is_shown_cut_and_copied_whole() {
        Rejection refused =
                new Rejection(RejectionReason.MALFORMED, "torn", new Origin(LONG, 7, 99), "{");
        Provenance found = Provenance.lastRefused(refused, new ShownRaw()).orElseThrow();
        assertThat(found.link()).isEqualTo("drainboard:" + LONG + "#7");
        assertThat(found.section().lines())
                .filteredOn(line -> line instanceof Line.Value)
                .map(line -> ((Line.Value) line).value().length())
                .hasSizeGreaterThan(3)
                .allMatch(length -> length < 2100);
    }
}
