package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands behind a colon begins small, and no name is rewritten.
class ClauseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The journal is full.|the journal is full.",
                "It was removed.|it was removed.",
                "Nothing is kept.|nothing is kept.",
                "East.ndjson is gone.|East.ndjson is gone.",
                "Thebes is gone.|Thebes is gone.",
                "It-7 is gone.|It-7 is gone.",
                "siem-a is gone.|siem-a is gone.",
                "HTTP 401.|HTTP 401.",
                "The|The",
                "``|``",
            })
    void the_first_word_begins_small_where_it_is_no_name(String sentence, String clause) {
        assertThat(Clause.of(sentence)).isEqualTo(clause);
    }
}
