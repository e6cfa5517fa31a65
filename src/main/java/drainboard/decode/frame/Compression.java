package drainboard.decode.frame;

import java.util.List;

/// How a stream is compressed: a closed set, recognised by its first bytes.
public enum Compression {
    NONE("none"),
    GZIP("gzip"),
    ZSTD("zstd");

    /// Every way there is.
    public static final List<Compression> ALL = List.of(values());

    private final String wireName;

    Compression(String wireName) {
        this.wireName = wireName;
    }

    /// The name used in reports.
    public String wireName() {
        return wireName;
    }
}
