package drainboard.app;

import drainboard.bench.AuditBench;
import drainboard.bench.DecodeBench;
import drainboard.bench.FollowBench;
import drainboard.bench.JournalBench;
import drainboard.bench.LogMaker;
import drainboard.bench.MutationBench;
import drainboard.bench.RehearseBench;
import drainboard.bench.WindowBench;
import drainboard.journal.JournalException;
import drainboard.session.Desk;
import drainboard.ui.control.Theme;
import drainboard.ui.fx.Toolkit;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/// `drainboard bench`: measures the product and prints what it measured.
@Command(name = "bench", description = "Measures the product.", mixinStandardHelpOptions = true)
final class BenchCommand {
    private final PrintWriter out;

    BenchCommand(PrintWriter out) {
        this.out = out;
    }

    @Command(
            name = "log",
            description = "Writes the log that the rehearsal is measured on.",
            mixinStandardHelpOptions = true)
    int log(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--lines", defaultValue = "2000000") int lines,
            @Option(names = "--nodes", defaultValue = "50000") int nodes)
            throws IOException {
        LogMaker.make(file, lines, nodes);
        return 0;
    }

    @Command(
            name = "rehearse",
            description =
                    "Rehearses a log, report included, and prints lines/s, MB/s and peak heap.",
            mixinStandardHelpOptions = true)
    int rehearse(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--passes", defaultValue = "7") int passes,
            @Option(names = "--threads", defaultValue = "0") int threads)
            throws IOException, InterruptedException {
        int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        RehearseBench.run(file, passes, workers, out);
        return 0;
    }

    @Command(
            name = "decode",
            description = "Decodes records of every format and prints MB/s and records/s of each.",
            mixinStandardHelpOptions = true)
    int decode(@Option(names = "--records", defaultValue = "50000") int records)
            throws IOException {
        DecodeBench.run(Math.max(1, records), out);
        return 0;
    }

    @Command(
            name = "audit",
            description = "Writes an audit, checks it and prints both rates.",
            mixinStandardHelpOptions = true)
    int audit(@Option(names = "--entries", defaultValue = "1000000") int entries)
            throws IOException, JournalException {
        return AuditBench.run(Math.max(1, entries), out) ? 0 : 1;
    }

    @Command(
            name = "journal",
            description =
                    "Keeps a busy fleet in a journal and prints the rate, how soon decisions are"
                            + " answered, and how long it takes to open again.",
            mixinStandardHelpOptions = true)
    int journal(
            @Option(names = "--in", paramLabel = "FOLDER") @Nullable Path in,
            @Option(names = "--seconds", defaultValue = "20") int seconds,
            @Option(names = "--events", defaultValue = "1000000") long events,
            @Option(names = "--telling") boolean telling)
            throws IOException, JournalException, InterruptedException, ExecutionException {
        Path folder = in == null ? Path.of(System.getProperty("java.io.tmpdir")) : in;
        JournalBench.run(new JournalBench.Load(folder, Math.max(1, seconds), events, telling), out);
        return 0;
    }

    @Command(
            name = "fuzz",
            description = "Feeds damaged streams of every format to the decoder.",
            mixinStandardHelpOptions = true)
    int fuzz(
            @Option(names = "--count", defaultValue = "1000000") long count,
            @Option(names = "--seed", paramLabel = "SEED") @Nullable Long seed) {
        new MutationBench(seed == null ? System.nanoTime() : seed).run(count, out);
        return 0;
    }

    @Command(
            name = "follow",
            description = "Follows files that are rotated, and tells what was missed and how late.",
            mixinStandardHelpOptions = true)
    int follow(@Option(names = "--seconds", defaultValue = "30") int seconds)
            throws IOException, InterruptedException {
        FollowBench.run(Math.max(1, seconds), out);
        return 0;
    }

    @Command(
            name = "window",
            description = "Opens the window over a busy fleet, headless, and prints frame times.",
            mixinStandardHelpOptions = true)
    int window(
            @Option(names = "--nodes", defaultValue = "10000") int nodes,
            @Option(names = "--workloads", defaultValue = "3") int workloads,
            @Option(names = "--rate", defaultValue = "2000") int rate,
            @Option(names = "--history", defaultValue = "400000") long history,
            @Option(names = "--warm", defaultValue = "5") int warm,
            @Option(names = "--seconds", defaultValue = "20") int seconds,
            @Option(names = "--check", description = "Exits with 1 where a goal is missed.")
                    boolean check)
            throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        boolean met =
                WindowBench.run(
                        new WindowBench.Load(nodes, workloads, rate, history, warm, seconds),
                        BenchCommand::surface,
                        Toolkit::run,
                        out);
        return check && !met ? 1 : 0;
    }

    /// The real window's content.
    static WindowBench.Surface surface(Desk desk, double width, double height) {
        Board board = new Board(desk, "bench", Theme.DARK);
        return new WindowBench.Surface(
                board.scene(width, height),
                board::portions,
                page -> {
                    board.shell().show(page);
                    return board.shell().has(page);
                },
                board.incidents(),
                () -> board.choice().drains().compared() + board.incidents().compared());
    }
}
