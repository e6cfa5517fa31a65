package drainboard.telemetry;

import drainboard.source.http.HttpPlan;
import drainboard.source.http.TlsFiles;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Where telemetry is posted to. It holds no secret, only who knows it.
///
/// @param url the address; no secret may be in it
/// @param header the header that the secret is sent in; null where none is needed
/// @param secret asked before every request for all that stands in that header
/// @param tls the certificates of the site
/// @param patience how long one request may take, from its beginning to its answer
public record PostTarget(
        String url,
        @Nullable String header,
        Supplier<String> secret,
        TlsFiles tls,
        Duration patience) {
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final String NAME = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";

    /// An address that asks for no secret.
    public static PostTarget of(String url) {
        return new PostTarget(url, null, () -> "", TlsFiles.NONE, USUAL);
    }

    /// The same, with a secret in a header.
    public PostTarget showing(String name, Supplier<String> known) {
        return new PostTarget(url, name, known, tls, patience);
    }

    /// Why nothing can be posted there, as a sentence that holds no secret; empty where it can.
    /// Other machines than this one are spoken to over TLS only.
    public Optional<String> refusal() {
        if (header != null && !header.matches(NAME)) {
            return Optional.of("The name of the secret's header is none.");
        }
        return HttpPlan.of(url).refusal();
    }

    /// The server; never the path or a query, which may hold a secret by mistake.
    @Override
    public String toString() {
        HttpUrl at = HttpUrl.parse(url);
        return "PostTarget["
                + (at == null ? "?" : at.scheme() + "://" + at.host() + ":" + at.port())
                + "]";
    }
}
