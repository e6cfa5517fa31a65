package drainboard.event;

/// One message that was understood.
public sealed interface FleetEvent permits NodeEvent, UnknownKind {}
