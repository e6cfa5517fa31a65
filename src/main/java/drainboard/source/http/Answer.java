package drainboard.source.http;

import okhttp3.MediaType;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/// What an answer's head means.
final class Answer {
    private static final Set<String> LINES =
            Set.of(
                    "application/x-ndjson",
                    "application/ndjson",
                    "application/jsonl",
                    "application/x-jsonl",
                    "application/json-lines",
                    "text/plain");

    private Answer() {}

    /// How the body is to be read.
    static HttpMode mode(Response answer, HttpMode wanted, String host) throws Refusal {
        String type = type(answer);
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            throw new Refusal(
                    host
                            + " answered with a web page instead of events: a login page, perhaps."
                            + " Check the address and the credential.");
        }
        HttpMode told = told(type);
        boolean fits =
                switch (wanted) {
                    case AUTO -> told != null;
                    case SSE -> told == HttpMode.SSE;
                    case NDJSON -> told != HttpMode.SSE;
                    case PAGES -> told != HttpMode.SSE;
                };
        if (!fits) {
            throw new Refusal(
                    host
                            + " answered with "
                            + (type.isEmpty() ? "no content type" : "the content type " + type)
                            + ", which is not how events come. Check the address and the HTTP"
                            + " mode.");
        }
        return wanted == HttpMode.AUTO && told != null ? told : wanted;
    }

    private static @Nullable HttpMode told(String type) {
        if (type.equals("text/event-stream")) {
            return HttpMode.SSE;
        }
        if (LINES.contains(type)) {
            return HttpMode.NDJSON;
        }
        return type.equals("application/json") || type.endsWith("+json") ? HttpMode.PAGES : null;
    }

    /// The type without its parameters, which are other people's text and may be broken.
    private static String type(Response answer) {
        String header = answer.header("Content-Type");
        if (header == null) {
            return "";
        }
        int end = header.indexOf(';');
        String bare = (end < 0 ? header : header.substring(0, end)).strip();
        MediaType known = MediaType.parse(bare);
        return known == null
                ? "unknown"
                : (known.type() + "/" + known.subtype()).toLowerCase(Locale.ROOT);
    }
}
