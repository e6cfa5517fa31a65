package drainboard.event;

/// Where a message stood.
///
/// @param source the name of the file or stream
/// @param line the line, counted from 1
/// @param offset the byte at which the line begins, counted from 0
public record Origin(String source, long line, long offset) {}
