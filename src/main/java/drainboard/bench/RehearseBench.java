package drainboard.bench;

import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.rehearsal.Rehearsal;
import drainboard.rehearsal.RehearsalOptions;
import drainboard.rehearsal.RehearsalReport;
import drainboard.rehearsal.ReportWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Measures how fast a log is rehearsed, its report written and thrown away: the first pass with a
/// cold machine, then passes with a warm one.
public final class RehearseBench {
    private RehearseBench() {}

    /// Runs so many passes and prints each and the median of the warm ones.
    public static void run(Path log, int passes, int threads, PrintWriter out)
            throws IOException, InterruptedException {
        double[] warm = new double[Math.max(0, passes - 1)];
        double megabytes = Files.size(log) / 1e6;
        long lines = 0;
        for (int pass = 0; pass < passes; pass++) {
            resetPeak();
            long begun = System.nanoTime();
            lines = once(log, threads);
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (pass > 0) {
                warm[pass - 1] = seconds;
            }
            print(
                    out,
                    pass == 0 ? "first pass (cold)" : "pass " + (pass + 1),
                    lines,
                    megabytes,
                    seconds);
        }
        if (warm.length > 0) {
            Arrays.sort(warm);
            print(out, "median of warm passes", lines, megabytes, warm[warm.length / 2]);
        }
    }

    private static long once(Path log, int threads) throws IOException, InterruptedException {
        RehearsalOptions options =
                new RehearsalOptions(SupervisionPolicy.DEFAULT, Roster.EMPTY, true, threads);
        try (Rehearsal rehearsal = new Rehearsal(options, _ -> {})) {
            RehearsalReport report = rehearsal.run(List.of(log));
            ReportWriter.write(report, OutputStream.nullOutputStream());
            return report.inputs().getFirst().lines();
        }
    }

    private static void print(
            PrintWriter out, String what, long lines, double megabytes, double seconds) {
        out.printf(
                Locale.ROOT,
                "%-22s %,12.0f lines/s  %7.1f MB/s  %.3f s  peak heap %,d MB%n",
                what,
                lines / seconds,
                megabytes / seconds,
                seconds,
                peak() / 1_000_000);
        out.flush();
    }

    private static void resetPeak() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            pool.resetPeakUsage();
        }
    }

    private static long peak() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
            }
        }
        return peak;
    }
}
