package drainboard.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The public half of the key that signs checkpoints: it says whether a signature is that key's.
final class AuditKey {
    static final String ALGORITHM = "Ed25519";

    private static final byte[] FORMAT =
            "drainboard-checkpoint-v1".getBytes(StandardCharsets.US_ASCII);

    private final PublicKey key;

    AuditKey(PublicKey key) {
        this.key = key;
    }

    /// The key that a text names; empty where it names none.
    static Optional<AuditKey> named(String base64) {
        try {
            X509EncodedKeySpec encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            return Optional.of(
                    new AuditKey(KeyFactory.getInstance(ALGORITHM).generatePublic(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// How the audit names it: X.509 in base64.
    String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /// A short name for it: the SHA-256 of it, in hex.
    String fingerprint() {
        return HexFormat.of().formatHex(AuditHash.sha256().digest(key.getEncoded()));
    }

    /// Whether a text is this key's signature of a row.
    boolean hasSigned(long sequence, byte[] hash, String signature) {
        try {
            byte[] decoded = Base64.getDecoder().decode(signature);
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(message(sequence, hash));
            return verifier.verify(decoded)
                    && Base64.getEncoder().encodeToString(decoded).equals(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /// What is signed of a row.
    static byte[] message(long sequence, byte[] hash) {
        return ByteBuffer.allocate(FORMAT.length + Long.BYTES + hash.length)
                .put(FORMAT)
                .putLong(sequence)
                .put(hash)
                .array();
    }
}
