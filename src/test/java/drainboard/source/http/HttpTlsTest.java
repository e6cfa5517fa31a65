package drainboard.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoding;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/// Trouble with certificates is explained with its cure.
class HttpTlsTest {
    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).commonName("site").build();
    private final HeldCertificate client =
            new HeldCertificate.Builder().commonName("us").signedBy(authority).build();
    @TempDir private Path folder;
    private Path trusted = Path.of("");

    @BeforeEach
    void the_authority_of_the_site() throws IOException {
        trusted = Files.writeString(folder.resolve("ca.pem"), authority.certificatePem());
    }

    @Test
    void a_private_authority_is_trusted_when_it_is_given() throws Exception {
        assertThat(told(host("localhost"), false, null)).contains("unknown authority", "CA file");
        assertThat(told(host("localhost"), false, files(false))).isEqualTo("ended");
    }

    @Test
    void an_expired_certificate_and_that_of_another_host_are_named() throws Exception {
        HeldCertificate.Builder old = host("localhost").validityInterval(1_000, 2_000);
        assertThat(told(old, false, files(false))).contains("has expired", "renew");
        assertThat(told(host("elsewhere.example"), false, files(false)))
                .contains("belongs to another host than localhost");
    }

    @Test
    void a_client_certificate_is_shown_where_it_is_asked_for() throws Exception {
        assertThat(told(host("localhost"), true, files(false))).contains("a client certificate");
        assertThat(told(host("localhost"), true, files(true))).isEqualTo("ended");
    }

    private HeldCertificate.Builder host(String name) {
        return new HeldCertificate.Builder().addSubjectAlternativeName(name).signedBy(authority);
    }

    private TlsFiles files(boolean withClient) throws IOException {
        if (!withClient) {
            return new TlsFiles(trusted, null, null);
        }
        Path key = Files.writeString(folder.resolve("key.pem"), client.privateKeyPkcs8Pem());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return new TlsFiles(
                trusted,
                Files.writeString(folder.resolve("client.pem"), client.certificatePem()),
                key);
    }

    private String told(HeldCertificate.Builder shown, boolean asking, @Nullable TlsFiles files)
            throws Exception {
        HandshakeCertificates own =
                new HandshakeCertificates.Builder()
                        .heldCertificate(shown.build())
                        .addTrustedCertificate(authority.certificate())
                        .build();
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(own.sslSocketFactory());
            if (asking) {
                server.requireClientAuth();
            }
            server.enqueue(new MockResponse.Builder().code(204).build());
            server.start(InetAddress.getLoopbackAddress(), 0);
            HttpPlan plan =
                    new HttpPlan(
                            "https://localhost:" + server.getPort() + "/",
                            HttpMode.AUTO,
                            PagePlan.USUAL,
                            null,
                            false,
                            files == null ? TlsFiles.NONE : files,
                            null);
            Heard heard = new Heard();
            Surroundings around =
                    new Surroundings(
                            () -> Instant.EPOCH,
                            new Random(1),
                            time -> {},
                            name -> null,
                            Duration.ZERO);
            try (HttpSource source = new HttpSource(plan, Decoding.LIVE, null, around)) {
                source.start(heard);
                return heard.end();
            }
        }
    }
}
