package drainboard.decode.envelope;

import static drainboard.event.RejectionReason.MALFORMED;

import drainboard.decode.frame.Frame;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What one text record holds: JSON texts, or fields one by one. Exactly one event comes out of it,
/// or the reason why none does.
final class Payload {
    private static final String COOKIE = "@cee:";

    private final List<JsonText> objects = new ArrayList<>();
    private final FlatEvent flat = new FlatEvent();
    private @Nullable String headed;

    /// Whether a message that can hold an event begins here.
    static boolean begins(String text, int at) {
        return text.startsWith("{", at) || text.startsWith(COOKIE, at) || isNamed(text, at);
    }

    /// Whether a CEF or LEEF message begins here.
    static boolean isNamed(String text, int at) {
        return text.startsWith(CefRecord.BEGIN, at) || text.startsWith(LeefRecord.BEGIN, at);
    }

    /// The text of bytes that are UTF-8 throughout.
    static String text(byte[] bytes, int from, int to) throws BadText {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadText("not UTF-8");
        }
    }

    /// Tells what is in a message that is all there is of a record.
    static void openMessage(Frame record, byte[] message, Consumer<Opened> out) {
        Payload payload = new Payload();
        try {
            payload.message(text(message, 0, message.length));
        } catch (BadText bad) {
            out.accept(new Opened.Wrong(record, MALFORMED, bad.detail()));
            return;
        }
        payload.tell(record, out);
    }

    /// Takes a message of whatever form.
    void message(String text) throws BadText {
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        String rest = text.substring(at).strip();
        if (rest.startsWith(COOKIE)) {
            rest = rest.substring(COOKIE.length()).strip();
        }
        if (rest.startsWith(CefRecord.BEGIN)) {
            CefRecord record = CefRecord.read(rest);
            attributes(labelled(record.attributes()), record.eventId(), List.of("rt", "end"));
        } else if (rest.startsWith(LeefRecord.BEGIN)) {
            LeefRecord record = LeefRecord.read(rest);
            attributes(record.attributes(), record.eventId(), List.of("devTime"));
        } else {
            object(rest, true);
        }
    }

    /// Takes attributes; times are read from the first of the named ones that is there.
    private void attributes(List<Attribute> all, String eventId, List<String> times)
            throws BadText {
        headed = eventId;
        parameters(all);
        if (objects.isEmpty() && !eventId.isEmpty()) {
            flat.headed(eventId);
        }
        for (String name : times) {
            for (Attribute one : all) {
                if (one.name().equals(name)) {
                    timed(EnvelopeTime.millis(one.value().strip()));
                }
            }
        }
    }

    /// Takes attributes that name no time and no kind of their own.
    void parameters(List<Attribute> all) throws BadText {
        for (Attribute one : all) {
            field(one.name(), one.value(), true);
        }
    }

    /// Takes one value; where it is a payload and begins as an object, it must be one.
    void field(String name, String value, boolean payload) throws BadText {
        if (JsonText.begins(value)) {
            object(value, payload);
        } else {
            flat.add(name, value);
        }
    }

    /// The time that the envelope gives.
    void timed(@Nullable Instant time) {
        flat.timed(time);
    }

    private void object(String text, boolean payload) throws BadText {
        if (!JsonText.begins(text)) {
            return;
        }
        JsonText object = JsonText.read(text);
        if (object != null) {
            if (objects.stream().noneMatch(other -> other.text().equals(object.text()))) {
                objects.add(object);
            }
        } else if (payload) {
            throw new BadText("the payload begins as a JSON object and is no whole one");
        }
    }

    /// A custom field of CEF has its name in another field: `cs1Label=from cs1=accepting`.
    private static List<Attribute> labelled(List<Attribute> all) {
        List<Attribute> named = new ArrayList<>();
        for (Attribute one : all) {
            String label = one.name();
            for (Attribute other : all) {
                if (other.name().equals(one.name() + "Label")) {
                    label = other.value().strip();
                }
            }
            named.add(new Attribute(label, one.value()));
        }
        return named;
    }

    /// Tells what was found.
    void tell(Frame record, Consumer<Opened> out) {
        List<JsonText> events = objects.stream().filter(JsonText::isEvent).toList();
        if (events.size() > 1) {
            out.accept(new Opened.Wrong(record, MALFORMED, "two events in one record that differ"));
        } else if (events.isEmpty()) {
            tellFlat(record, out);
        } else if (contradicts(events.getFirst())) {
            out.accept(
                    new Opened.Wrong(
                            record, MALFORMED, "the record's fields and its payload differ"));
        } else {
            out.accept(inner(record, events.getFirst().text()));
        }
    }

    private void tellFlat(Frame record, Consumer<Opened> out) {
        if (flat.isEvent()) {
            out.accept(inner(record, flat.json()));
        } else {
            String kind = flat.kind();
            out.accept(new Opened.NotOurs(record, kind == null ? headed : kind));
        }
    }

    /// Whether whole fields beside a payload say something else than it.
    private boolean contradicts(JsonText event) {
        return flat.isTransition()
                && (differ("node_id", event) || differ("from", event) || differ("to", event));
    }

    private boolean differ(String field, JsonText event) {
        String here = flat.value(field);
        String there = event.scalars().get(field);
        return here != null && there != null && !plain(here).equals(plain(there));
    }

    private static String plain(String text) {
        String small = text.strip().replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
        if (small.matches("0x[0-9a-f]{1,16}")) {
            return Long.toUnsignedString(Long.parseUnsignedLong(small.substring(2), 16));
        }
        return small.replace(" ", "");
    }

    private static Opened inner(Frame record, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new Opened.Inner(record, bytes, 0, bytes.length, null);
    }
}
