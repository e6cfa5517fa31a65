package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;
import drainboard.event.RejectionReason;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A site's own export whose fields have other names: JSON pointers (RFC 6901) tell where each is.
/// A pointer may go on inside a text that holds JSON. Where no pointer names the kind, a record
/// with any of the mapped fields is a transition.
final class MappedEnvelope implements Envelope {
    private final Map<String, String> pointers;

    MappedEnvelope(FieldMapping mapping) {
        this.pointers = new TreeMap<>(mapping.pointers());
    }

    @Override
    public void open(Frame record, Consumer<Opened> out) {
        Json whole;
        try {
            whole = JsonTree.read(record.bytes(), record.from(), record.to());
        } catch (JsonTree.Malformed e) {
            out.accept(new Opened.Wrong(record, RejectionReason.MALFORMED, e.detail()));
            return;
        }
        Made made = new Made();
        pointers.forEach((field, pointer) -> add(made, field, whole, record.bytes(), pointer));
        if (made.isEmpty()) {
            out.accept(new Opened.NotOurs(record, whole.textAt("kind").orElse(null)));
            return;
        }
        if (!pointers.containsKey("kind")) {
            made.field("kind", "node_mode_transition");
        }
        byte[] event = made.bytes();
        out.accept(new Opened.Inner(record, event, 0, event.length, null));
    }

    private static void add(Made made, String field, Json whole, byte[] bytes, String pointer) {
        Json at = whole;
        byte[] held = bytes;
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            if (at instanceof Json.Text(String text, int _, int _)) {
                held = text.getBytes(StandardCharsets.UTF_8);
                at = inside(held);
            }
            at = at == null ? null : step(at, step.replace("~1", "/").replace("~0", "~"));
            if (at == null) {
                return;
            }
        }
        made.raw(field, held, at.from(), at.to());
    }

    private static @Nullable Json inside(byte[] text) {
        try {
            return JsonTree.read(text, 0, text.length);
        } catch (JsonTree.Malformed e) {
            return null;
        }
    }

    private static @Nullable Json step(Json at, String step) {
        return switch (at) {
            case Json.Members members -> members.all().get(step);
            case Json.Items items ->
                    step.matches("0|[1-9][0-9]{0,8}") && Integer.parseInt(step) < items.all().size()
                            ? items.all().get(Integer.parseInt(step))
                            : null;
            case Json.Text _, Json.Numeral _, Json.Truth _, Json.Nothing _ -> null;
        };
    }
}
