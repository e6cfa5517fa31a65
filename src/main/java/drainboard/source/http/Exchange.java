package drainboard.source.http;

import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;

/// One request and its answer, over redirects of the same server. Can be broken off by another
/// thread.
final class Exchange {
    private final OkHttpClient client;
    private final HttpPlan plan;
    private final SecretReader secrets;
    private @Nullable Secret secret;
    private volatile @Nullable Call running;
    private volatile boolean closed;

    Exchange(OkHttpClient client, HttpPlan plan, SecretReader secrets) {
        this.client = client;
        this.plan = plan;
        this.secrets = secrets;
    }

    /// The answer, whatever its status; the caller closes it.
    ///
    /// @param lastEvent the id of the last event taken; null for none
    /// @param quiet how long the server may say nothing
    Response ask(HttpUrl url, @Nullable String lastEvent, Duration quiet)
            throws IOException, Refusal, InterruptedException {
        HttpUrl at = url;
        for (int hop = 0; hop <= RedirectRule.MOST; hop++) {
            Response answer = run(request(at, lastEvent), quiet);
            if (!RedirectRule.isRedirect(answer.code())) {
                return answer;
            }
            try (answer) {
                at = RedirectRule.target(at, answer.header("Location"));
            }
        }
        throw new Refusal(
                url.host()
                        + " sends us round in a circle. Ask its operator for the right address.");
    }

    /// Whether the secret has changed since it was read.
    boolean renewed() throws Refusal, InterruptedException {
        Credential credential = plan.credential();
        if (credential == null) {
            return false;
        }
        Secret old = secret;
        Secret now = secrets.read(credential.place());
        secret = now;
        return old != null && !old.isSame(now);
    }

    private Request request(HttpUrl url, @Nullable String lastEvent)
            throws Refusal, InterruptedException {
        Request.Builder request =
                new Request.Builder()
                        .url(url)
                        .header("Accept", plan.mode().accept())
                        .header("Accept-Encoding", "identity")
                        .header("Cache-Control", "no-store");
        Credential credential = plan.credential();
        if (credential != null) {
            Secret known = secret;
            if (known == null) {
                known = secrets.read(credential.place());
                secret = known;
            }
            String prefix = credential.bearer() ? "Bearer " : "";
            request.header(credential.header(), prefix + known.reveal());
        }
        Request plain = request.build();
        return lastEvent == null
                ? plain
                : plain.newBuilder()
                        .headers(
                                plain.headers()
                                        .newBuilder()
                                        .addUnsafeNonAscii("Last-Event-ID", lastEvent)
                                        .build())
                        .build();
    }

    /// OkHttp throws more than it says: a `Retry-After` of many digits is a NumberFormatException.
    /// So its calls are the one place where everything is caught.
    private Response run(Request request, Duration quiet) throws IOException, InterruptedException {
        Call call = client.newBuilder().readTimeout(quiet).build().newCall(request);
        running = call;
        if (closed) {
            throw new InterruptedException("closed");
        }
        try {
            return call.execute();
        } catch (RuntimeException e) {
            throw new IOException("an answer that cannot be understood", e);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /// Ends what is running, in whatever phase.
    void close() {
        closed = true;
        Call call = running;
        if (call != null) {
            call.cancel();
        }
    }
}
