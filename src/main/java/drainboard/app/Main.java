package drainboard.app;

import drainboard.event.Text;
import drainboard.ui.control.ThemeChoice;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Starts the program: a command line whose default is the window.
@Command(
        name = "drainboard",
        description = "Watches nodes being drained, rehearses recorded drains, acknowledges halts.",
        mixinStandardHelpOptions = true,
        version = Main.VERSION,
        subcommands = {RehearseCommand.class})
public final class Main implements Callable<Integer> {
    static final String VERSION = "drainboard 0.1.0";

    private static final int FAILED = 70;
    private static final int UNREADABLE = 3;

    @Option(
            names = "--follow",
            paramLabel = "SOURCE",
            description =
                    "follow a growing file instead of the sample, an address (https://…),"
                        + " exec:/path argument… for a command, or - for standard input; several"
                        + " may be named")
    private List<String> follow = List.of();

    @Mixin private final SiteOptions site = new SiteOptions();

    @Mixin private final LiveOptions live = new LiveOptions();

    @Mixin private final KeepOptions keep = new KeepOptions();

    @Mixin private final Sources feeds = new Sources();

    @Option(names = "--operator", paramLabel = "NAME", description = "who decides at this desk")
    private String operator = System.getProperty("user.name", "");

    @Option(
            names = "--theme",
            defaultValue = "DARK",
            description = "dark (default), light, high_contrast, or system to follow it")
    private ThemeChoice theme = ThemeChoice.DARK;

    @Option(names = "--speed", defaultValue = "1", description = "pace of the sample (default: 1)")
    private double speed = 1;

    private Main() {}

    /// Entry of the launcher.
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new FollowCommand());
        line.addSubcommand(
                new BenchCommand(new PrintWriter(System.out, true, StandardCharsets.UTF_8)));
        line.addSubcommand(new JournalCommand(JournalPlace.ofUser()));
        line.addSubcommand(new AuditCommand(JournalPlace.ofUser(), System.out));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                    command.getErr().println("drainboard: a fault of the program: " + failure);
                    return FAILED;
                });
        line.setParameterExceptionHandler((wrong, _) -> misused(wrong));
        return line.execute(args);
    }

    /// Tells wrong usage in one sentence, not with all that there is to know.
    private static int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println(
                        "drainboard: "
                                + Text.shown(String.valueOf(wrong.getMessage()))
                                + " (\""
                                + command.getCommandSpec().qualifiedName()
                                + " --help\" tells more)");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (String named : follow) {
            String wrong = Sources.isFile(named) ? wrong(Path.of(named)) : "";
            if (!wrong.isEmpty()) {
                System.err.println("drainboard: " + Text.shown(named) + ": " + wrong);
                return UNREADABLE;
            }
        }
        if (!(speed > 0 && speed <= 1000)) {
            throw site.usage("--speed takes a number above 0 and up to 1000");
        }
        return Desktop.open(
                new DesktopOptions(
                        feeds.of(follow, site),
                        live.staleAfter(site),
                        site.roster(null),
                        site.roster(Sample.placements()),
                        site.policy(),
                        operator,
                        theme,
                        speed,
                        keep.keeper(site, JournalPlace.ofUser()),
                        Boolean.getBoolean("drainboard.smoke")));
    }

    private static String wrong(Path file) {
        if (!Files.isReadable(file)) {
            return "there is no such file that you may read; check the path";
        }
        return Files.isDirectory(file) ? "is a folder; name a log file in it" : "";
    }
}
