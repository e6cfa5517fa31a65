package drainboard.ui.feed;

/// A line of text with a smaller one below it, blank where there is nothing to add.
public record Pair(String first, String second) {}
