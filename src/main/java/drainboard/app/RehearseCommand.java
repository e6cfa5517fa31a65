package drainboard.app;

import drainboard.event.Text;
import drainboard.fleet.Roster;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.SupervisionPolicy;
import drainboard.node.SupervisionPolicy.OnGap;
import drainboard.node.SupervisionPolicy.TwoPerson;
import drainboard.rehearsal.FailOn;
import drainboard.rehearsal.InputException;
import drainboard.rehearsal.Rehearsal;
import drainboard.rehearsal.RehearsalOptions;
import drainboard.rehearsal.RehearsalReport;
import drainboard.rehearsal.ReportWriter;
import drainboard.rehearsal.Summary;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
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

    @Parameters(paramLabel = "LOG", arity = "1..*", description = "NDJSON logs, in order")
    private List<Path> logs = List.of();

    @Option(names = "--report", paramLabel = "FILE|-", description = "write the JSON report")
    private @Nullable String report;

    @Option(names = "--placements", paramLabel = "FILE", description = "which workload is where")
    private @Nullable Path placements;

    @Option(
            names = "--transitions",
            paramLabel = "FILE",
            description = "pairs that a newer scheduler may make too")
    private @Nullable Path transitions;

    @Option(
            names = "--on-gap",
            paramLabel = "halt|resync",
            description = "what a missed transition does (default: halt)")
    private String onGap = "halt";

    @Option(
            names = "--decisions",
            paramLabel = "recorded|ignore",
            description = "apply recorded decisions or not (default: recorded)")
    private String decisions = "recorded";

    @Option(
            names = "--two-person",
            paramLabel = "off|fence_lost|all",
            description = "which clears need an approver (default: off)")
    private String twoPerson = "off";

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
        Progress progress = Progress.over(logs);
        try (Rehearsal rehearsal = new Rehearsal(options, progress)) {
            RehearsalReport found = rehearsal.run(logs);
            progress.clear();
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

    private RehearsalOptions options() {
        if (threads < 1 || threads > 256) {
            throw usage("--threads takes a number from 1 to 256");
        }
        try {
            Roster roster = placements == null ? Roster.EMPTY : SiteFiles.placements(placements);
            TransitionTable table =
                    transitions == null
                            ? TransitionTable.STANDARD
                            : SiteFiles.transitions(transitions);
            SupervisionPolicy policy =
                    new SupervisionPolicy(
                            oneOf("--on-gap", onGap, OnGap.values()),
                            false,
                            oneOf("--two-person", twoPerson, TwoPerson.values()),
                            table);
            boolean apply =
                    switch (decisions) {
                        case "recorded" -> true;
                        case "ignore" -> false;
                        default -> throw usage("--decisions takes recorded or ignore");
                    };
            return new RehearsalOptions(policy, roster, apply, threads);
        } catch (SiteFiles.BadSiteFile e) {
            throw usage(Text.shown(String.valueOf(e.getMessage())));
        }
    }

    private FailOn failOn(String text) {
        return oneOf("--fail-on", text, FailOn.values());
    }

    private <E extends Enum<E>> E oneOf(String option, String text, E[] values) {
        StringBuilder known = new StringBuilder();
        for (E value : values) {
            String name = value.name().toLowerCase(Locale.ROOT);
            if (name.equals(text)) {
                return value;
            }
            known.append(known.isEmpty() ? "" : ", ").append(name);
        }
        throw usage(option + " takes one of " + known + ", not " + Text.shown(text));
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

    private ParameterException usage(String message) {
        return new ParameterException(spec().commandLine(), message);
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
