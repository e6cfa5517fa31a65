package drainboard.app;

import drainboard.event.Text;
import drainboard.journal.JournalCare;
import drainboard.journal.JournalException;
import drainboard.journal.Retention;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// `drainboard journal`: copies a journal while it is kept, and makes it smaller while it is not.
@Command(
        name = "journal",
        description = "Copies or compacts the file in which runs are kept.",
        mixinStandardHelpOptions = true)
final class JournalCommand {
    private static final int FAILED = 4;

    private final Path usual;

    @Spec private @Nullable CommandSpec spec;

    /// Takes the file that is meant where none is named.
    JournalCommand(Path usual) {
        this.usual = usual;
    }

    @Command(
            name = "backup",
            description = "Copies the journal as it is now, also while it is kept, and checks it.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {"0:copied and whole", "2:wrong usage", "4:there is no copy"})
    int backup(
            @Parameters(paramLabel = "FILE", description = "where the copy goes") Path to,
            @Option(names = "--journal", paramLabel = "FILE", description = "what to copy")
                    @Nullable Path journal) {
        try {
            var head = JournalCare.backup(named(journal), to);
            out().println(
                            "Copied to "
                                    + Text.shown(to.toString())
                                    + "; its newest entry is "
                                    + head);
            out().flush();
            return 0;
        } catch (JournalException e) {
            return failed(e);
        }
    }

    @Command(
            name = "compact",
            description = {
                "Lets go of old messages and gives their room back; nobody may be keeping it.",
                "The audit and how every node stands are always kept."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {"0:done", "2:wrong usage", "4:it is as it was"})
    int compact(
            @Option(
                            names = "--days",
                            defaultValue = "90",
                            description = "messages older than this go (default: 90)")
                    long days,
            @Option(
                            names = "--messages",
                            defaultValue = "5000000",
                            description = "of more than this the oldest go (default: 5000000)")
                    long messages,
            @Option(names = "--journal", paramLabel = "FILE", description = "what to compact")
                    @Nullable Path journal) {
        if (days < 0 || days > 36_500 || messages < 0) {
            throw new ParameterException(
                    command().commandLine(),
                    "--days takes 0 to 36500, and --messages a number from 0");
        }
        try {
            Retention keep = new Retention(Duration.ofDays(days), messages);
            var done = JournalCare.compact(named(journal), keep, Instant.now());
            out().printf(
                            "%,d messages went; %,d bytes before, %,d now%n",
                            done.gone(), done.before(), done.after());
            out().flush();
            return 0;
        } catch (JournalException e) {
            return failed(e);
        }
    }

    private Path named(@Nullable Path journal) {
        return journal == null ? usual : journal;
    }

    private int failed(JournalException e) {
        PrintWriter err = command().commandLine().getErr();
        err.println("drainboard: " + Text.shown(String.valueOf(e.getMessage())));
        err.flush();
        return FAILED;
    }

    private PrintWriter out() {
        return command().commandLine().getOut();
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not set the command");
        }
        return spec;
    }
}
