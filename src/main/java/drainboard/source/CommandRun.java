package drainboard.source;

import drainboard.event.Text;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// One run of a command: its output, the end of what it complained of, and its end. It ends with
/// all that it has started.
final class CommandRun implements AutoCloseable {
    private static final int MOST_OUTPUT = 64 << 20;
    private static final int MOST_COMPLAINT = 4096;
    private static final int MOST_SHOWN = 300;

    private final Process process;
    private final InputStream output;
    private final Thread complaints;
    private final AtomicBoolean late = new AtomicBoolean();
    private final AtomicBoolean tooMuch = new AtomicBoolean();
    private final byte[] complaint = new byte[MOST_COMPLAINT];
    private volatile int complained;

    /// It could not be started.
    static final class NotStarted extends Exception {
        private static final long serialVersionUID = 1L;

        NotStarted(IOException cause) {
            super(cause);
        }

        String sentence() {
            Throwable cause = getCause();
            return cause == null ? "" : String.valueOf(cause.getMessage());
        }
    }

    private CommandRun(Process process, @Nullable Duration timeout) {
        this.process = process;
        this.output = timeout == null ? process.getInputStream() : new Bounded(process);
        this.complaints = Thread.ofVirtual().start(this::listen);
        if (timeout != null) {
            Thread.ofVirtual().start(() -> endAfter(timeout));
        }
    }

    /// Starts a command.
    ///
    /// @param timeout how long it may run; null for as long as it likes
    static CommandRun of(List<String> arguments, @Nullable Duration timeout) throws NotStarted {
        try {
            ProcessBuilder builder = new ProcessBuilder(arguments);
            builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
            return new CommandRun(builder.start(), timeout);
        } catch (IOException e) {
            throw new NotStarted(e);
        }
    }

    /// What it prints.
    InputStream output() {
        return output;
    }

    /// Keeps the last of what it complains of, so that it is never held up by it.
    private void listen() {
        byte[] chunk = new byte[1024];
        try (InputStream in = process.getErrorStream()) {
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                int kept = Math.min(complained, MOST_COMPLAINT - got);
                System.arraycopy(complaint, complained - kept, complaint, 0, kept);
                System.arraycopy(chunk, 0, complaint, kept, got);
                complained = kept + got;
            }
        } catch (IOException e) {
            // It was ended while it complained: what was kept has to do.
            complained = Math.min(complained, MOST_COMPLAINT);
        }
    }

    private void endAfter(Duration timeout) {
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                end();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for its end, when its output has ended; answers why it failed, or a blank.
    String failure(String name) throws InterruptedException {
        int code = process.waitFor();
        complaints.join(Duration.ofSeconds(1));
        if (tooMuch.get()) {
            return name + " printed more than 64 MiB in one run and was ended.";
        }
        if (late.get()) {
            return name + " took too long and was ended.";
        }
        if (code == 0) {
            return "";
        }
        String said = new String(complaint, 0, complained, StandardCharsets.UTF_8).strip();
        String shown = said.length() > MOST_SHOWN ? said.substring(0, MOST_SHOWN) + "…" : said;
        return name
                + " ended with status "
                + code
                + (shown.isEmpty() ? "." : ": " + Text.shown(shown.replace('\n', ' ')) + ".");
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        end();
    }

    /// The output of one of many runs.
    private final class Bounded extends FilterInputStream {
        private long taken;

        Bounded(Process process) {
            super(process.getInputStream());
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = in.read(into, from, most);
            taken += Math.max(0, got);
            if (taken > MOST_OUTPUT) {
                tooMuch.set(true);
                end();
                return -1;
            }
            return got;
        }
    }
}
