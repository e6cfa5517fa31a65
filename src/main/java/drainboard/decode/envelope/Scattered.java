package drainboard.decode.envelope;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An event whose fields lie in a record one by one, under names that the log system made longer:
/// `_kind` in GELF, `grafos.kind` where objects were made flat, `kind_s` in Log Analytics.
final class Scattered {
    private static final Pattern KIND = Pattern.compile("(_|(?:.*\\.)?)kind(_s|\\{\\})?");
    private static final Pattern TYPED = Pattern.compile("_[sdgtb]$");
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Scattered() {}

    /// The events that an object's members make, each as an object of its own.
    static List<byte[]> in(Json.Members record, byte[] bytes) {
        List<byte[]> events = new ArrayList<>();
        record.all()
                .forEach(
                        (name, value) -> {
                            Matcher kind = KIND.matcher(name);
                            if (name.endsWith("kind")
                                    || name.endsWith("_s")
                                    || name.endsWith("}")) {
                                if (kind.matches() && isKind(value)) {
                                    boolean typed = "_s".equals(kind.group(2));
                                    events.add(event(record, bytes, kind.group(1), typed));
                                }
                            }
                        });
        return events;
    }

    /// An event whose values were all made texts, or lists of texts.
    static byte[] texts(Json.Members event, byte[] bytes) {
        return event(event, bytes, "", false);
    }

    private static boolean isKind(Json value) {
        return only(value) instanceof Json.Text(String text, int _, int _)
                && EventFields.KINDS.contains(text);
    }

    private static byte[] event(Json.Members record, byte[] bytes, String prefix, boolean typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        Made made = new Made();
        record.all()
                .forEach(
                        (name, value) -> {
                            String field = field(name, prefix, typed);
                            String json = field == null ? null : json(field, value, bytes);
                            if (field == null || json == null) {
                                return;
                            }
                            // Two values of a field stay two, and are refused.
                            if (!json.equals(fields.putIfAbsent(field, json))) {
                                made.raw(field, json);
                            }
                        });
        return made.bytes();
    }

    /// The name that a field has in an event; null where it is none of an event's.
    private static @Nullable String field(String name, String prefix, boolean typed) {
        if (!name.startsWith(prefix)) {
            return null;
        }
        String plain = name.substring(prefix.length());
        if (plain.endsWith("{}")) {
            plain = plain.substring(0, plain.length() - 2);
        } else if (typed) {
            plain = TYPED.matcher(plain).replaceAll("");
        }
        return EventFields.knows(plain) ? plain : null;
    }

    /// How a value stands in an event; null where it is absent.
    private static @Nullable String json(String field, Json value, byte[] bytes) {
        Json one = EventFields.LISTS.contains(field) ? value : only(value);
        if (one instanceof Json.Text(String text, int _, int _)) {
            boolean absent = text.isEmpty() || (field.equals("timestamp") && text.equals("none"));
            if (absent) {
                return null;
            }
            if (EventFields.COUNTS.contains(field) && COUNT.matcher(text).matches()) {
                return text;
            }
        }
        int length = one.to() - one.from();
        return one instanceof Json.Nothing
                ? null
                : new String(bytes, one.from(), length, StandardCharsets.UTF_8);
    }

    /// A value that is given several times alike is that value.
    private static Json only(Json value) {
        if (value instanceof Json.Items items && !items.all().isEmpty()) {
            Json first = items.all().getFirst();
            String plain = SameEvent.plain(first);
            if (items.all().stream().allMatch(one -> SameEvent.plain(one).equals(plain))) {
                return first;
            }
        }
        return value;
    }
}
