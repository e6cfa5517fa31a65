package drainboard.source.http;

import java.util.List;
import java.util.Optional;

/// How a server gives its events: a closed set, told by the content type where it is not forced.
public enum HttpMode {
    AUTO("auto"),
    SSE("sse"),
    NDJSON("ndjson"),
    PAGES("pages");

    /// Every mode, in the order of help texts.
    public static final List<HttpMode> ALL = List.of(values());

    private final String wireName;

    HttpMode(String wireName) {
        this.wireName = wireName;
    }

    /// The name used in options and reports.
    public String wireName() {
        return wireName;
    }

    /// The mode of a name.
    public static Optional<HttpMode> named(String text) {
        return ALL.stream().filter(one -> one.wireName.equals(text)).findFirst();
    }

    /// What is asked of the server.
    String accept() {
        return switch (this) {
            case AUTO -> "text/event-stream, application/x-ndjson, application/json;q=0.9";
            case SSE -> "text/event-stream";
            case NDJSON -> "application/x-ndjson, application/jsonl, text/plain;q=0.9";
            case PAGES -> "application/json";
        };
    }
}
