package drainboard.app;

import drainboard.event.Text;
import drainboard.settings.AppPaths;
import drainboard.settings.Form;
import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.ui.control.ThemeChoice;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Starts the program: a command line whose default is the window.
@Command(
        name = "drainboard",
        description = "Watches nodes being drained, rehearses recorded drains, acknowledges halts.",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.Told.class,
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
    private List<String> asked = List.of();

    @Parameters(paramLabel = "SOURCE", arity = "0..*", description = "the same as --follow SOURCE")
    private List<String> named = List.of();

    @Mixin private final SiteOptions site = new SiteOptions();

    @Mixin private final LiveOptions live = new LiveOptions();

    @Mixin private final KeepOptions keep = new KeepOptions();

    @Mixin private final Sources feeds = new Sources();

    @Option(names = "--operator", paramLabel = "NAME", description = "who decides at this desk")
    private String operator = System.getProperty("user.name", "");

    // Its words, not the themes themselves: they are JavaFX's, which a command line needs not load.
    @Option(
            names = "--theme",
            paramLabel = "system|dark|light|contrast",
            description = "the colours of the window (default: dark)")
    private String theme = "dark";

    @Option(names = "--speed", defaultValue = "1", description = "pace of the sample (default: 1)")
    private double speed = 1;

    @Spec private @Nullable CommandSpec spec;

    private final Configured configured;

    private Main(Configured configured) {
        this.configured = configured;
    }

    /// Entry of the launcher.
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return run(
                AppPaths.ofUser(),
                name -> Objects.requireNonNullElse(System.getenv(name), ""),
                args);
    }

    /// Runs a command line for a user.
    ///
    /// @param environment has the value of a variable, or blank
    static int run(AppPaths paths, UnaryOperator<String> environment, String... args) {
        Configured configured = Configured.read(paths, environment, args);
        CommandLine line = new CommandLine(new Main(configured));
        Path journal = configured.settings().file(Setting.JOURNAL).orElse(paths.journal());
        line.addSubcommand(new FollowCommand(configured));
        line.addSubcommand(
                new BenchCommand(new PrintWriter(System.out, true, StandardCharsets.UTF_8)));
        line.addSubcommand(new JournalCommand(journal));
        line.addSubcommand(new AuditCommand(journal, System.out));
        line.addSubcommand(new StatusCommand(journal, configured));
        line.addSubcommand(new InfoCommand(configured));
        // Nobody reads it there: [Configured] has looked for it before.
        line.addMixin("config", new ConfigOption());
        for (String name : List.of("follow", "status")) {
            Objects.requireNonNull(line.getSubcommands().get(name))
                    .addMixin("config", new ConfigOption());
        }
        line.setDefaultValueProvider(configured);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                    Blackbox.fault(configured, failure, _ -> {});
                    command.getErr().println("drainboard: a fault of the program: " + failure);
                    return FAILED;
                });
        line.setParameterExceptionHandler((wrong, _) -> misused(wrong));
        return line.execute(args);
    }

    /// Tells wrong usage in one sentence, not with all that there is to know.
    private static int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        List<String> near =
                wrong instanceof UnmatchedArgumentException unknown && unknown.isUnknownOption()
                        ? unknown.getSuggestions()
                        : List.of();
        command.getErr()
                .println(
                        "drainboard: "
                                + Text.shown(String.valueOf(wrong.getMessage()))
                                + (near.isEmpty() ? "" : "; did you mean " + near.getFirst() + "?")
                                + " (\""
                                + command.getCommandSpec().qualifiedName()
                                + " --help\" tells more)");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Configured now = configured.with(Objects.requireNonNull(spec));
        if (!now.faults().isEmpty()) {
            System.err.print(now.told());
            return NoWindow.refused(String.join("\n", now.faults()));
        }
        Settings settings = now.settings();
        String unusable = Site.command(settings).wrong();
        if (!unusable.isEmpty()) {
            System.err.println("drainboard: " + unusable);
            return NoWindow.refused(unusable);
        }
        List<String> said = Stream.concat(asked.stream(), named.stream()).toList();
        List<String> follow = said.isEmpty() ? settings.texts(Setting.SOURCES) : said;
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
        return open(
                new DesktopOptions(
                        feeds.of(follow, site),
                        live.staleAfter(site),
                        site.roster(null),
                        site.roster(Sample.placements()),
                        site.policy(settings.truth(Setting.HALT_ON_MISMATCH)),
                        operator,
                        theme(),
                        speed,
                        keep.keeper(site, now.paths().journal())
                                .retaining(settings.number(Setting.RETENTION_DAYS))
                                .under(settings),
                        now,
                        Boolean.getBoolean("drainboard.smoke")),
                said);
    }

    /// Opens the window, or hands what it was to follow to the one that is open. Who looks on
    /// (`--read-only`) has a window besides, and so has a trial start.
    private int open(DesktopOptions options, List<String> said)
            throws IOException, InterruptedException {
        if (keep.isReadOnly() || options.smoke() || !NoWindow.hasDisplay()) {
            return Desktop.open(options, null);
        }
        Path socket = options.configured().paths().socket();
        try (FirstStart first = FirstStart.begin(socket)) {
            return first == null
                    ? new SecondStart(socket, System.err)
                            .hand(said, Objects.requireNonNull(spec).commandLine().getParseResult())
                    : Desktop.open(options, first);
        } catch (FirstStart.Unsafe e) {
            System.err.println(
                    "drainboard: "
                            + Text.shown(e.sentence())
                            + "; later starts cannot hand anything to this window.");
            return Desktop.open(options, null);
        }
    }

    /// The choice of that name.
    private ThemeChoice theme() {
        if (Setting.THEME.form() instanceof Form.OneOf(List<String> words)
                && !words.contains(theme.toLowerCase(Locale.ROOT))) {
            throw site.usage(
                    "--theme takes one of "
                            + String.join(", ", words)
                            + ", not "
                            + Text.shown(theme));
        }
        return SetLook.theme(theme);
    }

    private static String wrong(Path file) {
        if (!Files.isReadable(file)) {
            return "there is no such file that you may read; check the path";
        }
        return Files.isDirectory(file) ? "is a folder; name a log file in it" : "";
    }
}
