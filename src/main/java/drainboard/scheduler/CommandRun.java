package drainboard.scheduler;

import drainboard.scheduler.CommandResult.Ending;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One run of a command: no shell, nothing on its input, a fixed environment, the root as its
/// folder. What it writes is read to the end, hashed, and its beginning kept.
public final class CommandRun {
    /// So much of what it writes is kept.
    public static final int MOST = 1 << 16;

    private static final int CHUNK = 1 << 14;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final MessageDigest hash = sha256();
    private final byte[] kept = new byte[MOST];
    private long bytes;

    private CommandRun() {}

    /// Runs it, and keeps the calling thread until it has ended or was killed.
    ///
    /// @param argv the absolute path of a program, then its arguments
    /// @param timeout when it is killed with all that it has started
    public static CommandResult run(List<String> argv, Duration timeout)
            throws InterruptedException {
        return new CommandRun().through(argv, timeout);
    }

    private CommandResult through(List<String> argv, Duration timeout) throws InterruptedException {
        long began = System.nanoTime();
        Process process;
        try {
            process = begin(argv);
        } catch (IOException e) {
            return result(new Ending.NotBegun(String.valueOf(e.getMessage())), began);
        }
        // A pipe that a stray child holds open cannot be waited for: it has a thread of its own.
        Thread reading =
                Thread.ofPlatform()
                        .daemon()
                        .name("drainboard-scheduler-output")
                        .start(() -> read(process.getInputStream()));
        Ending ending;
        try {
            ending =
                    process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)
                            ? new Ending.Exit(process.exitValue())
                            : new Ending.TimedOut(timeout);
        } finally {
            kill(process);
        }
        reading.join(LAST_WORDS);
        // Not sooner: this closes the stream, and what was not read of it by then would be lost.
        process.destroyForcibly();
        return result(ending, began);
    }

    private static Process begin(List<String> argv) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(argv).redirectErrorStream(true);
        builder.directory(Path.of(argv.getFirst()).getRoot().toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("HOME", System.getProperty("user.home", "/"));
        environment.put("USER", System.getProperty("user.name", ""));
        Process process = builder.start();
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            // It was begun, whatever became of its input.
            return process;
        }
        return process;
    }

    /// Children first asked for, because those of a process that is gone cannot be told from
    /// strangers. Of one that ended by itself nothing is left to kill but what it left behind.
    private static void kill(Process process) {
        List<ProcessHandle> tree = process.descendants().toList();
        if (process.isAlive()) {
            process.destroyForcibly();
        }
        tree.forEach(
                one ->
                        Stream.concat(one.descendants(), Stream.of(one))
                                .forEach(ProcessHandle::destroyForcibly));
    }

    private void read(InputStream in) {
        byte[] chunk = new byte[CHUNK];
        try {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                take(chunk, count);
            }
        } catch (IOException broken) {
            // It was killed while it was read: its output ends here.
            return;
        }
    }

    private synchronized void take(byte[] chunk, int count) {
        hash.update(chunk, 0, count);
        if (bytes < MOST) {
            System.arraycopy(chunk, 0, kept, (int) bytes, (int) Math.min(count, MOST - bytes));
        }
        bytes += count;
    }

    private synchronized CommandResult result(Ending ending, long began) {
        String text = new String(kept, 0, (int) Math.min(bytes, MOST), StandardCharsets.UTF_8);
        return new CommandResult(
                ending,
                text,
                bytes,
                HexFormat.of().formatHex(copy(hash).digest()),
                Duration.ofNanos(System.nanoTime() - began));
    }

    /// A stray child may write on: what was told is the hash of what was counted.
    private static MessageDigest copy(MessageDigest from) {
        try {
            return (MessageDigest) from.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be copied everywhere", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is everywhere", e);
        }
    }
}
