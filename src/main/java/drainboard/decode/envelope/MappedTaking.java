package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;
import drainboard.event.RejectionReason;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A site's own export whose fields have other names: JSON pointers (RFC 6901) tell where each is.
/// A pointer may go on inside a text that holds JSON. A field that no pointer names has its own
/// name in the record. Where neither a pointer nor the record names the kind, it is a transition.
final class MappedTaking implements Taking {
    private final Map<String, String> pointers;

    /// A value with the bytes that it lies in.
    @SuppressWarnings("ArrayRecordComponent")
    private record Place(Json value, byte[] bytes) {}

    MappedTaking(FieldMapping mapping) {
        this.pointers = mapping.pointers();
    }

    @Override
    public Opened take(Frame record, Json value, byte[] bytes, @Nullable String key) {
        Map<String, Place> fields = new LinkedHashMap<>();
        try {
            for (List<String> group : EventFields.GROUPS) {
                group(group, new Place(value, bytes), fields);
            }
        } catch (JsonTree.Malformed e) {
            return new Opened.Wrong(record, RejectionReason.MALFORMED, e.detail());
        }
        String kind = kind(fields);
        boolean known = EventFields.KINDS.contains(kind);
        boolean mapped = pointers.containsKey("kind");
        if (mapped ? !known : !known && !holdsRequired(fields)) {
            return new Opened.NotOurs(record, kind.isEmpty() ? null : kind);
        }
        Made made = new Made().field("kind", known ? kind : EventFields.TRANSITION);
        fields.remove("kind");
        fields.forEach(
                (field, at) -> made.raw(field, at.bytes(), at.value().from(), at.value().to()));
        byte[] event = made.bytes();
        return new Opened.Inner(record, event, 0, event.length, key);
    }

    private static String kind(Map<String, Place> fields) {
        Place kind = fields.get("kind");
        return kind != null && kind.value() instanceof Json.Text(String text, int _, int _)
                ? text
                : "";
    }

    /// Whether it has any of the fields that no transition can lack.
    private static boolean holdsRequired(Map<String, Place> fields) {
        return List.of("node_id", "from", "from_mode", "to", "to_mode").stream()
                .anyMatch(fields::containsKey);
    }

    /// Finds the values of one field, whichever of its names they have.
    private void group(List<String> group, Place record, Map<String, Place> fields)
            throws JsonTree.Malformed {
        boolean pointed = group.stream().anyMatch(pointers::containsKey);
        for (String name : group) {
            String pointer = pointers.get(name);
            Place found = null;
            if (pointer != null) {
                found = at(record, pointer);
            } else if (!pointed && !EventFields.SHARED.contains(name)) {
                found = member(record, name);
            }
            if (found != null && !(found.value() instanceof Json.Nothing)) {
                fields.put(name, found);
            }
        }
    }

    private static @Nullable Place member(Place record, String name) {
        Json value = record.value().get(name);
        return value == null ? null : new Place(value, record.bytes());
    }

    private static @Nullable Place at(Place record, String pointer) throws JsonTree.Malformed {
        Place at = record;
        if (pointer.isEmpty()) {
            return at;
        }
        for (String step : pointer.substring(1).split("/", -1)) {
            if (at.value() instanceof Json.Text(String text, int _, int _)) {
                Place inside = inside(text, pointer);
                if (inside == null) {
                    return null;
                }
                at = inside;
            }
            Json next = step(at.value(), step.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                return null;
            }
            at = new Place(next, at.bytes());
        }
        return at;
    }

    /// The object or array that a text holds; null where it holds none.
    private static @Nullable Place inside(String text, String pointer) throws JsonTree.Malformed {
        String stripped = text.strip();
        if (!stripped.startsWith("{") && !stripped.startsWith("[")) {
            return null;
        }
        byte[] bytes = Utf8.bytes(stripped);
        if (bytes == null) {
            throw new JsonTree.Malformed("half of a surrogate pair on the way " + pointer);
        }
        try {
            return new Place(JsonTree.read(bytes, 0, bytes.length), bytes);
        } catch (JsonTree.Malformed e) {
            if (stripped.startsWith("[")) {
                // Many a message begins with a bracket and is none of ours.
                return null;
            }
            throw new JsonTree.Malformed("the text on the way " + pointer + " is " + e.detail());
        }
    }

    private static @Nullable Json step(Json at, String step) {
        return switch (at) {
            case Json.Members members -> members.all().get(step);
            case Json.Items items ->
                    step.matches("0|[1-9][0-9]{0,8}") && Integer.parseInt(step) < items.all().size()
                            ? items.all().get(Integer.parseInt(step))
                            : null;
            case Json.Text _, Json.Numeral _, Json.Truth _, Json.Nothing _, Json.Unread _ -> null;
        };
    }
}
