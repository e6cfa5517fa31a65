package drainboard.ui.alert;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Runs the desktop's programs, without a shell.
///
/// @param patience how long one may take to answer
record Program(Duration patience) {
    private static final int ANSWER = 64;

    /// One that has said its number and shows a notice that nobody can answer ends within so many
    /// milliseconds; one that ends later has shown it all the same.
    private static final long AT_ONCE = 200;

    /// What a program did.
    ///
    /// @param code how it ended; zero for one that answered and waits
    /// @param late whether it was ended because it took too long
    /// @param said the first line of what it said
    /// @param waits the program where it waits for the operator; null where it has ended
    record Answer(int code, boolean late, String said, @Nullable Process waits) {
        static final Answer NONE = new Answer(-1, false, "", null);

        boolean isOkay() {
            return code == 0 && !late;
        }
    }

    /// Runs one to its end.
    Answer run(List<String> line) {
        return start(line, _ -> {}, false);
    }

    /// Runs one until it has said a line, or has ended; then it may wait for the operator.
    ///
    /// @param heard hears each line after the first, on a thread of its own
    Answer await(List<String> line, Consumer<String> heard) {
        return start(line, heard, true);
    }

    private Answer start(List<String> line, Consumer<String> heard, boolean waiting) {
        Process process;
        try {
            process =
                    new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            return Answer.NONE;
        }
        boolean kept = false;
        try {
            process.getOutputStream().close();
            CompletableFuture<String> first = new CompletableFuture<>();
            Thread.ofVirtual()
                    .name("drainboard-notice-heard")
                    .start(() -> listen(process, first, heard));
            String said = first.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (waiting && !said.isEmpty() && !process.waitFor(AT_ONCE, TimeUnit.MILLISECONDS)) {
                kept = true;
                return new Answer(0, false, said, process);
            }
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? new Answer(process.exitValue(), false, said, null)
                    : new Answer(-1, true, "", null);
        } catch (IOException | ExecutionException e) {
            return Answer.NONE;
        } catch (TimeoutException e) {
            return new Answer(-1, true, "", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(-1, true, "", null);
        } finally {
            if (!kept) {
                process.destroyForcibly();
            }
        }
    }

    private static void listen(
            Process process, CompletableFuture<String> first, Consumer<String> heard) {
        try (InputStream out = process.getInputStream()) {
            first.complete(line(out));
            for (String next = line(out); !next.isEmpty(); next = line(out)) {
                heard.accept(next);
            }
        } catch (IOException e) {
            first.complete("");
        }
    }

    /// The next line, of which no more than an answer is kept; blank at the end.
    private static String line(InputStream out) throws IOException {
        byte[] line = new byte[ANSWER];
        int length = 0;
        for (int next = out.read(); next >= 0 && next != '\n'; next = out.read()) {
            if (length < ANSWER) {
                line[length++] = (byte) next;
            }
        }
        return new String(line, 0, length, StandardCharsets.UTF_8).strip();
    }
}
