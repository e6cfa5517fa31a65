package drainboard.source.http;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What is read over HTTP, and how. It holds no secret, only where one is kept.
///
/// @param url the address; no secret may be in it
/// @param mode how the server gives its events
/// @param pages how its pages are read, where it has any
/// @param credential what lets us in; null for nothing
/// @param allowPlain whether plain HTTP is taken from other machines than this one
/// @param tls the certificates of the site
/// @param heartbeat how often the server gives a sign of life; null where it does not say
public record HttpPlan(
        String url,
        HttpMode mode,
        PagePlan pages,
        @Nullable Credential credential,
        boolean allowPlain,
        TlsFiles tls,
        @Nullable Duration heartbeat) {
    private static final Set<String> SECRETS =
            Set.of("key", "auth", "sig", "jwt", "pwd", "pass", "authorization", "code");

    /// An address with everything else as usual.
    public static HttpPlan of(String url) {
        return new HttpPlan(url, HttpMode.AUTO, PagePlan.USUAL, null, false, TlsFiles.NONE, null);
    }

    /// Why this cannot be read, as a sentence that holds no secret; empty where it can.
    public Optional<String> refusal() {
        HttpUrl at = HttpUrl.parse(url);
        if (at == null) {
            return Optional.of("The address is none that begins with https:// or http://.");
        }
        return refused(at)
                .or(() -> pages.refusal(at))
                .or(() -> refused(pages.address(at, PagePlan.MARK)));
    }

    private Optional<String> refused(HttpUrl at) {
        if (!at.username().isEmpty() || !at.password().isEmpty()) {
            return Optional.of(
                    "The address holds a user or a password. Keep secrets out of it: name a file,"
                            + " a variable or a command instead.");
        }
        for (String name : at.queryParameterNames()) {
            if (isSecret(name) && !PagePlan.MARK.equals(at.queryParameter(name))) {
                return Optional.of(
                        "The address holds a secret in its parameter "
                                + name
                                + ". Keep secrets out of it: name a file, a variable or a command"
                                + " instead.");
            }
        }
        return !at.isHttps() && !allowPlain && !isLoopback(at.host())
                ? Optional.of(
                        "Plain HTTP to "
                                + at.host()
                                + " can be read and changed by others. Use https://, or allow plain"
                                + " HTTP explicitly.")
                : Optional.empty();
    }

    private static boolean isSecret(String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return SECRETS.contains(name)
                || (name.endsWith("token")
                        && !name.endsWith("pagetoken")
                        && !name.endsWith("nexttoken"))
                || name.contains("secret")
                || name.contains("passw")
                || name.contains("apikey")
                || name.contains("accesskey")
                || name.contains("signature")
                || name.contains("credential");
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.equals("::1")
                || host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
    }

    /// The server and the mode; never a query, which may hold a secret by mistake.
    @Override
    public String toString() {
        HttpUrl at = HttpUrl.parse(url);
        return "HttpPlan["
                + (at == null ? "?" : at.scheme() + "://" + at.host() + ":" + at.port())
                + ", "
                + mode.wireName()
                + "]";
    }
}
