package drainboard.event;

import org.jspecify.annotations.Nullable;

/// An object of a kind the product does not know; it is ignored.
///
/// @param kind what the object says its kind is; null where it says nothing readable
public record UnknownKind(@Nullable String kind) implements FleetEvent {}
