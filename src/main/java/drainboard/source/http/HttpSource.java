package drainboard.source.http;

import drainboard.decode.Decoding;
import drainboard.event.Bookmark;
import drainboard.source.Keys;
import drainboard.source.RetryWait;
import drainboard.source.Source;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Reads events over HTTP, for as long as the server has any, through cuts, stalls and restarts.
public final class HttpSource implements Source {
    private static final Duration COMMAND = Duration.ofSeconds(10);

    private final HttpPlan plan;
    private final Decoding how;
    private @Nullable String from;
    private final Surroundings around;
    private final String name;
    private final HttpThread thread;
    private final RetryWait wait;
    private volatile @Nullable Exchange exchange;

    /// Will read a server.
    ///
    /// @param from where to go on; null, or a place in a file, for the server's own beginning
    public HttpSource(HttpPlan plan, Decoding how, @Nullable Bookmark from, Surroundings around) {
        this.plan = plan;
        this.how = how;
        this.from = from instanceof Bookmark.AtCursor(String cursor) ? cursor : null;
        this.around = around;
        HttpUrl url = HttpUrl.parse(plan.url());
        this.name = url == null ? "http" : url.host();
        this.thread = new HttpThread(name);
        this.wait = new RetryWait(around.sleeper()::sleep, thread::isClosed);
    }

    @Override
    public String name() {
        return name;
    }

    /// Without what may be a secret by mistake: a query is told apart by its digest alone.
    @Override
    public String key() {
        HttpUrl url = HttpUrl.parse(plan.url());
        if (url == null) {
            return name;
        }
        String query = url.query();
        HttpUrl plain = url.newBuilder().username("").password("").query(null).build();
        return query == null ? plain.toString() : plain + " " + Keys.digest(query);
    }

    @Override
    public void resume(Bookmark place) {
        if (place instanceof Bookmark.AtCursor(String cursor)) {
            from = cursor;
        }
    }

    @Override
    public void start(Sink sink) {
        thread.start(sink, () -> read(sink));
    }

    private void read(Sink sink) throws Refusal, InterruptedException {
        String refusal = plan.refusal().orElse(null);
        if (refusal != null) {
            throw new Refusal(refusal);
        }
        OkHttpClient client = Clients.client(plan.tls(), HttpUrl.get(plan.url()).isHttps());
        try {
            SecretReader secrets = new SecretReader(around.environment(), COMMAND);
            Exchange opened = new Exchange(client, plan, secrets);
            exchange = opened;
            if (thread.isClosed()) {
                return;
            }
            new HttpRun(plan, opened, new Giving(name, sink, how, from), around, wait).run();
        } finally {
            client.connectionPool().evictAll();
        }
    }

    @Override
    public void tryNow() {
        wait.tryNow();
    }

    @Override
    public void close() {
        thread.close(
                () -> {
                    Exchange running = exchange;
                    if (running != null) {
                        running.close();
                    }
                });
    }
}
