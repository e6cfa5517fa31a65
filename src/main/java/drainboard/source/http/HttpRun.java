package drainboard.source.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.core.JsonProcessingException;

import drainboard.decode.Decoded;
import drainboard.decode.Decoder;
import drainboard.decode.frame.Frame.Extent;
import drainboard.source.Retry;
import drainboard.source.RetryWait;
import drainboard.source.Source.Sink;

import okhttp3.HttpUrl;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;

/// Visits a server again and again, until it ends, refuses or the source is closed.
final class HttpRun implements EventStream.Life {
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final Duration LEAST_HEARTBEAT = Duration.ofSeconds(1);
    private static final String CUT =
            "The stream was cut and names no place to go on at: events may be missing.";

    private final HttpPlan plan;
    private final HttpUrl url;
    private final Exchange exchange;
    private final Giving giving;
    private final Surroundings around;
    private final Sink sink;
    private final Backoff backoff;
    private final RetryWait wait;
    private final Pages pages;
    private HttpMode last;
    private boolean streamed;
    private @Nullable Duration heartbeat;
    private @Nullable Response listened;

    HttpRun(HttpPlan plan, Exchange exchange, Giving giving, Surroundings around, RetryWait wait) {
        this.plan = plan;
        this.url = HttpUrl.get(plan.url());
        this.exchange = exchange;
        this.giving = giving;
        this.around = around;
        this.wait = wait;
        this.sink = giving.sink;
        this.backoff = new Backoff(around.chance(), around.backoff());
        this.pages = new Pages(url, plan.pages(), giving);
        this.streamed = giving.cursor() != null;
        this.last = plan.mode();
        this.heartbeat = plan.heartbeat();
    }

    void run() throws Refusal, InterruptedException {
        Duration announced = plan.heartbeat();
        if (announced != null) {
            sink.heartbeat(announced);
        }
        while (true) {
            switch (visited()) {
                case Visit.Ended() -> {
                    sink.ended();
                    return;
                }
                case Visit.Next(Duration after) -> {
                    if (!after.isZero()) {
                        around.sleeper().sleep(after);
                    }
                }
                case Visit.Again again -> pause(again);
            }
        }
    }

    /// What the server asked for nobody shortens; what we chose an operator may end.
    private void pause(Visit.Again again) throws InterruptedException {
        Duration next = again.after() == null ? backoff.next() : again.after();
        String cause = url.host() + " " + again.cause() + ".";
        if (again.held()) {
            sink.waiting(cause, new Retry(next, true));
            around.sleeper().sleep(next);
        } else if (wait.pause(sink, cause, next)) {
            backoff.stay();
        }
    }

    private Visit visited() throws Refusal, InterruptedException {
        boolean answered = false;
        try (Response answer = exchange.ask(address(), lastEvent(), quiet())) {
            answered = true;
            return read(answer);
        } catch (IOException e) {
            if (exchange.isClosed()) {
                throw new InterruptedException("closed");
            }
            String certificate = Trouble.certificate(url.host(), e).orElse(null);
            if (certificate != null) {
                throw new Refusal(certificate);
            }
            String what = answered ? "was lost" : "cannot be reached";
            return new Visit.Again(
                    what + ": " + Trouble.passing(e) + " (" + url.host() + ":" + url.port() + ")");
        }
    }

    /// A cursor that was a page's stays one; a stream's goes into its own header.
    private HttpUrl address() throws Refusal {
        return inAddress() ? pages.address(giving.cursor()) : url;
    }

    private boolean inAddress() {
        return last == HttpMode.PAGES || (last == HttpMode.AUTO && plan.pages().since() != null);
    }

    private @Nullable String lastEvent() {
        String cursor = giving.cursor();
        return last == HttpMode.PAGES
                        || cursor == null
                        || cursor.chars().anyMatch(c -> c < 0x20 || c == 0x7F)
                ? null
                : cursor;
    }

    private Duration quiet() {
        Duration every = heartbeat;
        return every == null ? QUIET : every.multipliedBy(5).dividedBy(2);
    }

    /// A heartbeat that was learned may have been a mistake: where its silence ended a stream, the
    /// next may be silent for twice as long.
    private void listenLonger() {
        Duration learned = heartbeat;
        if (learned != null && plan.heartbeat() == null) {
            Duration longer = learned.multipliedBy(2);
            heartbeat = longer.multipliedBy(5).dividedBy(2).compareTo(QUIET) < 0 ? longer : null;
        }
    }

