package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;
import drainboard.event.RejectionReason;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The one event that may be in a record: the record itself, an object where its format puts one,
/// or a text that holds one. Exactly one is taken; two that differ are none.
final class Candidates {
    /// The kinds of events.md.
    private static final Set<String> OURS =
            Set.of(
                    "node_mode_transition",
                    "workload_action",
                    "workload_progress",
                    "halt_raised",
                    "halt_acknowledged",
                    "forensic_clear",
                    "halt_cleared");

    /// Members whose text is the message itself: an object that begins there and does not end was
    /// cut, and must not vanish.
    private static final Set<String> PAYLOADS =
            Set.of(
                    "_raw",
                    "event",
                    "original",
                    "event.original",
                    "message",
                    "MESSAGE",
                    "Message",
                    "RawData",
                    "short_message",
                    "full_message",
                    "raw_data",
                    "line",
                    "log",
                    "msg",
                    "payload");

    private static final int MOST_TEXTS = 3;
    private static final int LONGEST = 1_048_576;

    private final Frame record;
    private final boolean bare;
    private final List<byte[]> found = new ArrayList<>();
    private @Nullable String broken;
    private @Nullable String kind;

    /// @param bare whether a transition without `kind` is one
    Candidates(Frame record, boolean bare) {
        this.record = record;
        this.bare = bare;
    }

    /// Looks at a value: an object that is an event, or objects and texts inside it.
    ///
    /// @param bytes what the value was read from
    Candidates look(Json value, byte[] bytes) {
        look(value, bytes, "", 0);
        return this;
    }

    private void look(Json value, byte[] bytes, String name, int texts) {
        switch (value) {
            case Json.Members members -> {
                if (isOurs(members)) {
                    add(Arrays.copyOfRange(bytes, members.from(), members.to()));
                } else {
                    members.all().forEach((member, one) -> look(one, bytes, member, texts));
                }
            }
            case Json.Items items -> items.all().forEach(one -> look(one, bytes, name, texts));
            case Json.Text(String text, int _, int _) -> text(text, name, texts);
            case Json.Numeral _, Json.Truth _, Json.Nothing _ -> {}
        }
    }

    private boolean isOurs(Json.Members object) {
        Json said = object.get("kind");
        if (said instanceof Json.Text(String text, int _, int _)) {
            if (OURS.contains(text)) {
                return true;
            }
            kind = kind == null ? text : kind;
            return false;
        }
        return bare && said == null && isBare(object);
    }

    /// Whether an object is a transition that only lacks its kind.
    static boolean isBare(Json object) {
        return object.get("node_id") != null
                && (object.get("from") != null || object.get("from_mode") != null)
                && (object.get("to") != null || object.get("to_mode") != null);
    }

    /// Looks at a text that may hold an event.
    Candidates text(String text, String name, int texts) {
        String stripped = text.strip();
        if (!stripped.startsWith("{") || texts == MOST_TEXTS) {
            return this;
        }
        byte[] bytes = stripped.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            broken = "what is in it is longer than 1,048,576 bytes";
            return this;
        }
        try {
            look(JsonTree.read(bytes, 0, bytes.length), bytes, name, texts + 1);
        } catch (JsonTree.Malformed e) {
            if (PAYLOADS.contains(name)) {
                broken = name + " holds a broken event: " + e.detail();
            }
        }
        return this;
    }

    private void add(byte[] event) {
        if (found.stream().noneMatch(one -> Arrays.equals(one, event))) {
            found.add(event);
        }
    }

    /// The answer for the record.
    ///
    /// @param key what the log system calls it; null where it does not
    Opened opened(@Nullable String key) {
        String wrong = broken;
        if (found.isEmpty()) {
            return wrong == null
                    ? new Opened.NotOurs(record, kind)
                    : new Opened.Wrong(record, RejectionReason.MALFORMED, wrong);
        }
        if (found.size() > 1 && !areSame()) {
            return new Opened.Wrong(
                    record, RejectionReason.MALFORMED, "it holds two events that differ");
        }
        byte[] event = found.getFirst();
        return new Opened.Inner(record, event, 0, event.length, key);
    }

    /// Whether the events say the same in other writings.
    private boolean areSame() {
        String first = Plain.of(found.getFirst());
        return found.stream().allMatch(one -> Plain.of(one).equals(first));
    }

    /// What an object says, whatever the order of its members and the space between them.
    private static final class Plain {
        static String of(byte[] bytes) {
            try {
                StringBuilder out = new StringBuilder();
                write(JsonTree.read(bytes, 0, bytes.length), out);
                return out.toString();
            } catch (JsonTree.Malformed e) {
                throw new IllegalStateException("it was read before", e);
            }
        }

        private static void write(Json value, StringBuilder out) {
            switch (value) {
                case Json.Members members -> {
                    out.append('{');
                    members.all().entrySet().stream()
                            .sorted(java.util.Map.Entry.comparingByKey())
                            .forEach(
                                    one -> {
                                        out.append(one.getKey().length()).append(one.getKey());
                                        write(one.getValue(), out);
                                    });
                    out.append('}');
                }
                case Json.Items items -> {
                    out.append('[');
                    items.all().forEach(one -> write(one, out));
                    out.append(']');
                }
                case Json.Text(String text, int _, int _) ->
                        out.append('"').append(text.length()).append(':').append(text);
                case Json.Numeral(String text, int _, int _) -> out.append('#').append(text);
                case Json.Truth(boolean isTrue, int _, int _) -> out.append(isTrue);
                case Json.Nothing _ -> out.append("null");
            }
        }
    }
}
