package drainboard.session;

/// A file that was attached to a decision. Its content stays where it is; the audit keeps what
/// proves later that it is the same.
///
/// @param name its name, without the folder; as it is, not sanitized
/// @param bytes its length
/// @param sha256 the hash of its content, in hex
public record Attachment(String name, long bytes, String sha256) {}
