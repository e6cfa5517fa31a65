package drainboard.app;

import drainboard.event.Text;
import drainboard.fleet.Roster;
import drainboard.journal.AuditVerdict;
import drainboard.journal.JournalException;
import drainboard.settings.Setting;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `drainboard status`: how the fleet stood when it was kept last, without a window and while one
/// is open.
@Command(
        name = "status",
        description = {
            "Tells from the journal how the fleet stands, by the same verdicts as the window.",
            "A journal is not the live fleet: every node in it is only last known, and says so."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing needs a person",
            "1:something does; a node that is only last known does",
            "2:wrong usage, or the configuration or the placements cannot be used",
            "3:the journal cannot be read",
            "4:its audit is broken or does not lead to its state"
        })
final class StatusCommand implements Callable<Integer> {
    private static final int NEEDED = 1;
    private static final int MISUSED = 2;
    private static final int UNREADABLE = 3;
    private static final int BROKEN = 4;

    /// Every terminal has so many columns; scripts and pipes get lines that are whole.
    private static final int WIDTH = 80;

    private final Path usual;
    private final Configured configured;

    @Option(names = "--json", description = "one JSON object with every node")
    private boolean json;

    @Option(
            names = "--plain",
            description = "lines of text without colours, each whole however long")
    private boolean plain;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "which journal (default: the one of this user)")
    private @Nullable Path journal;

    @Option(
            names = "--placements",
            paramLabel = "FILE",
            description = "which workload is where, so that services are told of too")
    private @Nullable Path placements;

    @Spec private @Nullable CommandSpec spec;

    /// @param usual the journal where none is named
    /// @param configured what the site says of itself
    StatusCommand(Path usual, Configured configured) {
        this.usual = usual;
        this.configured = configured;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        if (json && plain) {
            throw new ParameterException(
                    command.commandLine(), "--json and --plain exclude one another");
        }
        if (!configured.faults().isEmpty()) {
            err.print(configured.told());
            err.flush();
            return MISUSED;
        }
        StatusRules rules = rules(command);
        Path file = journal == null ? usual : journal;
        if (!Files.isRegularFile(file)) {
            err.println(
                    "drainboard: there is no journal "
                            + Text.shown(file.toString())
                            + " that you may read; nothing was kept there, or --journal names"
                            + " another");
            err.flush();
            return UNREADABLE;
        }
        try {
            KeptStatus status = KeptStatus.read(file, Instant.now(), rules);
            int exit = exit(status);
            out.print(
                    json
                            ? StatusJson.of(status, exit)
                            : StatusText.of(status, colours(), isTerminal() ? WIDTH : 0));
            out.flush();
            return exit;
        } catch (JournalException.Broken e) {
            return failed(err, e, BROKEN);
        } catch (JournalException e) {
            return failed(err, e, UNREADABLE);
        }
    }

    private StatusRules rules(CommandSpec command) {
        Path file =
                placements == null
                        ? configured.settings().file(Setting.PLACEMENTS).orElse(null)
                        : placements;
        try {
            return StatusRules.of(
                    file == null ? Roster.EMPTY : SiteFiles.placements(file),
                    configured.settings());
        } catch (SiteFiles.BadSiteFile e) {
            throw new ParameterException(
                    command.commandLine(), Text.shown(String.valueOf(e.getMessage())));
        }
    }

    private static int failed(PrintWriter err, JournalException e, int exit) {
        err.println("drainboard: " + Text.shown(String.valueOf(e.getMessage())));
        err.flush();
        return exit;
    }

    private static int exit(KeptStatus status) {
        if (status.audit() instanceof AuditVerdict.Unreadable) {
            return UNREADABLE;
        }
        if (!status.isSound()) {
            return BROKEN;
        }
        return status.needs().isEmpty() ? 0 : NEEDED;
    }

    private boolean isTerminal() {
        return !plain
                && Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    private boolean colours() {
        return isTerminal()
                && System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM"));
    }
}
