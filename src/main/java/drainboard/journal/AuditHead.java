package drainboard.journal;

/// The newest entry of the audit chain: its place and its hash. Who keeps it elsewhere can prove
/// later that nothing before it was cut or replaced.
///
/// @param sequence its place, from 0
/// @param hash SHA-256, in lower-case hex
public record AuditHead(long sequence, String hash) {
    /// How it is written in reports and given to `audit verify --expect`.
    @Override
    public String toString() {
        return sequence + ":" + hash;
    }
}
