package drainboard.arch.offenders.house.lifecycle;

/// Knows nothing and does nothing wrong.
public record Recipe(String name) {}
