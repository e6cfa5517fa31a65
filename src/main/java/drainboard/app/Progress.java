package drainboard.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/// Says on standard error how far a rehearsal is, once it takes longer than a second and only where
/// a person watches.
final class Progress implements LongConsumer {
    private static final long PATIENCE = 1_000_000_000L;
    private static final long PACE = 200_000_000L;

    private final long total;
    private final boolean watched;
    private final long begun = System.nanoTime();
    private long last;
    private boolean shown;

    private Progress(long total, boolean watched) {
        this.total = total;
        this.watched = watched;
    }

    @SuppressWarnings("SystemConsoleNull") // its declaration still allows null
    static Progress over(List<Path> logs) {
        long total = 0;
        for (Path log : logs) {
            try {
                total += Files.isRegularFile(log) ? Files.size(log) : 0;
            } catch (IOException e) {
                // The rehearsal itself will say what is wrong with this log.
                total += 0;
            }
        }
        Console console = System.console();
        return new Progress(total, console != null && console.isTerminal());
    }

    @Override
    public void accept(long bytes) {
        long now = System.nanoTime();
        if (watched && now - begun > PATIENCE && now - last > PACE) {
            last = now;
            shown = true;
            System.err.printf(
                    "\r%3d %%  %,d of %,d MB",
                    total == 0 ? 0 : Math.min(100, bytes * 100 / total),
                    bytes / 1_000_000,
                    total / 1_000_000);
        }
    }

    void clear() {
        if (shown) {
            System.err.print("\r" + " ".repeat(60) + "\r");
            System.err.flush();
        }
    }
}
