package drainboard.telemetry;

import drainboard.source.http.Refusal;
import drainboard.source.http.RetryAfter;
import drainboard.source.http.Trouble;

import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;

/// One posting and what its answer means. Can be broken off by another thread.
final class PostCall {
    private static final MediaType LINES = MediaType.get("application/x-ndjson");

    private final OkHttpClient client;
    private final PostTarget target;
    private final HttpUrl url;
    private final InstantSource clock;
    private volatile @Nullable Call running;
    private volatile boolean closed;

    PostCall(OkHttpClient client, PostTarget target, InstantSource clock) {
        this.client =
                client.newBuilder()
                        .callTimeout(target.patience())
                        .readTimeout(target.patience())
                        .writeTimeout(target.patience())
                        .build();
        this.target = target;
        this.url = HttpUrl.get(target.url());
        this.clock = clock;
    }

    /// What came of a posting that no refusal ended.
    sealed interface Answer {
        /// The server has the lines.
        record Taken() implements Answer {}

        /// It may have them or not; another try may heal it.
        ///
        /// @param asked how long the server asks to be left alone; null where it does not
        record Again(String cause, @Nullable Duration asked) implements Answer {}
    }

    /// Posts a batch.
    ///
    /// @throws Refusal where no other try would heal it
    /// @throws InterruptedException when closed
    Answer post(Batch batch) throws Refusal, InterruptedException {
        try {
            Call call = client.newCall(request(batch));
            running = call;
            if (closed) {
                throw new InterruptedException("closed");
            }
            try (Response response = executed(call)) {
                return meaning(response);
            }
        } catch (UncheckedIOException e) {
            return new Answer.Again("gets nothing, because its secret cannot be read", null);
        } catch (IOException e) {
            if (closed) {
                throw new InterruptedException("closed");
            }
            String certificate = Trouble.certificate(url.host(), e).orElse(null);
            if (certificate != null) {
                throw new Refusal(certificate);
            }
            boolean slow = e instanceof InterruptedIOException;
            return new Answer.Again(
                    "did not take them: " + (slow ? "no answer in time" : Trouble.passing(e)),
                    null);
        }
    }

    private Request request(Batch batch) throws Refusal {
        Request.Builder request =
                new Request.Builder().url(url).post(RequestBody.create(batch.body(), LINES));
        String header = target.header();
        if (header != null) {
            String secret = target.secret().get();
            try {
                request.header(header, secret);
            } catch (IllegalArgumentException e) {
                // Its message holds the secret and goes nowhere.
                throw new Refusal(
                        "The secret for "
                                + url.host()
                                + " holds what no header may. Check where it is kept.");
            }
        }
        return request.build();
    }

    /// OkHttp throws more than it says, so its call is the one place where everything is caught.
    private static Response executed(Call call) throws IOException {
        try {
            return call.execute();
        } catch (RuntimeException e) {
            throw new IOException("an answer that cannot be understood", e);
        }
    }

    private Answer meaning(Response response) throws Refusal {
        int status = response.code();
        if (status >= 200 && status < 300) {
            return new Answer.Taken();
        }
        if (status == 408 || status == 429 || status >= 500) {
            return new Answer.Again(
                    "answers with status " + status,
                    RetryAfter.read(response.header("Retry-After"), clock.instant()).orElse(null));
        }
        throw new Refusal(url.host() + refused(status));
    }

    private static String refused(int status) {
        if (status >= 300 && status < 400) {
            return " sends telemetry elsewhere (status "
                    + status
                    + "), which is not followed. Give that address itself if it is right.";
        }
        return switch (status) {
            case 401 ->
                    " does not accept the credential (status 401). Check where the secret is kept"
                            + " and whether it has expired.";
            case 403 ->
                    " does not allow this credential to post (status 403). Ask its operator for"
                            + " the permission.";
            case 404, 410 ->
                    " has nothing at this address (status " + status + "). Check the address.";
            case 413 ->
                    " takes no batch of this size (status 413). Ask its operator to take 1 MiB.";
            default ->
                    " does not take telemetry (status "
                            + status
                            + "). Check that the address takes lines of JSON by POST.";
        };
    }

    /// Ends what is running, in whatever phase.
    void close() {
        closed = true;
        Call call = running;
        if (call != null) {
            call.cancel();
        }
    }

    /// Lets go of the connections.
    void release() {
        client.connectionPool().evictAll();
    }
}
