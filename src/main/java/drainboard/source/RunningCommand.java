package drainboard.source;

import drainboard.event.Text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One run of a command, with nothing on its standard input. Its pipes are read on threads of their
/// own, because a read of a pipe that a stray child holds open cannot be interrupted.
final class RunningCommand implements AutoCloseable {
    /// What is given when there is no more output.
    static final byte[] END = new byte[0];

    private static final int CHUNK = 1 << 16;
    private static final int WAITING_CHUNKS = 16;
    private static final int SHOWN = 400;

    private final Process process;
    private final BlockingQueue<byte[]> output = new ArrayBlockingQueue<>(WAITING_CHUNKS);
    private final LastBytes errors = new LastBytes();
    private final Thread reading;
    private final Thread listening;

    private RunningCommand(Process process) {
        this.process = process;
        this.reading = thread("drainboard-command-output", this::read);
        this.listening = thread("drainboard-command-errors", this::listen);
    }

    static RunningCommand start(List<String> words) throws IOException {
        Process process = new ProcessBuilder(words).start();
        process.getOutputStream().close();
        RunningCommand running = new RunningCommand(process);
        running.reading.start();
        running.listening.start();
        return running;
    }

    private static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(work);
    }

    private void read() {
        try {
            pump();
            output.put(END);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump() throws InterruptedException {
        byte[] chunk = new byte[CHUNK];
        InputStream in = process.getInputStream();
        try {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                output.put(Arrays.copyOf(chunk, count));
            }
        } catch (IOException broken) {
            // The process was killed while it was read: its output ends here.
            return;
        }
    }

    private void listen() {
        byte[] chunk = new byte[LastBytes.MOST];
        InputStream in = process.getErrorStream();
        try {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                errors.add(chunk, count);
            }
        } catch (IOException broken) {
            // The process was killed while it was read: what it said ends here.
            return;
        }
    }

    /// The next piece of output, [#END] after the last; null where none came in time.
    byte @Nullable [] next(long millis) throws InterruptedException {
        return output.poll(millis, TimeUnit.MILLISECONDS);
    }

    /// Whether a piece of output waits to be taken.
    boolean hasNext() {
        return !output.isEmpty();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Waits for its end; says whether it came in time.
    boolean await(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /// What it ended with, once it has ended.
    int exit() {
        return process.exitValue();
    }

    /// The end of what it said on its standard error, in one line that is safe to show; empty where
    /// it said nothing.
    String lastWords() throws InterruptedException {
        listening.join(200);
        String text = new String(errors.bytes(), StandardCharsets.UTF_8);
        String line =
                text.lines()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" / "));
        int from = Math.max(0, line.length() - SHOWN);
        return Text.shown((from > 0 ? "…" : "") + line.substring(from));
    }

    /// Kills it and all that it started. Children first asked for, because those of a process that
    /// is gone cannot be told from strangers.
    @Override
    public void close() {
        List<ProcessHandle> tree = process.descendants().toList();
        process.destroyForcibly();
        tree.forEach(
                one ->
                        Stream.concat(one.descendants(), Stream.of(one))
                                .forEach(ProcessHandle::destroyForcibly));
        reading.interrupt();
    }
}
