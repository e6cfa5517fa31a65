package drainboard.bench;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Decoding;
import drainboard.event.NodeTransition;
import drainboard.source.FileSource;
import drainboard.source.Source;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Stream;

/// Follows ten files that are rotated twice a second in three ways, and tells what was missing,
/// what came twice, how soon an append was noticed, and what it costs when nothing comes.
public final class FollowBench {
    private static final int FILES = 10;
    private static final long SETTLING = 20_000_000_000L;
    private static final long RESTING = 30_000_000_000L;
    private static final int MOST = 2_000_000;
    private static final long ROTATION = 500_000_000L;
    private static final long PACE = 5_000_000L;

    private final PrintWriter out;
    private final Path folder;

    /// A way to make room for the next file.
    private enum Style {
        RENAMED,
        RENAMED_AND_CREATED_LATER,
        COPIED_AND_CUT
    }

    private FollowBench(PrintWriter out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /// Runs all of it and prints what was measured.
    ///
    /// @param seconds how long each way of rotating is tried
    public static void run(int seconds, PrintWriter out) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("drainboard-follow");
        try {
            FollowBench bench = new FollowBench(out, folder);
            for (Style style : Style.values()) {
                bench.rotate(style, seconds);
            }
            bench.idle();
        } finally {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path one : all.toList()) {
                    Files.delete(one);
                }
            }
            Files.delete(folder);
        }
    }

    /// What came of the lines that were written.
    private static final class Came implements Source.Sink {
        private final AtomicLongArray written = new AtomicLongArray(MOST);
        private final AtomicLongArray waits = new AtomicLongArray(MOST);
        private final AtomicIntegerArray times = new AtomicIntegerArray(MOST);
        private final AtomicLong given = new AtomicLong();
        private final AtomicLong gaps = new AtomicLong();

        @Override
        public void took(Decoded record) {
            if (record.finding() instanceof Finding.Event event
                    && event.event() instanceof NodeTransition news) {
                int seq = (int) news.stamp().sequence();
                waits.set(seq, System.nanoTime() - written.get(seq));
                times.incrementAndGet(seq);
                given.incrementAndGet();
            }
        }

        @Override
        public void gap(String cause) {
            gaps.incrementAndGet();
        }

        @Override
        public void waiting(String cause) {}

        @Override
        public void caughtUp() {}

        @Override
        public void ended() {}

        @Override
        public void lost(String cause) {
            throw new IllegalStateException(cause);
        }
    }

    private void rotate(Style style, int seconds) throws IOException, InterruptedException {
        Came came = new Came();
        List<Path> files = files(style.name().toLowerCase(java.util.Locale.ROOT));
        List<Source> sources = follow(files, came);
        long descriptors = descriptors();
        long begun = System.nanoTime();
        long rotated = begun;
        int seq = 0;
        int rotations = 0;
        for (long tick = 0; System.nanoTime() - begun < seconds * 1_000_000_000L; tick++) {
            for (Path file : files) {
                append(file, seq++, came);
            }
            if (System.nanoTime() - rotated > ROTATION) {
                rotated = System.nanoTime();
                rotations++;
                for (Path file : files) {
                    rotate(file, style, rotations, came, seq);
                }
            }
            pause(begun + (tick + 1) * PACE - System.nanoTime());
        }
        await(came, seq);
        long after = descriptors();
        sources.forEach(Source::close);
        report(style, came, seq, rotations * FILES);
        out.printf("  descriptors %d before, %d after%n", descriptors, after);
    }

    private List<Path> files(String name) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(Files.createFile(folder.resolve(name + i + ".ndjson")));
        }
        return files;
    }

    private static List<Source> follow(List<Path> files, Came came) {
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            Source source = new FileSource(file, Decoding.LIVE, null);
            source.start(came);
            sources.add(source);
        }
        return sources;
    }

    private static void append(Path file, int seq, Came came) throws IOException {
        String line =
                "{\"kind\":\"node_mode_transition\",\"node_id\":%d,\"seq\":%d,\"from\":\"accepting\",\"to\":\"accepting\"}\n"
                        .formatted(seq % FILES, seq);
        came.written.set(seq, System.nanoTime());
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void rotate(Path file, Style style, int count, Came came, int written)
            throws IOException, InterruptedException {
        Path old = file.resolveSibling(file.getFileName() + "." + count);
        switch (style) {
            case RENAMED -> {
                Files.move(file, old);
                Files.createFile(file);
            }
            case RENAMED_AND_CREATED_LATER -> Files.move(file, old);
            case COPIED_AND_CUT -> {
                // All that is on disk was seen: what comes between is what a gap declares.
                await(came, written);
                Files.copy(file, old, StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel cut = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    cut.truncate(0);
                }
            }
        }
    }

    private static void await(Came came, int written) throws InterruptedException {
        long patience = System.nanoTime() + 5_000_000_000L;
        while (came.given.get() < written && System.nanoTime() < patience) {
            pause(1_000_000);
        }
    }

    private static void pause(long nanos) throws InterruptedException {
        if (nanos > 0) {
            Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
        }
    }

    private void report(Style style, Came came, int written, int rotations) {
        int missing = 0;
        int twice = 0;
        long[] waits = new long[written];
        int known = 0;
        for (int seq = 0; seq < written; seq++) {
            int times = came.times.get(seq);
            missing += times == 0 ? 1 : 0;
            twice += times > 1 ? 1 : 0;
            if (times > 0) {
                waits[known++] = came.waits.get(seq);
            }
        }
        Arrays.sort(waits, 0, known);
        out.printf(
                "%s: %,d lines in %d files, %d rotations: %d missing, %d twice, %d gaps declared%n",
                style, written, FILES, rotations, missing, twice, came.gaps.get());
        if (known > 0) {
            out.printf(
                    "  from append to record: p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                    waits[known / 2] / 1e6, waits[known * 99 / 100] / 1e6, waits[known - 1] / 1e6);
        }
    }

    /// Ten files to which nothing is written.
    private void idle() throws IOException, InterruptedException {
        List<Source> sources = follow(files("idle"), new Came());
        // What is measured is rest: until then the virtual machine still compiles.
        pause(SETTLING);
        long before = processorTime();
        pause(RESTING);
        double share = (double) (processorTime() - before) / RESTING;
        sources.forEach(Source::close);
        out.printf(
                "idle: 10 files, %d s after the last change and for %d s: %.2f %% of one"
                        + " processor%n",
                SETTLING / 1_000_000_000L, RESTING / 1_000_000_000L, share * 100);
    }

    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static long descriptors() throws IOException {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return -1;
        }
        try (Stream<Path> all = Files.list(open)) {
            return all.count();
        }
    }
}
