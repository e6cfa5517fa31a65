package drainboard.journal;

/// An event line that goes out, and its number.
public record ToldLine(long sequence, String line) {}
