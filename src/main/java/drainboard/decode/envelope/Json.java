package drainboard.decode.envelope;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One JSON value and where it lies in the bytes it was read from, so that what is inside can be
/// taken out as it was written.
sealed interface Json {
    /// Where it begins.
    int from();

    /// Where it ends.
    int to();

    /// An object, its members in the order written.
    record Members(Map<String, Json> all, int from, int to) implements Json {}

    /// An array.
    record Items(List<Json> all, int from, int to) implements Json {}

    /// A text.
    record Text(String text, int from, int to) implements Json {}

    /// A number as it was written.
    record Numeral(String text, int from, int to) implements Json {}

    /// A truth value.
    record Truth(boolean isTrue, int from, int to) implements Json {}

    /// Null.
    record Nothing(int from, int to) implements Json {}

    /// A record of a page of which nothing is known but its place.
    record Unread(int from, int to) implements Json {}

    /// The member of a name; null where there is none, or where this is no object.
    default @Nullable Json get(String name) {
        return this instanceof Members members ? members.all().get(name) : null;
    }

    /// The value at the end of a way of names; a member that bears the whole way's name, dots and
    /// all, counts too. Null where there is none.
    default @Nullable Json at(String way) {
        Json whole = get(way);
        if (whole != null) {
            return whole;
        }
        for (int dot = way.indexOf('.'); dot > 0; dot = way.indexOf('.', dot + 1)) {
            Json next = get(way.substring(0, dot));
            Json found = next == null ? null : next.at(way.substring(dot + 1));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// The text or number at the end of a way.
    default Optional<String> textAt(String way) {
        return switch (at(way)) {
            case Text(String text, int _, int _) -> Optional.of(text);
            case Numeral(String text, int _, int _) -> Optional.of(text);
            case null -> Optional.empty();
            case Members _, Items _, Truth _, Nothing _, Unread _ -> Optional.empty();
        };
    }

    /// Whether there is a true at the end of a way.
    default boolean isTrueAt(String way) {
        return at(way) instanceof Truth truth && truth.isTrue();
    }

    /// The items at the end of a way; empty where there is no array.
    default List<Json> itemsAt(String way) {
        Json found = way.isEmpty() ? this : at(way);
        return found instanceof Items items ? items.all() : List.of();
    }
}
