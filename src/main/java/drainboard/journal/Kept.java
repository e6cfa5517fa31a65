package drainboard.journal;

import java.util.List;
import java.util.Map;

/// What a journal holds when it is opened: the run goes on from here.
///
/// @param nodes every node, as it stood
/// @param recent the newest messages, oldest first
/// @param drains the drains that ended
/// @param places how far each source was taken, by its key
/// @param position the place in the run behind the last message
/// @param differences where the audit does not lead to the state that was kept, in sentences; each
///   is an alarm
/// @param shelved the warnings that were put aside lately and not brought back
/// @param silences when sources were not followed lately, oldest first
public record Kept(
        List<KeptNode> nodes,
        List<KeptEvent> recent,
        List<KeptDrain> drains,
        Map<String, Place> places,
        long position,
        List<String> differences,
        List<KeptShelving> shelved,
        List<KeptSilence> silences) {
    /// A run that begins with nothing.
    public static final Kept NOTHING =
            new Kept(List.of(), List.of(), List.of(), Map.of(), 0, List.of(), List.of(), List.of());

    Kept with(List<String> found) {
        return new Kept(nodes, recent, drains, places, position, found, shelved, silences);
    }
}
