package drainboard.app;

import drainboard.fleet.Roster;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.SupervisionPolicy;
import drainboard.node.SupervisionPolicy.OnGap;
import drainboard.node.SupervisionPolicy.TwoPerson;
import drainboard.ui.control.Theme;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Starts the program: a command line whose default is the window.
@Command(
        name = "drainboard",
        description = "Watches nodes being drained, rehearses recorded drains, acknowledges halts.",
        mixinStandardHelpOptions = true,
        version = "drainboard 0.1.0",
        subcommands = {RehearseCommand.class})
public final class Main implements Callable<Integer> {
    private static final int FAILED = 70;
    private static final int USAGE = 2;
    private static final int UNREADABLE = 3;

    @Option(
            names = "--follow",
            paramLabel = "FILE",
            description = "follow a growing NDJSON file instead of the sample")
    private @Nullable Path follow;

    @Option(names = "--placements", paramLabel = "FILE", description = "which workload is where")
    private @Nullable Path placements;

    @Option(
            names = "--on-gap",
            defaultValue = "HALT",
            description = "what a missed transition does: halt (default) or resync")
    private OnGap onGap = OnGap.HALT;

    @Option(
            names = "--two-person",
            defaultValue = "OFF",
            description = "which clears need an approver: off (default), fence_lost or all")
    private TwoPerson twoPerson = TwoPerson.OFF;

    @Option(names = "--operator", paramLabel = "NAME", description = "who decides at this desk")
    private String operator = System.getProperty("user.name", "");

    @Option(names = "--theme", defaultValue = "DARK", description = "dark (default) or light")
    private Theme theme = Theme.DARK;

    @Option(names = "--speed", defaultValue = "1", description = "pace of the sample (default: 1)")
    private double speed = 1;

    private Main() {}

    /// Entry of the launcher.
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(
                new BenchCommand(new PrintWriter(System.out, true, StandardCharsets.UTF_8)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                    command.getErr().println("drainboard: a fault of the program: " + failure);
                    return FAILED;
                });
        return line.execute(args);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = follow;
        if (file != null && !Files.isReadable(file)) {
            System.err.println(
                    "drainboard: "
                            + file
                            + ": there is no such file that you may read; check the path");
            return UNREADABLE;
        }
        if (file != null && Files.isDirectory(file)) {
            System.err.println("drainboard: " + file + ": is a folder; name a log file in it");
            return UNREADABLE;
        }
        if (!(speed > 0 && speed <= 1000)) {
            System.err.println("drainboard: --speed takes a number above 0 and up to 1000");
            return USAGE;
        }
        try {
            Path places = placements == null && file == null ? Sample.placements() : placements;
            Roster roster = places == null ? Roster.EMPTY : SiteFiles.placements(places);
            SupervisionPolicy policy =
                    new SupervisionPolicy(onGap, false, twoPerson, TransitionTable.STANDARD);
            return Desktop.open(
                    new DesktopOptions(
                            Optional.ofNullable(file),
                            roster,
                            policy,
                            operator,
                            theme,
                            speed,
                            Boolean.getBoolean("drainboard.smoke")));
        } catch (SiteFiles.BadSiteFile e) {
            System.err.println("drainboard: " + e.getMessage());
            return USAGE;
        }
    }
}
