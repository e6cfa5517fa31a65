package drainboard.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;

/// What is wrong with a text is told without the reader's own words for where that is.
final class JsonFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":", "[1,2", "{bad", "{\"a\":tru", "\"no end"})
    void what_is_wrong_is_told_without_the_readers_own_place(String text) {
        IOException fault =
                catchThrowableOfType(
                        IOException.class,
                        () -> {
                            try (JsonParser parser = new JsonFactory().createParser(text)) {
                                while (parser.nextToken() != null) {
                                    parser.getText();
                                }
                            }
                        });
        assertThat(fault).isNotNull();
        assertThat(JsonFault.words(fault))
                .isNotBlank()
                .doesNotContain("Source", "REDACTED", "StreamReadFeature", "\n");
    }
}
