package drainboard.ui.audit;

import java.util.List;
import java.util.stream.Collectors;

/// An entry of the audit as a row of the page, in words that are safe to show.
///
/// @param place its place in the chain, by which it is known
/// @param time the time of day above its day
/// @param who the operator above the account
/// @param what the kind above what came of it
/// @param why the reason given, or else what it rests on in a line
/// @param fields every field, by its name
/// @param evidence what it rests on, a member a line
public record EntryRow(
        long place,
        Two time,
        Two who,
        Two what,
        String target,
        String why,
        List<Two> fields,
        String evidence) {
    public EntryRow {
        fields = List.copyOf(fields);
    }

    /// A line of text with a smaller one below it, or a name with its value.
    public record Two(String first, String second) {}

    /// The whole of it as text, for a mail or a ticket.
    public String asText() {
        return fields.stream()
                        .map(field -> field.first() + ": " + field.second())
                        .collect(Collectors.joining("\n", "", "\n"))
                + "Evidence:\n"
                + evidence.indent(2);
    }
}
