package drainboard.wire;

import com.fasterxml.jackson.core.JsonProcessingException;

import java.io.IOException;
import java.util.regex.Pattern;

/// What the reader of JSON says of a text that is none, in a line. Where it is in the text the
/// reader says in a form of its own, which tells an operator nothing.
public final class JsonFault {
    private static final Pattern PLACE = Pattern.compile(" \\([^()]*\\[Source: .*\\]\\)");

    private JsonFault() {}

    /// What is wrong, without the place.
    public static String words(IOException fault) {
        String said =
                fault instanceof JsonProcessingException one
                        ? one.getOriginalMessage()
                        : fault.getMessage();
        return said == null
                ? "it cannot be read"
                : PLACE.matcher(said.lines().findFirst().orElse("")).replaceAll("");
    }
}
