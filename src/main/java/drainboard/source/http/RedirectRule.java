package drainboard.source.http;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

/// Where a redirect may lead: to the same scheme, host and port, because secrets go with it.
final class RedirectRule {
    /// How many are followed in a row.
    static final int MOST = 5;

    private RedirectRule() {}

    static boolean isSameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme())
                && one.host().equals(other.host())
                && one.port() == other.port();
    }

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    static HttpUrl target(HttpUrl from, @Nullable String location) throws Refusal {
        HttpUrl to = location == null || location.isBlank() ? null : from.resolve(location);
        if (to == null) {
            throw new Refusal(
                    from.host()
                            + " sends us elsewhere without saying where. Ask its operator for the"
                            + " right address.");
        }
        if (!isSameOrigin(from, to)) {
            throw new Refusal(
                    from.host()
                            + " sends us to another server, "
                            + to.host()
                            + ", which is not followed because it would learn our secrets. Give"
                            + " that address itself if it is right.");
        }
        return to;
    }
}
