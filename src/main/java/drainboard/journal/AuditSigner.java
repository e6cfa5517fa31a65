package drainboard.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signs checkpoints with a key that lies beside the journal, in a file that only its owner may
/// read. The key is made once and never shown.
final class AuditSigner {
    private static final String NAME = "audit.key";
    private static final long LARGEST = 1 << 16;
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (\\w+) KEY-----([A-Za-z0-9+/=\\s]*)-----END \\1 KEY-----");
    private static final String PRIVATE = "PRIVATE";
    private static final String PUBLIC = "PUBLIC";

    private final PrivateKey own;
    private final AuditKey key;

    private AuditSigner(PrivateKey own, PublicKey shown) {
        this.own = own;
        this.key = new AuditKey(shown);
    }

    /// Takes the key that lies beside a journal, or makes it.
    ///
    /// @throws JournalException.Refused where a file is there that is no key, or that others may
    ///   read, or where none can be made
    static AuditSigner beside(Path journal, SecureRandom chance) throws JournalException {
        Path file = journal.toAbsolutePath().resolveSibling(NAME);
        try {
            return Files.exists(file) ? read(file) : make(file, chance);
        } catch (IOException e) {
            throw new JournalException.Refused(
                    "The key of the audit in " + file + " cannot be used: " + e.getMessage() + ".",
                    e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new JournalException.Refused(
                    file
                            + " holds no key of the audit. Move it away: a new key is made, and the"
                            + " audit says so.",
                    e);
        }
    }

    /// The public half.
    AuditKey key() {
        return key;
    }

    /// The signature of a row, in base64.
    String sign(long sequence, byte[] hash) {
        try {
            Signature signer = Signature.getInstance(AuditKey.ALGORITHM);
            signer.initSign(own);
            signer.update(AuditKey.message(sequence, hash));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the audit does not sign", e);
        }
    }

    private static AuditSigner read(Path file)
            throws IOException, GeneralSecurityException, JournalException {
        if (isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new JournalException.Refused(
                    "The key of the audit may be read by others than you; cure it with: chmod 600 "
                            + file);
        }
        if (Files.size(file) > LARGEST) {
            throw new GeneralSecurityException("too large");
        }
        String pem = Files.readString(file, StandardCharsets.US_ASCII);
        KeyFactory factory = KeyFactory.getInstance(AuditKey.ALGORITHM);
        AuditSigner signer =
                new AuditSigner(
                        factory.generatePrivate(new PKCS8EncodedKeySpec(block(pem, PRIVATE))),
                        factory.generatePublic(new X509EncodedKeySpec(block(pem, PUBLIC))));
        if (!signer.key.hasSigned(0, AuditHash.none(), signer.sign(0, AuditHash.none()))) {
            throw new GeneralSecurityException("two halves of different keys");
        }
        return signer;
    }

    private static byte[] block(String pem, String kind) throws GeneralSecurityException {
        Matcher found = BLOCK.matcher(pem);
        while (found.find()) {
            if (found.group(1).equals(kind)) {
                return Base64.getMimeDecoder().decode(found.group(2));
            }
        }
        throw new GeneralSecurityException("no " + kind + " KEY");
    }

    /// Writes it beside its place and moves it there, so that half a key is never found.
    private static AuditSigner make(Path file, SecureRandom chance)
            throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(AuditKey.ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, chance);
        KeyPair pair = generator.generateKeyPair();
        byte[] text =
                (pem(PRIVATE, pair.getPrivate().getEncoded())
                                + pem(PUBLIC, pair.getPublic().getEncoded()))
                        .getBytes(StandardCharsets.US_ASCII);
        Path part = file.resolveSibling(NAME + ".part");
        Files.deleteIfExists(part);
        FileAttribute<?>[] attributes =
                isPosix(file)
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                        : new FileAttribute<?>[0];
        try (FileChannel out =
                FileChannel.open(
                        part,
                        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        attributes)) {
            ByteBuffer rest = ByteBuffer.wrap(text);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        Files.move(part, file);
        return new AuditSigner(pair.getPrivate(), pair.getPublic());
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n"
                .formatted(
                        kind,
                        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded),
                        kind);
    }
}