    private Visit read(Response answer) throws IOException, Refusal, InterruptedException {
        int status = answer.code();
        String host = url.host();
        if (status == 204) {
            return new Visit.Ended();
        }
        if (status == 429 || status >= 500) {
            Duration asked = RetryAfter.read(answer.header("Retry-After"), now()).orElse(null);
            return new Visit.Again(
                    "answers with status " + status, asked, asked != null || status == 429);
        }
        if (status == 410 && giving.cursor() != null) {
            sink.gap(host + " no longer knows the place to go on at: events may be missing.");
            giving.reached(null);
            pages.startAnew();
            streamed = false;
            return new Visit.Again("is asked from its beginning");
        }
        if (status == 401 && exchange.renewed()) {
            return new Visit.Again("refused the credential, which has changed since");
        }
        if (status != 200) {
            throw new Refusal(Refused.sentence(host, status));
        }
        HttpMode mode = Answer.mode(answer, plan.mode(), host);
        boolean fromCursor = giving.cursor() == null || inAddress();
        last = mode;
        if (mode == HttpMode.PAGES && !fromCursor) {
            return new Visit.Next(Duration.ZERO);
        }
        return switch (mode) {
            case PAGES -> page(answer);
            case SSE -> events(answer);
            case NDJSON, AUTO -> lines(answer);
        };
    }

    private Visit page(Response answer) throws IOException, Refusal, InterruptedException {
        byte[] body;
        try (InputStream in = answer.body().byteStream()) {
            body = in.readNBytes(Pages.LARGEST + 1);
        }
        if (body.length > Pages.LARGEST) {
            throw new Refusal(
                    url.host() + " gives pages of more than 32 MiB. Ask it for smaller pages.");
        }
        boolean more;
        try {
            more = pages.take(body);
        } catch (JsonProcessingException e) {
            return new Visit.Again("gave a page that is not whole or not JSON");
        } catch (Pages.Partial e) {
            return new Visit.Again("gave a page that cannot be taken: " + e.getMessage());
        }
        sign();
        if (more) {
            sink.contact();
            return new Visit.Next(Duration.ZERO);
        }
        sink.caughtUp();
        return new Visit.Next(plan.pages().every());
    }

    private Visit events(Response answer) throws IOException, Refusal, InterruptedException {
        resumed(lastEvent() != null);
        listened = answer;
        try (InputStream in = answer.body().byteStream()) {
            new EventStream(in, giving, this).read();
        } catch (SocketTimeoutException e) {
            listenLonger();
            throw e;
        } finally {
            listened = null;
        }
        return new Visit.Again("ended the stream");
    }

    /// A body with a length that came whole was all there is; any other may go on.
    private Visit lines(Response answer) throws IOException, Refusal, InterruptedException {
        resumed(false);
        boolean bounded = answer.header("Content-Length") != null;
        try (InputStream in = answer.body().byteStream()) {
            Decoder decoder = giving.stream(in);
            for (Decoded one = decoder.next(); one != null; one = decoder.next()) {
                sign();
                giving.tellForm(decoder.recognised());
                if (bounded || one.record().extent() != Extent.UNFINISHED) {
                    giving.giveNext(one);
                }
            }
        }
        return bounded ? new Visit.Ended() : new Visit.Again("ended the stream");
    }

    private void resumed(boolean knowsPlace) throws InterruptedException {
        if (streamed && !knowsPlace) {
            sink.gap(CUT);
        }
        streamed = true;
        giving.begin();
        sink.caughtUp();
    }

    @Override
    public void sign() {
        backoff.reset();
    }

    @Override
    public void retry(long millis) {
        backoff.retry(millis);
    }

    @Override
    public void heartbeat(Duration every) throws InterruptedException {
        if (plan.heartbeat() == null
                && every.compareTo(LEAST_HEARTBEAT) >= 0
                && (heartbeat == null || heartbeat.compareTo(every) < 0)) {
            heartbeat = every;
            Response answer = listened;
            if (answer != null) {
                answer.body().source().timeout().timeout(quiet().toMillis(), MILLISECONDS);
            }
            sink.heartbeat(every);
        }
    }

    @Override
    public Instant now() {
        return around.clock().instant();
    }
}
