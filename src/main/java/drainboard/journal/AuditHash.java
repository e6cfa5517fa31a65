package drainboard.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Makes the hash of a row of the audit: of its place, its fields and the hash of the row before.
final class AuditHash {
    /// The bytes of a hash.
    static final int LENGTH = 32;

    private static final byte[] FORMAT = "drainboard-audit-v1".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest digest = sha256();
    private final ByteBuffer place = ByteBuffer.allocate(Long.BYTES);

    /// What stands for the row before the first.
    static byte[] none() {
        return new byte[LENGTH];
    }

    /// The hash of one row.
    ///
    /// @param fields as [RowBytes] writes them
    /// @param before the hash of the row before
    byte[] of(long sequence, byte[] fields, byte[] before) {
        digest.update(FORMAT);
        digest.update(place.putLong(0, sequence).array());
        digest.update(fields);
        return digest.digest(before);
    }

    /// SHA-256, which every Java has.
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }
}
