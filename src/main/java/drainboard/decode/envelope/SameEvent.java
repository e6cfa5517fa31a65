package drainboard.decode.envelope;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Whether objects in one record tell of one event.
final class SameEvent {
    private SameEvent() {}

    /// The one that says all that the others say; null where no two of them may be the same.
    @SuppressWarnings("ReferenceEquality") // it need not be compared with itself
    static @Nullable Found fullest(List<Found> found) {
        for (Found one : found) {
            if (found.stream().allMatch(other -> other == one || saysAll(one, other))) {
                return one;
            }
        }
        return null;
    }

    /// Whether the one says what the other does. Fields that stand in the record itself, which the
    /// log system took out of the text that it carries, need not be all of them.
    private static boolean saysAll(Found one, Found other) {
        if (other.wrapped()) {
            return plain(one.event()).equals(plain(other.event()))
                    || (!one.wrapped() && restates(one, other, false));
        }
        return restates(one, other, one.wrapped());
    }

    private static boolean restates(Found one, Found other, boolean ownNamesOnly) {
        for (List<String> group : EventFields.GROUPS) {
            Json said = value(other.event(), group, ownNamesOnly);
            if (said != null) {
                Json here = value(one.event(), group, false);
                if (here == null || !isSame(group.getFirst(), here, said)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The first of a field's names that is there.
    private static @Nullable Json value(Json event, List<String> group, boolean ownNamesOnly) {
        for (String name : group) {
            if (EventFields.has(event, name)
                    && !(ownNamesOnly && EventFields.SHARED.contains(name))) {
                return event.get(name);
            }
        }
        return null;
    }

    private static boolean isSame(String field, Json one, Json other) {
        return switch (field) {
            case "from", "to" -> mode(plain(one)).equals(mode(plain(other)));
            case "node_id" -> number(scalar(one)).equals(number(scalar(other)));
            default -> plain(one).equals(plain(other)) || scalar(one).equals(scalar(other));
        };
    }

    private static String mode(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static String number(String text) {
        return text.matches("0[xX][0-9a-fA-F]{1,16}")
                ? Long.toUnsignedString(Long.parseUnsignedLong(text.substring(2), 16))
                : text;
    }

    /// A text or number as it was written; what is neither is like no other.
    private static String scalar(Json value) {
        return switch (value) {
            case Json.Text(String text, int _, int _) -> text;
            case Json.Numeral(String text, int _, int _) -> text;
            case Json.Members _, Json.Items _, Json.Truth _, Json.Nothing _, Json.Unread _ ->
                    plain(value);
        };
    }

    /// What a value says, whatever the order of its members and the space between them.
    static String plain(Json value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Json value, StringBuilder out) {
        switch (value) {
            case Json.Members members -> {
                out.append('{');
                members.all().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(
                                one -> {
                                    String name = one.getKey();
                                    out.append(name.length()).append(':').append(name);
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
            case Json.Unread _ -> out.append('?');
        }
    }
}
