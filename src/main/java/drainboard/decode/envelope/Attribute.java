package drainboard.decode.envelope;

/// A name and its value as a text format writes them, escapes undone.
record Attribute(String name, String value) {}
