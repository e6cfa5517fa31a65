package drainboard.app;

import drainboard.event.Text;
import drainboard.journal.AuditExport;
import drainboard.journal.AuditHead;
import drainboard.journal.AuditVerdict;
import drainboard.journal.AuditVerifier;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
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
import java.nio.file.Path;
import java.util.Locale;

/// `drainboard audit`: checks and gives out who decided what, also on a copy and elsewhere.
@Command(
        name = "audit",
        description = "Checks and exports the audit: who decided what, when and why.",
        mixinStandardHelpOptions = true)
final class AuditCommand {
    private static final int BROKEN = 2;
    private static final int NOT_FOUND = 3;
    private static final int UNREADABLE = 4;
    private static final int UNWRITTEN = 5;
    private static final int USAGE = 64;

    private static final String FILE =
            "a journal or a copy of one; with it is read what lies beside it as FILE-wal (default:"
                    + " the journal of this user)";

    private static final String LIMITS =
            "What no log on one machine can prove: that nothing was left unrecorded, that the clock"
                    + " told the truth, that the program was not tampered with, that nobody else"
                    + " had the key.";

    private static final String LIMITS_WITHOUT_HEAD =
            "Nor was it compared with an entry known from elsewhere: that entries were cut off its"
                    + " end, or that all of it was replaced, is seen only with --expect SEQ:HASH.";

    private final Path journal;
    private final OutputStream standardOutput;

    @Spec private @Nullable CommandSpec spec;

    /// Takes the file that is meant where none is named, and where exports go.
    AuditCommand(Path journal, OutputStream standardOutput) {
        this.journal = journal;
        this.standardOutput = standardOutput;
    }

    @Command(
            name = "verify",
            description = "Checks every entry and every signature of an audit.",
            mixinStandardHelpOptions = true,
            exitCodeOnInvalidInput = USAGE,
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:whole",
                "2:broken at an entry",
                "3:the expected entry is not in it: it was cut or replaced",
                "4:it cannot be read",
                "64:wrong usage"
            })
    int verify(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = FILE)
                    @Nullable Path file,
            @Option(
                            names = "--expect",
                            paramLabel = "SEQ:HASH",
                            description = "an entry known from elsewhere, which must be in it")
                    @Nullable String expected) {
        AuditHead head = expected == null ? null : head(expected);
        AuditVerdict verdict = AuditVerifier.verify(named(file), head);
        tell(verdict, head != null, out());
        return status(verdict);
    }

    @Command(
            name = "head",
            description = {
                "Prints the newest entry as SEQ:HASH, once all before it was found whole.",
                "Keep it elsewhere: with it \"audit verify --expect\" finds what was cut later."
            },
            mixinStandardHelpOptions = true,
            exitCodeOnInvalidInput = USAGE,
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {"0:whole", "2:broken", "4:it cannot be read", "64:wrong usage"})
    int head(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = FILE)
                    @Nullable Path file) {
        AuditVerdict verdict = AuditVerifier.verify(named(file), null);
        if (verdict instanceof AuditVerdict.Whole(AuditHead head, long _, var _)) {
            out().println(head);
            out().flush();
        } else {
            tell(verdict, false, err());
        }
        return status(verdict);
    }

    @Command(
            name = "export",
            description = "Writes all entries as JSON, one a line, or as a table.",
            mixinStandardHelpOptions = true,
            exitCodeOnInvalidInput = USAGE,
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:written, and whole",
                "2:written, but broken at an entry",
                "4:it cannot be read",
                "5:it cannot be written",
                "64:wrong usage"
            })
    int export(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = FILE)
                    @Nullable Path file,
            @Option(
                            names = "--csv",
                            description = "a table whose cells no spreadsheet takes for formulas")
                    boolean csv,
            @Option(
                            names = "--to",
                            paramLabel = "OUT",
                            description = "a file for its owner alone (default: standard output)")
                    @Nullable Path to) {
        AuditExport.Form form = csv ? AuditExport.Form.CSV : AuditExport.Form.NDJSON;
        try {
            AuditVerdict verdict = to == null ? print(file, form) : write(file, form, to);
            if (!(verdict instanceof AuditVerdict.Whole)) {
                tell(verdict, false, err());
            }
            return status(verdict);
        } catch (IOException e) {
            err().println("drainboard: the export cannot be written: " + Text.shown(e.toString()));
            return UNWRITTEN;
        }
    }

    private AuditVerdict print(@Nullable Path file, AuditExport.Form form) throws IOException {
        OutputStream out = new BufferedOutputStream(standardOutput, 1 << 16);
        AuditVerdict verdict = AuditExport.write(named(file), form, out);
        out.flush();
        return verdict;
    }

    private AuditVerdict write(@Nullable Path file, AuditExport.Form form, Path to)
            throws IOException {
        try (OwnFile target = OwnFile.at(to)) {
            AuditVerdict verdict = AuditExport.write(named(file), form, target.out());
            if (!(verdict instanceof AuditVerdict.Unreadable)) {
                target.keep();
            }
            return verdict;
        }
    }

    private Path named(@Nullable Path file) {
        return file == null ? journal : file;
    }

    private AuditHead head(String text) {
        return AuditHead.of(text)
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        verifying(),
                                        "--expect takes SEQ:HASH, as \"audit head\" prints it"));
    }

    private CommandLine verifying() {
        return spec().commandLine().getSubcommands().getOrDefault("verify", spec().commandLine());
    }

    private static int status(AuditVerdict verdict) {
        return switch (verdict) {
            case AuditVerdict.Whole _ -> 0;
            case AuditVerdict.BrokenAt _ -> BROKEN;
            case AuditVerdict.HeadNotFound _ -> NOT_FOUND;
            case AuditVerdict.Unreadable _ -> UNREADABLE;
        };
    }

    private void tell(AuditVerdict verdict, boolean expected, PrintWriter out) {
        switch (verdict) {
            case AuditVerdict.Whole(AuditHead head, long checkpoints, var notes) -> {
                out.printf(
                        Locale.ROOT,
                        "The audit is whole: %,d entries, of which %,d are signed checkpoints.%n"
                                + "Its newest entry is %s%n",
                        head.sequence() + 1,
                        checkpoints,
                        head);
                notes.forEach(note -> out.println(Text.shown(note)));
                out.println(expected ? LIMITS : LIMITS + "\n" + LIMITS_WITHOUT_HEAD);
            }
            case AuditVerdict.BrokenAt(long sequence, String why) ->
                    out.printf(
                            "The audit is broken at entry %d: %s.%n"
                                    + "What stands before it is whole; nothing from there on can be"
                                    + " relied on.%n",
                            sequence, Text.shown(why));
            case AuditVerdict.HeadNotFound(AuditHead wanted, AuditHead head) ->
                    out.printf(
                            "The audit does not have the entry %s: its end was cut off, or all of"
                                    + " it was replaced.%n"
                                    + "It is whole in itself, and its newest entry is %s%n",
                            wanted, head);
            case AuditVerdict.Unreadable(String why) ->
                    err().println("drainboard: " + Text.shown(why));
        }
        out.flush();
        err().flush();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not set the command");
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
