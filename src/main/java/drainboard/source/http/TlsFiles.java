package drainboard.source.http;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// The certificates of a site, as PEM files.
///
/// @param authority the only authorities that are trusted; null for those of the system
/// @param certificate who this client is, with what leads to its authority; null for nobody
/// @param key the private key of that certificate, in PKCS #8
public record TlsFiles(@Nullable Path authority, @Nullable Path certificate, @Nullable Path key) {
    /// The authorities of the system, and no client certificate.
    public static final TlsFiles NONE = new TlsFiles(null, null, null);
}
