package drainboard.decode.envelope;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The columns of each export as CSV that is known by name.
enum ExportColumns implements CsvEnvelope.CsvColumns {
    SPLUNK(Set.of("_raw"), Set.of("_time")) {
        @Override
        public @Nullable Instant time(String cell) {
            return EnvelopeTime.seconds(cell);
        }
    },
    /// Its times are in the zone that Kibana shows, which is not written.
    KIBANA(
            Set.of("event.original", "message", "_source", "_source.event.original"),
            Set.of("@timestamp")) {
        @Override
        public String cell(String written) {
            return written.length() > 1
                            && written.charAt(0) == '\''
                            && "=+-@\t\r".indexOf(written.charAt(1)) >= 0
                    ? written.substring(1)
                    : written;
        }
    },
    /// A custom column has the letter of its type behind its name.
    SENTINEL(Set.of("RawData", "Message"), Set.of("TimeGenerated")) {
        private static final List<String> TYPES = List.of("_s", "_d", "_g", "_t", "_b");

        @Override
        public boolean isPayload(String name) {
            return super.isPayload(name) || name.endsWith("_s") || name.endsWith("_d");
        }

        @Override
        public boolean isTime(String name) {
            return super.isTime(name) || name.startsWith("TimeGenerated [");
        }

        @Override
        public String field(String name) {
            for (String type : TYPES) {
                String plain = name.substring(0, Math.max(0, name.length() - type.length()));
                if (name.endsWith(type) && FlatEvent.field(plain) != null) {
                    return plain;
                }
            }
            return name;
        }
    },
    /// Whoever wrote it: our own field names, or one column that holds the event.
    ANY(
            Set.of("event", "message", "payload", "raw", "_raw", "RawData", "event.original"),
            Set.of("@timestamp"));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<String> payloads;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<String> times;

    ExportColumns(Set<String> payloads, Set<String> times) {
        this.payloads = payloads;
        this.times = times;
    }

    @Override
    public boolean isPayload(String name) {
        return payloads.contains(name);
    }

    @Override
    public boolean isTime(String name) {
        return times.contains(name);
    }

    @Override
    public @Nullable Instant time(String cell) {
        return EnvelopeTime.millis(cell);
    }
}
