package drainboard.app;

import drainboard.decode.Decoding;
import drainboard.event.Text;
import drainboard.rehearsal.FailOn;
import drainboard.rehearsal.Input;
import drainboard.rehearsal.InputException;
import drainboard.rehearsal.Log;
import drainboard.rehearsal.Rehearsal;
import drainboard.rehearsal.RehearsalOptions;
import drainboard.rehearsal.RehearsalReport;
import drainboard.rehearsal.ReportWriter;
import drainboard.rehearsal.Summary;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `drainboard rehearse`: recorded logs from end to end, as a summary or a report.
@Command(
        name = "rehearse",
        description =
                "Reads recorded logs from end to end and tells what the fleet would have done.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:done, and something named by --fail-on was found",
            "2:wrong usage",
            "3:an input cannot be read"
        })
final class RehearseCommand implements Callable<Integer> {
    private static final int FOUND = 1;
    private static final int UNREADABLE = 3;

    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "LOG",
            arity = "1..*",
            description =
                    "logs of any known format, in order; - for standard input. What comes again in"
                            + " a later one is left out there")
    private List<String> logs = List.of();

    @Option(names = "--report", paramLabel = "FILE|-", description = "write the JSON report")
    private @Nullable String report;

    @Mixin private final SiteOptions site = new SiteOptions();

    @Mixin private final FeedOptions feed = new FeedOptions();

    @Option(
            names = "--decisions",
            paramLabel = "recorded|ignore",
            description = "apply recorded decisions or not (default: recorded)")
    private String decisions = "recorded";

    @Option(
            names = "--fail-on",
            split = ",",
            paramLabel = "halt|rejected|gap|mismatch|stalled",
            description = "end with status 1 where one of these is found")
    private List<String> failOn = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "how many threads may work")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        List<FailOn> wanted = failOn.stream().map(this::failOn).toList();
        RehearsalOptions options = options();
        Map<String, Decoding> decodings = feed.of(logs, true);
        List<Path> files = logs.stream().map(this::file).toList();
        Progress progress = Progress.over(files);
        try (StandardInput input = StandardInput.heldWhere(logs.contains(STANDARD_INPUT));
                Rehearsal rehearsal = new Rehearsal(options, progress)) {
            RehearsalReport found = rehearsal.rehearse(named(files, decodings, input));
            progress.clear();
            tellTurned(found);
            if (report == null) {
                out().print(Summary.of(found));
                out().flush();
            } else {
                write(found, report);
            }
            for (FailOn one : wanted) {
                if (one.isFoundIn(found)) {
                    return FOUND;
                }
            }
            return 0;
        } catch (InputException e) {
            progress.clear();
            err().println("drainboard: " + Text.shown(String.valueOf(e.getMessage())));
            return UNREADABLE;
        } catch (IOException e) {
            progress.clear();
            err().println(
                            "drainboard: "
                                    + Text.shown(
                                            e.getClass().getSimpleName() + ": " + e.getMessage()));
            return UNREADABLE;
        }
    }

    private Path file(String log) {
        try {
            return Path.of(log);
        } catch (InvalidPathException e) {
            throw site.usage(Text.shown(log) + " is no path of a file");
        }
    }

    private List<Log> named(
            List<Path> files, Map<String, Decoding> decodings, StandardInput input) {
        List<Log> named = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String log = logs.get(i);
            Decoding how = decodings.getOrDefault(log, Decoding.CLOSED);
            named.add(log.equals(STANDARD_INPUT) ? input.log(how) : Log.of(files.get(i), how));
        }
        return named;
    }

    private void tellTurned(RehearsalReport found) {
        for (Input input : found.inputs()) {
            if (input.isTurned()) {
                err().println(
                                "drainboard: "
                                        + Text.shown(input.name())
                                        + " stands newest first; its records were put in order");
            }
        }
    }

    private RehearsalOptions options() {
        if (logs.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw site.usage("standard input (-) can be named once");
        }

        if (threads < 1 || threads > 256) {
            throw site.usage("--threads takes a number from 1 to 256");
        }
        boolean apply =
                switch (decisions) {
                    case "recorded" -> true;
                    case "ignore" -> false;
                    default -> throw site.usage("--decisions takes recorded or ignore");
                };
        return new RehearsalOptions(site.policy(), site.roster(null), apply, threads);
    }

    private FailOn failOn(String text) {
        return site.oneOf("--fail-on", text, FailOn.values());
    }

    /// Writes beside the target and moves it there, so that no half report is ever left.
    private void write(RehearsalReport found, String target) throws IOException {
        if (target.equals("-")) {
            OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
            ReportWriter.write(found, out);
            out.flush();
            return;
        }
        Path file = Path.of(target).toAbsolutePath();
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                ReportWriter.write(found, out);
            }
            return;
        }
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                ReportWriter.write(found, out);
            }
            try {
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("the command was not started by the command line");
        }
        return spec;
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }
}
