package drainboard.arch.offenders.house.app;

/// The top of the house.
public record Top() {}
