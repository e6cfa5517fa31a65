package drainboard.rehearsal;

/// One log as it was read.
///
/// @param name its file name, without the folders
/// @param bytes how many bytes it holds
/// @param lines how many lines it holds, blank ones too
/// @param firstLine how many lines all inputs before it hold
public record Input(String name, long bytes, long lines, long firstLine) {}
