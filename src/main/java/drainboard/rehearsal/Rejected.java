package drainboard.rehearsal;

import drainboard.event.RejectionReason;

/// A line that was refused, within its input.
///
/// @param input the place of its input in the order given
/// @param line the line, counted from 1
/// @param raw how the line reads, cut after some thousand bytes
public record Rejected(
        int input, long line, long offset, RejectionReason reason, String detail, String raw) {
    /// The same below so many lines more.
    Rejected below(long lines) {
        return lines == 0 ? this : new Rejected(input, line + lines, offset, reason, detail, raw);
    }
}
