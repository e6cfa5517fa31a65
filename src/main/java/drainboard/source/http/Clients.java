package drainboard.source.http;

import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the client of one source or destination: no redirects of its own, and the certificates of
/// the site.
public final class Clients {
    private static final Pattern CERTIFICATE =
            Pattern.compile(
                    "-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----", Pattern.DOTALL);

    private Clients() {}

    /// A client for one server. Without TLS the authorities of the system are not even read.
    ///
    /// @throws Refusal where the site's certificates cannot be read
    public static OkHttpClient client(TlsFiles tls, boolean secure) throws Refusal {
        OkHttpClient.Builder client =
                new OkHttpClient.Builder()
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(Duration.ofSeconds(10))
                        .pingInterval(Duration.ofSeconds(15));
        if (!secure) {
            client.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        } else if (!tls.equals(TlsFiles.NONE)) {
            HandshakeCertificates certificates = certificates(tls);
            client.sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager());
        }
        return client.build();
    }

    private static HandshakeCertificates certificates(TlsFiles tls) throws Refusal {
        HandshakeCertificates.Builder known = new HandshakeCertificates.Builder();
        Path authority = tls.authority();
        if (authority == null) {
            known.addPlatformTrustedCertificates();
        } else {
            all(authority).forEach(known::addTrustedCertificate);
        }
        Path certificate = tls.certificate();
        if (certificate != null) {
            List<X509Certificate> chain = all(certificate);
            known.heldCertificate(
                    held(chain.getFirst(), certificate, tls.key()),
                    chain.subList(1, chain.size()).toArray(X509Certificate[]::new));
        }
        return known.build();
    }

    private static HeldCertificate held(X509Certificate certificate, Path from, @Nullable Path key)
            throws Refusal {
        if (key == null) {
            throw new Refusal("The client certificate " + from + " needs the file of its key.");
        }
        try {
            SecretReader.ownersOnly(key);
            return HeldCertificate.decode(
                    Certificates.certificatePem(certificate) + "\n" + Files.readString(key));
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(
                    "The key "
                            + key
                            + " cannot be read. It must be a PEM file in PKCS #8, which begins with"
                            + " BEGIN PRIVATE KEY.");
        }
    }

    private static List<X509Certificate> all(Path file) throws Refusal {
        List<X509Certificate> found = new ArrayList<>();
        try {
            Matcher matcher = CERTIFICATE.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(Certificates.decodeCertificatePem(matcher.group()));
            }
        } catch (IOException | IllegalArgumentException e) {
            found.clear();
        }
        if (found.isEmpty()) {
            throw new Refusal(
                    "There is no certificate that can be read in "
                            + file
                            + ". It must be a PEM file, which begins with BEGIN CERTIFICATE.");
        }
        return found;
    }
}
