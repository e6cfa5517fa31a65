package drainboard.decode.envelope;

/// An object that says it is an event.
///
/// @param bytes hold it, from `from` to `to`
/// @param wrapped whether it lies in a text, as its producer wrote it; otherwise whoever carried it
///   may have added members of its own
@SuppressWarnings("ArrayRecordComponent") // changed by nobody
record Found(Json.Members event, byte[] bytes, int from, int to, boolean wrapped) {}
