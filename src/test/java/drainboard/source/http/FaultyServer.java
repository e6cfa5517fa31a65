package drainboard.source.http;

import drainboard.event.Bookmark;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server of a few events, with a fault in about every second answer: cut at any byte, stalled,
/// repeated, overlapping, failed or sent about. One schedule at a time.
final class FaultyServer implements AutoCloseable {
    private static final Pattern PLACE =
            Pattern.compile("(?:[?&]cursor=|Last-Event-ID: )([0-9]+)", Pattern.CASE_INSENSITIVE);

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final boolean stream;
    private final int events;
    private Random chance = new Random(0);

    /// What the reader that runs now cannot know from before it was started.
    private int floor;

    FaultyServer(boolean stream, int events) throws IOException {
        this.stream = stream;
        this.events = events;
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/feed";
    }

    synchronized void schedule(long seed) {
        chance = new Random(seed);
    }

    synchronized void restarted(@Nullable Bookmark from) {
        floor = from instanceof Bookmark.AtCursor(String at) ? Integer.parseInt(at) : 0;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket peer = server.accept();
                Thread.ofVirtual().start(() -> serve(peer));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket peer) {
        try (peer) {
            peer.setTcpNoDelay(true);
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = peer.getOutputStream();
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                head.append(line).append('\n');
                if (line.isEmpty()) {
                    Reply reply = reply(head.toString());
                    out.write(reply.bytes());
                    out.flush();
                    if (reply.then() == Then.CLOSE) {
                        return;
                    }
                    if (reply.then() == Then.STALL) {
                        in.read();
                        return;
                    }
                    head.setLength(0);
                }
            }
        } catch (IOException gone) {
            // The reader gave up, as it may.
        }
    }

    private enum Then {
        GO_ON,
        CLOSE,
        STALL
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Reply(byte[] bytes, Then then) {
        static Reply of(String text, Then then) {
            return new Reply(text.getBytes(StandardCharsets.UTF_8), then);
        }

        Reply cut(int length, Then end) {
            return new Reply(Arrays.copyOf(bytes, length), end);
        }
    }

    private synchronized Reply reply(String head) {
        Matcher place = PLACE.matcher(head);
        int after = place.find() ? Integer.parseInt(place.group(1)) : 0;
        String target = head.substring(head.indexOf(' ') + 1, head.indexOf(" HTTP/"));
        int fault = chance.nextInt(20);
        if (fault < 2) {
            return empty("503 Busy\r\nRetry-After: 99999999999");
        }
        if (fault < 4) {
            return empty("307 There\r\nLocation: " + target);
        }
        if (fault < 8) {
            Reply whole = events(after);
            Then end = chance.nextInt(12) == 0 ? Then.STALL : Then.CLOSE;
            return whole.cut(chance.nextInt(whole.bytes().length), end);
        }
        return after == events ? empty("204 Done") : events(after);
    }

    private static Reply empty(String status) {
        String length = status.startsWith("204") ? "" : "Content-Length: 0\r\n";
        return Reply.of("HTTP/1.1 " + status + "\r\n" + length + "\r\n", Then.GO_ON);
    }

    private Reply events(int after) {
        String type = stream ? "text/event-stream" : "application/json";
        String body = stream ? stream(after) : page(after);
        boolean bounded = !stream || chance.nextBoolean();
        String length = bounded ? "Content-Length: " + body.length() + "\r\n" : "";
        return Reply.of(
                "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + length + "\r\n" + body,
                bounded ? Then.GO_ON : Then.CLOSE);
    }

    /// Events from the place on, each once or twice, and sometimes some from before it.
    private String stream(int after) {
        StringBuilder text = new StringBuilder(":hello\n");
        for (int at = first(after); at <= last(after); at++) {
            for (int times = chance.nextInt(2); times >= 0; times--) {
                text.append("id: ").append(at).append("\ndata: ");
                text.append(HttpSourceTest.event(at)).append("\n\n");
            }
        }
        return text.toString();
    }

    private String page(int after) {
        StringBuilder text = new StringBuilder();
        int last = last(after);
        for (int at = first(after); at <= last; at++) {
            text.append(text.isEmpty() ? "" : ",").append(HttpSourceTest.event(at));
        }
        String items = chance.nextInt(6) == 0 ? "" : text.toString();
        return "{\"items\":[" + items + "],\"next\":\"" + (items.isEmpty() ? after : last) + "\"}";
    }

    private int first(int after) {
        return chance.nextBoolean() ? Math.max(floor + 1, after - 2) : after + 1;
    }

    private int last(int after) {
        return Math.min(events, after + 1 + chance.nextInt(4));
    }
}
