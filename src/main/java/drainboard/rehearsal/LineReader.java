package drainboard.rehearsal;

import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.RecordDecoder;
import drainboard.wire.EventReader;

/// Reads the lines of a plain log: quickly, and those that are no event of ours once more as a
/// follower does, who looks for an event inside. One thread's own.
///
/// @param quick reads a line that is an event
/// @param inside finds what a line holds that is none itself
record LineReader(EventReader quick, RecordDecoder inside) {
    static LineReader of(Decoding how) {
        return new LineReader(new EventReader(how.cell()), new RecordDecoder(Format.NDJSON, how));
    }
}
