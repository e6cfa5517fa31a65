package drainboard.decode.envelope;

import java.util.Map;

/// How a site's own export names the fields of events.md.
///
/// @param pointers a JSON pointer (RFC 6901) into the record for each field's wire name
public record FieldMapping(Map<String, String> pointers) {
    /// Every field has its own name.
    public static final FieldMapping NONE = new FieldMapping(Map.of());

    public FieldMapping {
        pointers = Map.copyOf(pointers);
    }

    /// Whether nothing is renamed.
    public boolean isNone() {
        return pointers.isEmpty();
    }
}
