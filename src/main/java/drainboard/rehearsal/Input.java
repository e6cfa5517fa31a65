package drainboard.rehearsal;

import drainboard.decode.Recognised;

import java.util.List;

/// One log as it was read.
///
/// @param name its file name, without the folders
/// @param bytes how many bytes it holds, as it lies there
/// @param lines how many lines it holds, blank ones too
/// @param first the position of its first place: how many places all inputs before it have
/// @param places how many places it has that an event can stand at
/// @param form how it turned out to be written
/// @param order what its places are, and which comes first
/// @param gaps what it says itself that it lacks
public record Input(
        String name,
        long bytes,
        long lines,
        long first,
        long places,
        Recognised form,
        Order order,
        Gaps gaps) {
    /// What the places of an input are.
    public enum Order {
        /// Lines as they stand.
        LINES,
        /// Records as they stand.
        RECORDS,
        /// Records that stood newest first and were read from the last to the first.
        TURNED
    }

    /// The declared gaps of an input.
    ///
    /// @param told the first of them, each as a sentence with its place
    public record Gaps(long count, List<String> told) {
        public Gaps {
            told = List.copyOf(told);
        }
    }

    /// Whether it stood newest first and was put in order.
    public boolean isTurned() {
        return order == Order.TURNED;
    }

    /// Where a position lies, as a person looks for it in the file.
    String place(long position) {
        long number = position - first;
        return switch (order) {
            case LINES -> "line " + (number + 1);
            case RECORDS -> "record " + (number + 1);
            case TURNED -> "record " + (places - number);
        };
    }
}
