package drainboard.event;

/// A message that was refused, with its evidence.
///
/// @param detail a sentence for the operator, naming the field and what was found there
/// @param raw the text as it came, cut where it is very long
public record Rejection(RejectionReason reason, String detail, Origin origin, String raw) {}
