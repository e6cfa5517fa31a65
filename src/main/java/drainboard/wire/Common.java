package drainboard.wire;

import static drainboard.event.RejectionReason.INVALID_NODE_ID;
import static drainboard.event.RejectionReason.INVALID_TIMESTAMP;
import static drainboard.event.RejectionReason.MALFORMED;
import static drainboard.event.RejectionReason.MISSING_FIELD;
import static drainboard.event.RejectionReason.UNKNOWN_MODE;

import drainboard.event.NodeId;
import drainboard.event.Stamp;
import drainboard.event.Text;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.wire.Members.Shape;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Reads the members that several kinds share, each in the forms events.md accepts.
final class Common {
    private final Members members;
    private final Names names = new Names();
    private final @Nullable String home;

    /// @param home the cell of an object that names none; null for none
    Common(Members members, @Nullable String home) {
        this.members = members;
        this.home = home;
    }

    /// The kind of an object that has one.
    String kind() {
        return names.text(members.characters(Field.KIND));
    }

    boolean isThere(Field field) {
        Shape shape = members.shape(field);
        return shape != Shape.ABSENT && shape != Shape.NULL;
    }

    void require(Field... fields) throws Fault {
        for (Field field : fields) {
            if (!isThere(field)) {
                throw new Fault(MISSING_FIELD, field.wireName() + " is missing");
            }
        }
    }

    Field first(Field field, Field other) {
        return isThere(field) ? field : other;
    }

    NodeId node(@Nullable String cell) throws Fault {
        OptionalLong id =
                switch (members.shape(Field.NODE_ID)) {
                    case TEXT -> NumberReading.nodeId(members.characters(Field.NODE_ID));
                    case WHOLE -> NumberReading.unsignedNumber(members.characters(Field.NODE_ID));
                    case ABSENT, NULL, DECIMAL, TEXTS, OTHER -> OptionalLong.empty();
                };
        if (id.isEmpty()) {
            throw new Fault(INVALID_NODE_ID, "node_id is no id: " + shown(Field.NODE_ID));
        }
        return new NodeId(cell, id.getAsLong());
    }

    /// The node an object speaks of as far as it can be read; null where it cannot.
    @Nullable NodeId readableNode() {
        try {
            return node(cell());
        } catch (Fault e) {
            return null;
        }
    }

    @Nullable String cell() throws Fault {
        Field field = first(Field.CELL, Field.CELL_ID);
        if (!isThere(field)) {
            return home;
        }
        if (members.shape(field) != Shape.TEXT) {
            throw wrong(field);
        }
        String cell = names.text(members.characters(field));
        if (Text.isBlank(cell)) {
            throw new Fault(MALFORMED, field.wireName() + " is blank");
        }
        return cell;
    }

    ModeChange change() throws Fault {
        NodeMode from = mode(first(Field.FROM, Field.FROM_MODE));
        return ModeChange.of(from, mode(first(Field.TO, Field.TO_MODE)));
    }

    private NodeMode mode(Field field) throws Fault {
        if (members.shape(field) == Shape.TEXT) {
            NodeMode known = ModeNames.named(members, field);
            if (known != null) {
                return known;
            }
        }
        throw new Fault(UNKNOWN_MODE, field.wireName() + " is no mode: " + shown(field));
    }

    @Nullable Instant time() throws Fault {
        Field field = Field.TS;
        for (Field one : List.of(Field.TS, Field.TIMESTAMP, Field.TIME, Field.AT_TIMESTAMP)) {
            if (isThere(one)) {
                field = one;
                break;
            }
        }
        if (!isThere(field)) {
            return null;
        }
        Instant time =
                switch (members.shape(field)) {
                    case TEXT -> TimeReading.text(members.characters(field));
                    case WHOLE, DECIMAL -> TimeReading.number(members.characters(field));
                    case ABSENT, NULL, TEXTS, OTHER -> null;
                };
        if (time == null) {
            throw new Fault(INVALID_TIMESTAMP, field.wireName() + " is no time: " + shown(field));
        }
        return time;
    }

