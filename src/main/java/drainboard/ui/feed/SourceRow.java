package drainboard.ui.feed;

import drainboard.ui.control.Look;

import java.util.List;

/// A source as a row of the page, and all that its details say.
///
/// @param key its name as it came, by which it is known
/// @param seen its last contact and its last event
/// @param details every line that is said of it when it is chosen
public record SourceRow(
        String key,
        Look look,
        Pair name,
        Pair status,
        Pair seen,
        Pair records,
        Pair refused,
        List<Pair> details) {
    public SourceRow {
        details = List.copyOf(details);
    }
}
