package drainboard.app;

import drainboard.event.Text;

import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A start while a window of the same user and state is open: it hands over what it was to open.
final class SecondStart {
    /// What the first answers when it opened what it was handed.
    static final String OPENED = "opened";

    private static final int NOT_HANDED = 1;
    private static final int MISUSED = 2;
    private static final int LONGEST_ANSWER = 4096;
    private static final int TRY_AGAIN_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// All that can be handed. What else was asked for would be ignored, and is refused.
    private static final String HANDED = "--follow";

    private final Path socket;
    private final PrintStream err;

    /// @param err where a sentence is said
    SecondStart(Path socket, PrintStream err) {
        this.socket = socket;
        this.err = err;
    }

    /// Hands words to the first and says what came of it.
    ///
    /// @param given what else was said on the command line
    /// @return 0 where the first opened them, 2 where something was asked for that cannot be handed
    int hand(List<String> words, ParseResult given) throws InterruptedException {
        for (OptionSpec option : given.matchedOptionsSet()) {
            if (!option.longestName().equals(HANDED)) {
                return misused(
                        "a window is open already, and "
                                + option.longestName()
                                + " cannot be handed to it; close it first, look on besides with"
                                + " --read-only, or give this one a DRAINBOARD_HOME of its own");
            }
        }
        List<String> whole = new ArrayList<>();
        for (String word : words) {
            whole.add(Sources.isFile(word) ? Path.of(word).toAbsolutePath().toString() : word);
        }
        if (words.contains("-")) {
            return misused("a window is open already, and standard input cannot be handed to it");
        }
        Optional<byte[]> message = HandedWords.written(whole);
        if (message.isEmpty()) {
            return misused(
                    "a window is open already, and cannot be handed more than 64 KiB of names");
        }
        String answer = answer(message.get());
        if (answer.equals(OPENED)) {
            err.println(
                    "drainboard: "
                            + (words.isEmpty()
                                    ? "a window is open already; it was brought to front"
                                    : "handed to the window that is open already"));
            return 0;
        }
        return not(
                answer.isEmpty()
                        ? "a window is open already but does not answer; close it, or give this"
                                + " one a DRAINBOARD_HOME of its own"
                        : Text.shown(answer));
    }

    private int not(String sentence) {
        err.println("drainboard: " + sentence);
        return NOT_HANDED;
    }

    private int misused(String sentence) {
        not(sentence);
        return MISUSED;
    }

    /// What the first says; blank where it says nothing in time.
    private String answer(byte[] message) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            CompletableFuture<String> said = new CompletableFuture<>();
            Thread asking =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            said.complete(ask(message));
                                        } catch (IOException e) {
                                            said.completeExceptionally(e);
                                        }
                                    });
            try {
                String heard = said.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (!heard.isEmpty()) {
                    return heard;
                }
            } catch (TimeoutException e) {
                asking.interrupt();
                return "";
            } catch (ExecutionException e) {
                // It may be about to listen: it is asked again for as long as it may take.
                asking.interrupt();
            }
            TimeUnit.MILLISECONDS.sleep(TRY_AGAIN_MILLIS);
            if (System.nanoTime() > end) {
                return "";
            }
        }
    }

    private String ask(byte[] message) throws IOException {
        try (SocketChannel first = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            ByteBuffer out = ByteBuffer.wrap(message);
            while (out.hasRemaining()) {
                first.write(out);
            }
            first.shutdownOutput();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            ByteBuffer part = ByteBuffer.allocate(1024);
            while (all.size() < LONGEST_ANSWER && first.read(part) >= 0) {
                all.write(part.array(), 0, part.position());
                part.clear();
            }
            return all.toString(StandardCharsets.UTF_8);
        }
    }
}