    Stamp stamp(@Nullable Instant time) throws Fault {
        Field id = first(Field.EVENT_ID, Field.ID);
        String eventId = null;
        if (isThere(id)) {
            eventId =
                    switch (members.shape(id)) {
                        case TEXT, WHOLE -> members.text(id);
                        case ABSENT, NULL, DECIMAL, TEXTS, OTHER -> throw wrong(id);
                    };
        }
        if (!isThere(Field.SEQ)) {
            return eventId == null ? Stamp.at(time) : new Stamp(time, 0, false, eventId);
        }
        OptionalLong seq =
                switch (members.shape(Field.SEQ)) {
                    case TEXT -> NumberReading.unsigned(members.characters(Field.SEQ));
                    case WHOLE -> NumberReading.unsignedNumber(members.characters(Field.SEQ));
                    case ABSENT, NULL, DECIMAL, TEXTS, OTHER -> OptionalLong.empty();
                };
        if (seq.isEmpty()) {
            throw wrong(Field.SEQ);
        }
        return new Stamp(time, seq.getAsLong(), true, eventId);
    }

    /// The names in either member, in the order written.
    List<WorkloadName> workloads() throws Fault {
        if (!isThere(Field.WORKLOAD) && !isThere(Field.WORKLOADS)) {
            return List.of();
        }
        List<WorkloadName> found = new ArrayList<>(2);
        addNames(Field.WORKLOAD, found);
        addNames(Field.WORKLOADS, found);
        return found;
    }

    private void addNames(Field field, List<WorkloadName> found) throws Fault {
        switch (members.shape(field)) {
            case ABSENT, NULL -> {}
            case TEXT -> found.add(name(field, members.characters(field)));
            case TEXTS -> {
                for (String text : members.texts(field)) {
                    found.add(name(field, text));
                }
            }
            case WHOLE, DECIMAL, OTHER -> throw wrong(field);
        }
    }

    WorkloadName workload() throws Fault {
        if (members.shape(Field.WORKLOAD) != Shape.TEXT) {
            throw wrong(Field.WORKLOAD);
        }
        return name(Field.WORKLOAD, members.characters(Field.WORKLOAD));
    }

    private WorkloadName name(Field field, CharSequence text) throws Fault {
        WorkloadName name = names.workload(text);
        if (Text.isBlank(name.text())) {
            throw new Fault(MALFORMED, field.wireName() + " is blank");
        }
        return name;
    }

    /// A member that must be a text.
    String text(Field field) throws Fault {
        if (members.shape(field) != Shape.TEXT) {
            throw wrong(field);
        }
        return members.text(field);
    }

    /// A member that must be a text where it is there.
    @Nullable String optionalText(Field field) throws Fault {
        return isThere(field) ? text(field) : null;
    }

    List<String> optionalTexts(Field field) throws Fault {
        if (!isThere(field)) {
            return List.of();
        }
        if (members.shape(field) != Shape.TEXTS) {
            throw wrong(field);
        }
        return members.texts(field);
    }

    long count(Field field) throws Fault {
        if (members.shape(field) == Shape.WHOLE) {
            OptionalLong count = NumberReading.count(members.characters(field));
            if (count.isPresent()) {
                return count.getAsLong();
            }
        }
        throw wrong(field);
    }

    /// The raise a decision names; a number that no raise can have is -1.
    @Nullable Long raise() throws Fault {
        if (!isThere(Field.RAISE)) {
            return null;
        }
        if (members.shape(Field.RAISE) != Shape.WHOLE) {
            throw wrong(Field.RAISE);
        }
        OptionalLong raise = NumberReading.count(members.text(Field.RAISE));
        return raise.isPresent() ? raise.getAsLong() : -1L;
    }

    Fault wrong(Field field) {
        return new Fault(MALFORMED, field.wireName() + " has the wrong form: " + shown(field));
    }

    private String shown(Field field) {
        return switch (members.shape(field)) {
            case TEXT -> "\"" + cut(members.text(field)) + "\"";
            case WHOLE, DECIMAL -> cut(members.text(field));
            case TEXTS -> "an array";
            case OTHER -> "an object, an array or a truth value";
            case ABSENT, NULL -> "nothing";
        };
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
